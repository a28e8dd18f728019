using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>
/// The rules that a draft most likely touches: those that the tree cites first for what was found in it. They are shown before the
/// questions, and decide nothing.
/// </summary>
internal static class DraftRules
{
    private const int Most = 2;

    /// <summary>A question so far behind an option is about something else.</summary>
    private const int MostQuestions = 2;

    /// <summary>
    /// At most two: what words tell comes before what a sentence seems to be, and the tree's first options before its last.
    /// </summary>
    public static IReadOnlyList<Clause> Of(PolicyTurn turn, WalkState state, DecisionTree tree) =>
    [
        .. Asking(state, tree)
            .SelectMany(question => WalkDraft.Suggest(turn, state, question)
                .OrderBy(each => each.OnlySeems)
                .Select(each => question.Find(each.Option)))
            .OfType<Option>()
            .Select(option => turn.Release.FindClause(CitedFor(option, tree)))
            .OfType<Clause>()
            .Distinct()
            .Take(Most),
    ];

    /// <summary>The question that asks what is in a draft: that of the account it goes out on, else the first.</summary>
    private static IEnumerable<Question> Asking(WalkState state, DecisionTree tree)
    {
        var asking = tree.Questions.Where(question => question.Detect.Count > 0);
        return (state.PlaceIn(tree) is { } place ? asking.IntersectBy(place.Next, question => question.Id) : asking).Take(1);
    }

    /// <summary>
    /// The clause for which an option matters: its own, else the one for which the next questions are asked, or forbid; empty for none.
    /// </summary>
    private static string CitedFor(Option option, DecisionTree tree)
    {
        var cited = option.Finding?.Cites is [var own, ..] ? own : null;
        IReadOnlyList<Question> asked = Following([option], tree);
        for (var depth = 0; cited is null && depth < MostQuestions; depth++)
        {
            cited = asked.SelectMany(question => question.Cites).Concat(asked.SelectMany(Forbidding)).FirstOrDefault();
            asked = Following(asked.SelectMany(question => question.Options), tree);
        }

        return cited ?? "";
    }

    private static IEnumerable<string> Forbidding(Question question) => question.Options
        .Where(answer => answer.Finding is { Verdict: Verdict.NotAllowed })
        .SelectMany(answer => answer.Finding!.Cites);

    private static List<Question> Following(IEnumerable<Option> options, DecisionTree tree) =>
        [.. options.SelectMany(option => option.Next).Distinct().Select(tree.Find).OfType<Question>()];
}
