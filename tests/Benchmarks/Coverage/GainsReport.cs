using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>
/// <c>gains</c>: what it brings to write down how staff ask for the twenty clauses that <c>coverage</c> names: each council in turn has its
/// text and what the others share, and then all ways of asking for these clauses.
/// </summary>
internal static class GainsReport
{
    public static void Print(TextWriter output)
    {
        var questions = Sources.Development.Where(question => question.Answerable is true).ToList();
        output.WriteLine("right first / among three   nothing written   its twenty clauses written");
        foreach (var council in questions.GroupBy(question => question.Org))
        {
            var whole = Sources.Releases[council.Key];
            var text = new Degree(0, false, Silences.Shared).Of(whole);
            text = text with
            {
                Subjects =
                [
                    .. text.Subjects.Select(subject => subject with { AskedAs = Sources.SubjectsFor(council.Key)[subject.Id] }),
                ],
            };
            var chosen = Answers.Suggesting.Coverage.Of(text).Gains.Select(gain => gain.Clause.Address).ToHashSet();
            var taught = text with
            {
                Clauses = [.. text.Clauses.Zip(whole.Clauses, (bare, full) => chosen.Contains(full.Address) ? full : bare)],
            };
            output.WriteLine($"{council.Key,-27} {Found(text, [.. council]),-17} {Found(taught, [.. council])}");
        }
    }

    private static string Found(KnowledgeRelease release, List<EvalQuestion> questions)
    {
        var answerer = PolicyAnswerer.Create(release, bridge: Sources.BridgesOfOthers[release.Organisation.Id]);
        var ranks = questions.ConvertAll(question => new EvalResult(
            question,
            EvalAnswer.Of(question.Id, question.Org, new Answer(AnswerState.Candidates, 0, [], answerer.Measure(question.Question).Ranked))
        ).Rank);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ranks.Count(rank => rank == 1) / (double)ranks.Count:0.000}/{ranks.Count(rank => rank <= 3) / (double)ranks.Count:0.000}");
    }
}
