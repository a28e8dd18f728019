using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers.Questions;

/// <summary>What stands beside the answer to a follow-up, by which clauses it most likely asks for.</summary>
public sealed class LikelyBesideTests
{
    private static readonly IReadOnlyList<Clause> Clauses = Councils.Release("nw-leicestershire").Clauses;

    [Theory]
    [InlineData("answered", "0", "0:.6 1:.3", "0 perhaps 1", "another clause may well be meant")]
    [InlineData("answered", "0", "1:.6 0:.3", "0 perhaps 1", "however much likelier it is, what words lead to stays first")]
    [InlineData("answered", "0", "0:.9 1:.05", "0", "no other is likely")]
    [InlineData("answered", "0 2", "0:.6 1:.3", "0 2", "two clauses are enough on a card")]
    [InlineData("candidates", "0 1 2", "3:.5 2:.2 1:.1", "0 3 2", "behind the first stand those that are likeliest")]
    [InlineData("guessed", "0", "3:.5 2:.2 0:.1", "3 2 0", "the first of several guesses is no rule that stays")]
    [InlineData("unsure", "", "1:.5 2:.3", "nearest 1 2", "where no rule was found, the likeliest are named")]
    [InlineData("unsure", "", "1:.5 2:.1", "nearest 1", "a second only where it is likely, too")]
    [InlineData("unsure", "", "1:.2 2:.2", "", "none is likely enough to be named")]
    [InlineData("silent", "", "1:.5 2:.3", "", "what the policy is silent on has no nearest rule")]
    [InlineData("answered", "0", "", "0", "meaning is not compared here")]
    public void What_is_most_likely_asked_for_stands_beside_the_answer(
        string state, string shown, string likely, string expected, string because)
    {
        var answer = LikelyBeside.On(Answer(state, shown), [.. Words(likely).Select(Likely)], isGuessed: state == "guessed");

        var all = string.Join(' ', answer.Shown.Select(Number));
        all += answer.Perhaps is { } perhaps ? $" perhaps {Number(perhaps)}" : "";
        all += answer.Nearest.Count > 0 ? $"nearest {string.Join(' ', answer.Nearest.Select(Number))}" : "";
        Assert.True(expected == all, $"{because}: {all}");
    }

    private static Answer Answer(string state, string shown) => new(
        state switch
        {
            "answered" or "guessed" => AnswerState.Answered,
            "candidates" => AnswerState.Candidates,
            _ => AnswerState.Unsure,
        },
        .5,
        [.. Words(shown).Select(number => Clauses[int.Parse(number)])],
        [],
        state == "silent" ? Councils.Release("nw-leicestershire").Silences[0] : null);

    private static LikelyClause Likely(string text) =>
        new(Clauses[int.Parse(text.Split(':')[0])], double.Parse("0" + text.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(Clause clause) => Clauses.ToList().IndexOf(clause);
}
