using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>A question that a walk gets more, with its answers: the fields for it, and what was sent in them.</summary>
internal static class NewQuestion
{
    private const int FewestAnswers = 2;
    private const int MostAnswers = 8;

    public static IEnumerable<DeskField> Fields(Intent sent, KnowledgeRelease release, BotWords says) =>
    [
        new(DeskActions.Question, says["desk.tree.new-question"], sent.Text(DeskActions.Question), DeskFields.ShortText),
        new(DeskActions.AskedBecause, says["desk.tree.why"], sent.Text(DeskActions.AskedBecause), TextLimits.Reason, IsLong: true),
        .. Enumerable.Range(1, Shown(sent)).SelectMany(number => Answer(sent, release, number, says)),
        TreeFormReader.Desk(release, sent.Text(DeskActions.Desk), says),
    ];

    /// <summary>The question as it was sent, without its "I'm not sure".</summary>
    public static Question Of(Intent sent, KnowledgeRelease release, DecisionTree tree)
    {
        var ask = sent.Typed(DeskActions.Question);
        List<Option> answers = [];
        foreach (var prefix in Enumerable.Range(1, MostAnswers).Where(number => IsFilled(sent, number)).Select(DeskActions.OfAnswer))
        {
            var label = sent.Typed(prefix + DeskActions.Label);
            answers.Add(new Option(
                TreeShape.NewId(label, answers.Select(answer => answer.Id)), label, [], TreeFormReader.Told(sent, release, prefix),
                [DecisionTree.EndOfBranch]));
        }

        return new Question(
            TreeShape.NewId(ask, tree.Questions.Select(each => each.Id)), ask,
            sent.Typed(DeskActions.AskedBecause) is { Length: > 0 } why ? why : null, [], false, answers,
            new Dictionary<string, IReadOnlyList<string>>());
    }

    /// <summary>What "I'm not sure" tells at a new question: as at the question before it.</summary>
    public static Option Doubt(Intent sent, Question before, BotWords says)
    {
        var desk = sent.Text(DeskActions.Desk) is { Length: > 0 } chosen ? chosen : "manager";
        var like = before.Find(Question.NotSure);
        return new Option(
            Question.NotSure, like?.Label ?? says["desk.tree.not-sure"], [],
            like?.Finding is { Verdict: Verdict.Ask } finding
                ? finding
                : new Finding(Verdict.Ask, says["desk.tree.not-sure.say"], [], Silent: true, desk),
            []);
    }

    /// <summary>There is always room for one more answer than is filled in.</summary>
    private static int Shown(Intent sent) => Math.Clamp(
        Enumerable.Range(1, MostAnswers).LastOrDefault(number => IsFilled(sent, number)) + 1, FewestAnswers, MostAnswers);

    private static bool IsFilled(Intent sent, int number) =>
        sent.Typed(DeskActions.OfAnswer(number) + DeskActions.Label).Length > 0;

    private static IEnumerable<DeskField> Answer(Intent sent, KnowledgeRelease release, int number, BotWords says)
    {
        var prefix = DeskActions.OfAnswer(number);
        return TreeFormReader
            .Verdict(release, TreeFormReader.Told(sent, release, prefix), mayBeNone: true, says, prefix)
            .Prepend(new(
                prefix + DeskActions.Label, says["desk.tree.option"], sent.Text(prefix + DeskActions.Label), DeskFields.ShortText))
            .Select(field => field with { Label = says.Format("desk.tree.nth-answer", number, field.Label) });
    }
}
