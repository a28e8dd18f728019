using System.Globalization;
using TeamsPolicyBot.Answers.Indexing;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>
/// What a search costs among many clauses, beside Lucene.Net's own defaults on the same fields. The clauses are put together from halves of
/// real ones; four ways of asking each.
/// </summary>
internal static class SizeCost
{
    private const int Phrasings = 4;
    private const int Questions = 200;

    public static void Print(int clauses, TextWriter output)
    {
        var documents = Documents(clauses);
        List<string> questions = [.. Sources.Development.Take(Questions).Select(question => question.Question)];
        output.WriteLine();
        var start = ThreadClock.Now;
        var index = SearchIndex.Build(documents, synonyms: ClauseIndex.Synonyms(Sources.SharedVocabulary));
        Print($"{clauses} clauses, bot/Search", start, questions, question => index.Search(question, 10), output);
        start = ThreadClock.Now;
        using var lucene = new LuceneDefaults(documents);
        Print($"{clauses} clauses, Lucene.Net's defaults", start, questions, question => lucene.Search(question, 10), output);
    }

    private static void Print(string what, double start, List<string> questions, Action<string> search, TextWriter output)
    {
        var indexed = (ThreadClock.Now - start) / 1e3;
        var cost = Cost.Of([.. questions.Select(question => (Action)(() => search(question)))], warmUp: 3, rounds: 3);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {cost}   indexed in {indexed:0} ms"));
    }

    private static List<SearchDocument> Documents(int clauses)
    {
        var real = Sources.Releases.Values.SelectMany(release => release.Clauses).ToList();
        var ways = real.SelectMany(clause => clause.Note.AskedAs).ToList();
        return
        [
            .. Enumerable.Range(0, clauses).Select(number =>
            {
                var (one, other) = (real[number % real.Count], real[(number * 31 + number / real.Count) % real.Count]);
                return new SearchDocument(
                    number.ToString(CultureInfo.InvariantCulture),
                    one.Policy.Title,
                    other.Heading,
                    $"{one.Words[..(one.Words.Length / 2)]} {other.Words[(other.Words.Length / 2)..]}",
                    [.. Enumerable.Range(0, Phrasings).Select(way => ways[(int)(((long)number * Phrasings + way) * 7 % ways.Count)])]);
            }),
        ];
    }
}
