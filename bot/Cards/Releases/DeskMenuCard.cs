using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>What the comms team can change, a button each; a button opens its form in a dialog.</summary>
internal static class DeskMenuCard
{
    /// <summary>A question of a test is in one line.</summary>
    private const int MostQuestion = 300;

    public static JsonObject Create(CardContext context) => AdaptiveCard.Create(
        [Elements.Heading(context.Words["desk.title"]), Elements.Text(context.Words["desk.menu"])],
        [
            Open("desk.menu.clause", DeskActions.EditClause, context),
            Open("desk.way.heading", DeskActions.AddWay, context),
            Open("desk.menu.silence", DeskActions.AddSilence, context),
            Open("desk.tree.heading", DeskActions.EditTree, context),
            Open("desk.policy.heading", DeskActions.NewPolicy, context),
            Actions.Show(context.Words["desk.menu.more"], AdaptiveCard.Nested([], [
                Open("desk.test.heading", DeskActions.AddTest, context),
                Open("desk.unsilence.heading", DeskActions.RemoveSilence, context),
                Open("desk.in-short.heading", DeskActions.ConfirmInShort, context),
            ])),
        ]);

    /// <summary>A button that opens the form for a test, with a question and its clause in it.</summary>
    /// <param name="clause">Its address; empty where nobody has said which: then the rule that is named is taught too.</param>
    public static JsonObject MakeTest(string question, string clause, CardContext context) => Actions.Dialog(
        context.Words["desk.test.make"], DeskActions.Open,
        new JsonObject
        {
            [DeskActions.Kind] = DeskActions.AddTest,
            [DeskActions.Question] = question.Length > MostQuestion ? question[..MostQuestion] : question,
            [DeskActions.Clause] = clause,
            [DeskActions.Right] = clause.Length > 0 ? DeskActions.RightRule : DeskActions.RightTaught,
        });

    /// <summary>A button that opens a form in a dialog.</summary>
    /// <param name="title">A key of the words.</param>
    /// <param name="kind">One of the kinds of <see cref="DeskActions"/>.</param>
    public static JsonObject Open(string title, string kind, CardContext context) =>
        Actions.Dialog(context.Words[title], DeskActions.Open, new JsonObject { [DeskActions.Kind] = kind });
}
