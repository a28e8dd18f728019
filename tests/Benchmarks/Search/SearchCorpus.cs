using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Benchmarks.Search;

/// <summary>A thousand clauses, made of the five councils' clauses with some words changed, and questions to ask of them; the same for the same seed.</summary>
internal sealed class SearchCorpus
{
    public const int Clauses = 1_000;
    private const int Seed = 20260;
    private const int WordsInAQuestion = 10;

    /// <summary>Of so many words in a copied clause, one is changed.</summary>
    private const int ChangedWords = 10;

    private readonly Random _random = new(Seed);
    private readonly List<KnowledgeRelease> _releases = [.. Releases()];
    private readonly string[] _words;

    public SearchCorpus()
    {
        _words = [.. _releases.SelectMany(release => release.Clauses).SelectMany(clause => Analyzer.English.Words(clause.Words)).Distinct()];
        Synonyms = new SynonymMap(
            [.. _releases.SelectMany(release => ClauseIndex.Synonyms(release.Vocabulary).Same).DistinctBy(group => string.Join('|', group))],
            [.. _releases.SelectMany(release => ClauseIndex.Synonyms(release.Vocabulary).Related).Distinct()]);
        Documents = [.. Copies().Take(Clauses)];
    }

    public SynonymMap Synonyms { get; }

    public IReadOnlyList<Document> Documents { get; }

    /// <summary>Questions of ten words: four function words, six words of one clause or phrasing, one of them with two letters swapped.</summary>
    public IEnumerable<string> Questions(int count)
    {
        for (var number = 0; number < count; number++)
        {
            var words = ContentWords(Documents[_random.Next(Documents.Count)]);
            words[_random.Next(words.Count)] = Misspelt(words);
            yield return string.Join(' ', ["can", "i", .. words, "on", "my"]);
        }
    }

    private List<string> ContentWords(Document document)
    {
        var words = document.Fields
            .Where(field => field.Name is FieldName.Body or FieldName.AskedAs)
            .SelectMany(field => Analyzer.English.Words(field.Value))
            .Where(word => !FunctionWords.Contains(word))
            .ToList();
        var from = _random.Next(Math.Max(1, words.Count - WordsInAQuestion + 4));
        return [.. words.Skip(from).Concat(_words.OrderBy(_ => _random.Next())).Take(WordsInAQuestion - 4)];
    }

    private string Misspelt(List<string> words)
    {
        var word = words.Where(word => word.Length >= 5).DefaultIfEmpty("policy").First();
        var at = _random.Next(1, word.Length - 2);
        return string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));
    }

    private IEnumerable<Document> Copies()
    {
        for (var copy = 0; ; copy++)
        {
            foreach (var release in _releases)
            {
                foreach (var clause in release.Clauses)
                {
                    var document = ClauseIndex.ToDocument(clause);
                    yield return document with
                    {
                        Id = $"{release.Organisation.Id}/{document.Id}/{copy}",
                        Fields = [.. document.Fields.Select(field => copy == 0 ? field : field with { Value = Changed(field.Value) })],
                    };
                }
            }
        }
    }

    private string Changed(string text) =>
        string.Join(' ', text.Split(' ').Select(word => _random.Next(ChangedWords) == 0 ? _words[_random.Next(_words.Length)] : word));

    private static IEnumerable<KnowledgeRelease> Releases()
    {
        var folder = Path.Combine(Root(), "knowledge");
        return KnowledgeFolder.Organisations(folder)
            .Select(id => KnowledgeFolder.Load(folder, id).Release ?? throw new InvalidOperationException($"The knowledge of {id} has faults; run check."));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TeamsPolicyBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Benchmarks run from a checkout: TeamsPolicyBot.sln was not found.");
    }
}
