using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>The forms of the comms desk, empty or as they were sent.</summary>
internal static class DeskFormReader
{
    private const int LongText = TextLimits.Message;

    public static DeskForm EditClause(Clause clause, string words, string why, BotWords says) => new(
        DeskActions.EditClause,
        says.Format("desk.edit.heading", clause.Citation),
        says["desk.edit.explains"],
        [new(DeskActions.Words, says["desk.edit.words"], words, LongText, IsLong: true), DeskFields.Why(why, says)],
        new Dictionary<string, string> { [DeskActions.Clause] = clause.Address, [DeskActions.Was] = DeskForms.MarkOf(clause) });

    /// <summary>Which rule is to be changed.</summary>
    public static DeskForm ChooseClause(BotWords says) => new(
        DeskActions.EditClause, says["desk.menu.clause"], says["desk.edit.which"], [ClauseNumber("", says)], Nothing) { IsChoice = true };

    /// <param name="asTest">"yes" where the question is to be a test too.</param>
    public static DeskForm AddWay(string clause, string question, BotWords says, string asTest = "") => new(
        DeskActions.AddWay,
        says["desk.way.heading"],
        says["desk.way.explains"],
        [
            Question(question, says),
            ClauseNumber(clause, says),
            new(DeskActions.AsTest, says["desk.as-test"], asTest, 0) { Choices = [("yes", says["desk.as-test-yes"])], IsTick = true },
        ],
        Nothing);

    /// <param name="right">What is right for the question, one of three; empty for the rule.</param>
    public static DeskForm AddTest(string clause, string question, string right, BotWords says) =>
        new(
            DeskActions.AddTest, says["desk.test.heading"], says["desk.test.explains"],
            [
                Question(question, says),
                new(DeskActions.Right, says["desk.test.right"], right.Length > 0 ? right : DeskActions.RightRule, 0)
                {
                    Choices =
                    [
                        .. new[] { DeskActions.RightRule, DeskActions.RightTaught, DeskActions.RightNone }
                            .Select(each => (each, says[$"desk.test.right.{each}"])),
                    ],
                },
                ClauseNumber(clause, says),
            ],
            Nothing);

    public static DeskForm AddSilence(string topic, string words, string say, BotWords says) => new(
        DeskActions.AddSilence,
        says["desk.silence.heading"],
        says["desk.silence.explains"],
        [
            new(DeskActions.Topic, says["desk.silence.topic"], topic, DeskFields.ShortText),
            new(DeskActions.Words, says["desk.silence.words"], words, DeskFields.ShortText),
            new(DeskActions.Say, says["desk.silence.say"], say, DeskFields.ShortText, IsLong: true),
        ],
        Nothing);

    public static DeskForm NewPolicy(string title, string words, BotWords says) =>
        new(
            DeskActions.NewPolicy, title.Length == 0 ? says["desk.policy.heading"] : says.Format("desk.file.why", title),
            says["desk.policy.explains"],
            [
                new(DeskActions.Title, says["desk.policy.title"], title, DeskFields.ShortText),
                new(DeskActions.Words, says["desk.policy.words"], words, PolicyCharacters, IsLong: true),
            ],
            Nothing
        );

    /// <summary>The form that was sent, with what was typed in it; null for a kind that there is not.</summary>
    /// <param name="clause">The clause that an edit is of; null for any other form.</param>
    public static DeskForm? Sent(Intent sent, Clause? clause, BotWords says) =>
        sent.Text(DeskActions.Kind) switch
        {
            DeskActions.EditClause when clause is not null => EditClause(
                clause, sent.Text(DeskActions.Words), sent.Text(DeskActions.Why), says),
            DeskActions.AddWay => AddWay(
                sent.Text(DeskActions.Clause), sent.Text(DeskActions.Question), says, sent.Text(DeskActions.AsTest)),
            DeskActions.AddTest => AddTest(
                sent.Text(DeskActions.Clause), sent.Text(DeskActions.Question), sent.Text(DeskActions.Right), says),
            DeskActions.AddSilence => AddSilence(
                sent.Text(DeskActions.Topic), sent.Text(DeskActions.Words), sent.Text(DeskActions.Say), says),
            DeskActions.NewPolicy => NewPolicy(sent.Text(DeskActions.Title), sent.Text(DeskActions.Words), says),
            _ => null,
        };

    /// <summary>As much as one message of Teams holds with room to spare; a longer policy is imported as a file.</summary>
    private const int PolicyCharacters = LongText;

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>();

    private static DeskField Question(string question, BotWords says) =>
        new(DeskActions.Question, says["desk.question"], question, DeskFields.ShortText);

    private static DeskField ClauseNumber(string clause, BotWords says) =>
        new(DeskActions.Clause, says["desk.clause"], clause, DeskFields.ShortText);
}
