using TeamsPolicyBot.Answers.Model;

namespace TeamsPolicyBot.Commands.Eval;

/// <summary>How well a file of questions was answered: how often the right clause is found, and how questions end.</summary>
/// <param name="NotJudged">Questions of which nobody has said whether the policies answer them; they are only counted.</param>
/// <param name="Found">All answerable questions, then each council's, then each style's; none without an answerable question.</param>
/// <param name="AnswerableEnds">Every answerable question is in exactly one.</param>
public sealed record EvalSummary(
    int Questions,
    int Answerable,
    int OutOfScope,
    int NotJudged,
    IReadOnlyList<EvalFound> Found,
    IReadOnlyList<EvalEnd> AnswerableEnds,
    IReadOnlyList<EvalEnd> OutOfScopeEnds)
{
    private static readonly (string Name, Func<EvalResult, bool> Holds)[] EndsOfAnswerable =
    [
        ("Answered right", result => result.IsState(AnswerState.Answered) && result.ShownRank == 1),
        ("Answered wrong", result => result.IsState(AnswerState.Answered)),
        ("Candidates with gold", result => result.IsState(AnswerState.Candidates) && result.ShownRank is not null),
        ("Candidates without", result => result.IsState(AnswerState.Candidates)),
        ("Unsure", result => result.IsState(AnswerState.Unsure)),
        ("NotPolicy", result => result.IsState(AnswerState.NotPolicy)),
        ("other", _ => true),
    ];

    private static readonly (string Name, Func<EvalResult, bool> Holds)[] EndsOfOutOfScope =
    [
        ("Answered", result => result.IsState(AnswerState.Answered)),
        ("Candidates", result => result.IsState(AnswerState.Candidates)),
        ("Unsure", result => result.IsState(AnswerState.Unsure)),
        ("NotPolicy", result => result.IsState(AnswerState.NotPolicy)),
        ("other", _ => true),
    ];

    public static EvalSummary Of(IReadOnlyList<EvalResult> results)
    {
        var answerable = results.Where(result => result.Question.Answerable is true).ToList();
        var outOfScope = results.Where(result => result.Question.Answerable is false).ToList();
        return new EvalSummary(
            results.Count,
            answerable.Count,
            outOfScope.Count,
            results.Count - answerable.Count - outOfScope.Count,
            answerable.Count == 0
                ? []
                :
                [
                    EvalFound.Of("all", answerable),
                    .. Groups(answerable, result => result.Question.Org),
                    .. Groups(answerable, result => result.Question.Style),
                ],
            Ends(answerable, EndsOfAnswerable),
            Ends(outOfScope, EndsOfOutOfScope));
    }

    private static IEnumerable<EvalFound> Groups(IEnumerable<EvalResult> results, Func<EvalResult, string?> by) => results
        .Where(result => by(result) is not null)
        .GroupBy(result => by(result)!)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => EvalFound.Of(group.Key, [.. group]));

    private static EvalEnd[] Ends(List<EvalResult> results, (string Name, Func<EvalResult, bool> Holds)[] ends)
    {
        var counts = results.CountBy(result => Array.FindIndex(ends, end => end.Holds(result))).ToDictionary();
        return results.Count == 0
            ? []
            :
            [
                .. ends.Select(
                    (end, number) =>
                        new EvalEnd(
                            end.Name, counts.GetValueOrDefault(number),
                            Math.Round(100.0 * counts.GetValueOrDefault(number) / results.Count, 1))
                ),
            ];
    }
}

/// <summary>
/// The shares, 0 to 1, of answerable questions whose right clause is the first, among the first three, and among the first five.
/// </summary>
public sealed record EvalFound(string Group, int Questions, double HitAt1, double HitAt3, double HitAt5)
{
    public static EvalFound Of(string group, IReadOnlyList<EvalResult> results) =>
        new(group, results.Count, HitAt(results, 1), HitAt(results, 3), HitAt(results, 5));

    private static double HitAt(IReadOnlyList<EvalResult> results, int k) =>
        Math.Round(results.Count(result => result.Rank <= k) / (double)results.Count, 3);
}

/// <summary>How many questions end in a way.</summary>
public sealed record EvalEnd(string End, int Questions, double Percent);
