using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>A judged question put to a council at a degree of coverage.</summary>
/// <param name="Signals">As the models take them; null where nothing was found.</param>
/// <param name="Rank">Place of the right clause, from 1; null where it was not found, or there is none.</param>
/// <param name="Second">The second look, where words alone do not settle the question.</param>
internal sealed record CalibrationRow(
    EvalQuestion Question, Degree Degree, double[]? Signals, bool IsStrange, int? Rank, CalibrationRow.SecondLook? Second)
{
    private static readonly int MostOffered = new AnswerOptions().MostCandidates;

    public bool Answerable => Question.Answerable is true;

    public bool FirstRight => Rank == 1;

    /// <summary>Whether the right clause would be among those that are offered.</summary>
    public bool IsAmong => Rank <= MostOffered;

    /// <summary>The right clause's place in the end.</summary>
    public int? LastRank => Second is null ? Rank : Second.Rank;

    /// <summary>How much a row counts in the fit: the notes as they stand are what staff meet today.</summary>
    public double Importance => Degree.IsWhole ? 10 : 1;

    /// <summary>All questions at all degrees, each council with the bridge that the others teach.</summary>
    public static List<CalibrationRow> All(IReadOnlyCollection<EvalQuestion> questions, IEnumerable<Degree> degrees) =>
        [.. degrees.SelectMany(degree => questions.GroupBy(question => question.Org).SelectMany(council => Of(degree, council)))];

    private static IEnumerable<CalibrationRow> Of(Degree degree, IGrouping<string, EvalQuestion> council)
    {
        var answerer = PolicyAnswerer.Create(degree.Of(Sources.Releases[council.Key]), bridge: Sources.BridgesOfOthers[council.Key]);
        foreach (var question in council)
        {
            var (signals, ranked) = answerer.Measure(question.Question);
            var second = answerer.MeasureMeaning(question.Question);
            yield return new CalibrationRow(
                question, degree, signals?.Vector(), signals?.UnknownShare > new AnswerOptions().MostUnknown, RankOf(question, ranked),
                second is null ? null : new SecondLook(second.Signals.Vector(), RankOf(question, [.. second.Clauses.Select(each => each.Clause)])));
        }
    }

    private static int? RankOf(EvalQuestion question, IReadOnlyList<Clause> ranked) =>
        new EvalResult(question, EvalAnswer.Of(question.Id, question.Org, new Answer(AnswerState.Candidates, 0, [], ranked))).Rank;

    /// <param name="Rank">As of words alone.</param>
    internal sealed record SecondLook(double[] Signals, int? Rank)
    {
        public bool IsAmong => Rank <= MostOffered;
    }
}
