using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>
/// How often the right clause is first, and among three, where one part of search is left out: with all notes, and with a policy's text and
/// what councils share alone.
/// </summary>
internal static class AblationTable
{
    private static readonly (string Without, SearchOptions Options)[] Parts =
    [
        ("nothing left out", new SearchOptions()),
        ("ways of asking as a field", new SearchOptions { Phrasings = new FieldOptions(0, .9) }),
        ("ways of asking compared as wholes", new SearchOptions { PhrasingWeight = 0 }),
        ("spelling", new SearchOptions { OneEditFrom = 0 }),
        ("less weight for function words", new SearchOptions { FunctionWordWeight = 1, FunctionWordsInFields = new Moving(1, 1) }),
        ("more weight for headings", new SearchOptions { Heading = new FieldOptions(1, .75) }),
        ("the bridge", new SearchOptions { BridgeWeight = 0 }),
        ("k1 2.5 but 1.2", new SearchOptions { K1 = 1.2 }),
    ];

    public static void Print(TextWriter output)
    {
        var whole = Degree.All.Single(degree => degree.IsWhole);
        var text = Degree.All.First(degree => degree is { Phrasings: 0, Silences: Silences.Shared });
        output.WriteLine();
        output.WriteLine("left out                             all notes     text and shared parts");
        foreach (var (without, options) in Parts)
        {
            output.WriteLine($"{without,-36} {Found(whole, options)}   {Found(text, options)}");
        }

        output.WriteLine(
            $"{"synonyms", -36} {Found(whole, new SearchOptions(), WithoutSynonyms)}   {Found(text, new SearchOptions(), WithoutSynonyms)}"
        );
    }

    private static KnowledgeRelease WithoutSynonyms(KnowledgeRelease release) => release with { Vocabulary = new Vocabulary([], []) };

    private static string Found(Degree degree, SearchOptions options, Func<KnowledgeRelease, KnowledgeRelease>? change = null)
    {
        var ranks = new List<int?>();
        foreach (var council in Sources.Development.Where(question => question.Answerable is true).GroupBy(question => question.Org))
        {
            var release = degree.Of(Sources.Releases[council.Key]);
            var answerer = PolicyAnswerer.Create(
                change?.Invoke(release) ?? release, search: options, bridge: Sources.BridgesOfOthers[council.Key]);
            ranks.AddRange(
                council.Select(question =>
                    new EvalResult(
                        question,
                        EvalAnswer.Of(
                            question.Id, question.Org, new Answer(AnswerState.Candidates, 0, [], answerer.Measure(question.Question).Ranked)
                        )
                    ).Rank
                )
            );
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ranks.Count(rank => rank == 1) / (double)ranks.Count:0.000}/{ranks.Count(rank => rank <= 3) / (double)ranks.Count:0.000}");
    }
}
