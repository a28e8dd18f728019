using System.Globalization;
using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>
/// <c>calibrate KNOWLEDGE FILE...</c>: fits the two models of <see cref="Confidence"/> on judged questions and prints how
/// questions would end at several thresholds.
/// </summary>
internal static class CalibrationReport
{
    private sealed record Row(double[] Signals, bool Answerable, bool FirstRight, bool InFirstFour);

    public static void Print(string knowledge, IEnumerable<string> files)
    {
        var answerers = KnowledgeFolder.Organisations(knowledge)
            .ToDictionary(id => id, id => PolicyAnswerer.Create(KnowledgeFolder.Load(knowledge, id).Release
                ?? throw new InvalidOperationException($"The knowledge of {id} has faults; run check.")));
        var questions = files.SelectMany(File.ReadLines)
            .Select(line => JsonSerializer.Deserialize<EvalQuestion>(line, JsonSerializerOptions.Web)!)
            .Where(question => question.Answerable is not null)
            .ToList();
        PrintHits("these settings", questions, answerers);
        PrintHits("plain BM25 over the clauses' own words", questions, Plain(knowledge));
        var rows = questions.Select(question => Measure(answerers[question.Org], question)).OfType<Row>().ToList();
        Console.WriteLine(Line($"{questions.Count} judged questions, {rows.Count} with a hit"));
        var answerable = LogisticRegression.Fit([.. rows.Select(row => row.Signals)], [.. rows.Select(row => row.Answerable)]);
        var firstRight = LogisticRegression.Fit([.. rows.Select(row => row.Signals)], [.. rows.Select(row => row.FirstRight)]);
        Console.WriteLine("Answerable = [" + string.Join(", ", answerable.Select(weight => Line($"{weight:0.00}"))) + "]");
        Console.WriteLine("FirstRight = [" + string.Join(", ", firstRight.Select(weight => Line($"{weight:0.00}"))) + "]");
        PrintThresholds("answered when P(first right) is at least", rows, row => LogisticRegression.Probability(firstRight, row.Signals));
        PrintThresholds("kept when P(answerable) is at least", rows, row => LogisticRegression.Probability(answerable, row.Signals));
    }

    /// <summary>What a search without fields, phrasings, vocabulary and correction finds: the least that all of them must beat.</summary>
    private static Dictionary<string, PolicyAnswerer> Plain(string knowledge) => KnowledgeFolder.Organisations(knowledge).ToDictionary(id => id, id =>
    {
        var release = KnowledgeFolder.Load(knowledge, id).Release!;
        var bare = release with
        {
            Vocabulary = new Vocabulary([], []),
            Clauses = [.. release.Clauses.Select(clause => clause with { LeadIn = null, Note = ClauseNote.None })],
        };
        return PolicyAnswerer.Create(bare, search: SearchOptions.Lucene);
    });

    private static void PrintHits(string title, List<EvalQuestion> questions, Dictionary<string, PolicyAnswerer> answerers)
    {
        var answerable = questions.Where(question => question.Answerable is true).ToList();
        var rows = answerable.Select(question => Measure(answerers[question.Org], question)).OfType<Row>().ToList();
        Console.WriteLine(Line($"hit@1 {rows.Count(row => row.FirstRight) / (double)answerable.Count:0.000}, hit@4 {rows.Count(row => row.InFirstFour) / (double)answerable.Count:0.000}: {title}"));
    }

    private static Row? Measure(PolicyAnswerer answerer, EvalQuestion question)
    {
        if (answerer.Measure(question.Question) is not var (signals, ranked))
        {
            return null;
        }

        var result = new EvalResult(question, EvalAnswer.Of(question.Id, question.Org, new Answer(AnswerState.Candidates, 0, [], ranked)));
        return new Row(signals.Vector(), question.Answerable is true, result.Rank == 1, result.Rank <= 4);
    }

    private static void PrintThresholds(string title, List<Row> rows, Func<Row, double> probability)
    {
        Console.WriteLine();
        Console.WriteLine(Line($"{title,-44}{"right",8}{"wrong",8}{"out of scope",14}"));
        var answerable = rows.Count(row => row.Answerable);
        var outOfScope = rows.Count - answerable;
        for (var threshold = .3; threshold < .95; threshold += .05)
        {
            var over = rows.Where(row => probability(row) >= threshold).ToList();
            Console.WriteLine(Line($"{threshold,44:0.00}{over.Count(row => row.FirstRight) / (double)answerable,8:0.000}{over.Count(row => row.Answerable && !row.FirstRight) / (double)answerable,8:0.000}{over.Count(row => !row.Answerable) / (double)outOfScope,14:0.000}"));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
