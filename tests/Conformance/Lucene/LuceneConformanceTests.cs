using System.Globalization;
using System.Text.Json;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.Lucene;

/// <summary>In its conformance mode the index finds what Apache Lucene 8 finds, in Lucene's order, with Lucene's scores.</summary>
[Trait("Category", "Slow")]
public sealed class LuceneConformanceTests : IDisposable
{
    private const int Best = 10;
    private const double Tolerance = 1e-4;

    /// <summary>Lucene 8 leaves out BM25's constant factor k1 + 1.</summary>
    private const double LucenesConstant = 1 / 2.2;

    private readonly Lazy<JavaProgram> _lucene = new(() =>
        new JavaProgram(Path.Combine(Repository.Root, "tests", "Conformance", "Lucene", "LuceneReference.java")));

    [JavaFact]
    public void All_questions_over_all_clauses_rank_as_in_lucene()
    {
        var clauses = Councils.Ids.SelectMany(id => Councils.Release(id).Clauses).Select(clause => clause.Quotation).ToList();
        var questions = Questions();
        var theirs = _lucene.Value.Run("search", Overrides([.. clauses, .. questions]), clauses, questions);
        var searcher = Searcher(clauses);

        var faults = questions.Zip(theirs).SelectMany(pair => Compare(pair.First, searcher.Search(pair.First, Best), Hits(pair.Second)));

        Assert.Equal(questions.Count, theirs.Count);
        Assert.Empty(faults);
    }

    [JavaFact]
    public void Text_of_any_script_is_cut_into_lucenes_words()
    {
        var texts = RandomTexts.Mixed(seed: 20160, count: 5_000).Where(text => !LuceneDifferences.KeepsHebrewQuote().IsMatch(text)).ToList();
        var theirs = _lucene.Value.Run("analyze", Overrides(texts), texts);

        var faults = texts.Zip(theirs)
            .Select(pair => (Text: pair.First, Ours: Terms(pair.First), Theirs: pair.Second))
            .Where(pair => pair.Ours != pair.Theirs)
            .Select(pair => $"{RandomTexts.Escaped(pair.Text)}\n  ours   {RandomTexts.Escaped(pair.Ours)}\n  theirs {RandomTexts.Escaped(pair.Theirs)}");

        Assert.True(!faults.Any(), string.Join('\n', faults.Take(20)));
    }

    [JavaFact]
    public void Only_what_snowball_3_changed_is_stemmed_otherwise()
    {
        var words = File.ReadLines(Repository.Data("snowball-english", "voc.txt")).Where(word => Analyzer.Lucene.Words(word).SequenceEqual([word])).ToList();
        var different = words.Zip(_lucene.Value.Run("analyze", [[], words])).Where(pair => EnglishStemmer.Stem(pair.First) != pair.Second).Select(pair => pair.First).ToList();

        Assert.All(different, word => Assert.True(LuceneDifferences.IsStemmedOtherwise(word), word));
        Assert.Equal(LuceneDifferences.OfficialWordsStemmedOtherwise, different.Count);
    }

    [JavaFact]
    public void Emoji_are_words_to_lucene_only()
    {
        const string text = "party \U0001F389 time";

        Assert.Equal("parti \U0001F389 time", Assert.Single(_lucene.Value.Run("analyze", [], [text])));
        Assert.Equal("parti time", Terms(text));
    }

    public void Dispose()
    {
        if (_lucene.IsValueCreated)
        {
            _lucene.Value.Dispose();
        }
    }

    private static IndexSearcher Searcher(IReadOnlyList<string> clauses)
    {
        var documents = clauses.Select((words, number) => new Document($"{number}", "all", [new Field(FieldName.Body, words)])).ToList();
        return new IndexSearcher(new IndexWriter(Analyzer.Lucene, SynonymMap.Empty, SearchOptions.Lucene).Write(documents));
    }

    private static IEnumerable<string> Compare(string question, TopDocs ours, List<(int Doc, double Score)> theirs)
    {
        if (!ours.ScoreDocs.Select(hit => hit.Doc).SequenceEqual(theirs.Select(hit => hit.Doc)))
        {
            yield return $"{question}: ours {string.Join(' ', ours.ScoreDocs.Select(hit => hit.Doc))}, theirs {string.Join(' ', theirs.Select(hit => hit.Doc))}";
        }

        foreach (var (hit, their) in ours.ScoreDocs.Zip(theirs))
        {
            if (Math.Abs((hit.Score * LucenesConstant) - their.Score) > Tolerance)
            {
                yield return $"{question}: {hit.Doc} scores {hit.Score * LucenesConstant}, theirs {their.Score}";
            }
        }
    }

    /// <summary>Tells Lucene the stems of the words that Snowball 3 changed.</summary>
    private static IEnumerable<string> Overrides(IEnumerable<string> texts) => texts
        .SelectMany(Analyzer.Lucene.Words)
        .Distinct()
        .Where(LuceneDifferences.IsStemmedOtherwise)
        .Select(word => $"{word} {EnglishStemmer.Stem(word)}");

    private static string Terms(string text) => string.Join(' ', Analyzer.Lucene.Words(text).Select(Analyzer.Lucene.Stem));

    private static List<string> Questions() =>
    [
        .. File.ReadLines(Repository.Data("devset", "questions.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!),
    ];

    private static List<(int Doc, double Score)> Hits(string line) =>
    [
        .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(hit => hit.Split(':'))
            .Select(hit => (int.Parse(hit[0], CultureInfo.InvariantCulture), double.Parse(hit[1], CultureInfo.InvariantCulture))),
    ];
}
