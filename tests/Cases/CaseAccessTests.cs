using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Tests.Cases;

public sealed class CaseAccessTests
{
    private const string Exampleton = "exampleton";
    private static readonly DateTimeOffset Later = Example.Monday.AddHours(1);
    private static readonly Case WithManager = Example.Case();
    private static readonly Case WithComms = Example.CommsCase();
    private static readonly Case Claimed = Example.CommsCase(new CaseClaimed(Later, Example.Comms));
    private static readonly Case Decided = Example.Case(new CaseDecided(Later, Example.Manager, Decision.Ok, null));
    private static readonly Case PassedOn = Example.Case(
        new CaseHandedOver(Later, null, Assignment.ToComms, HandOverReason.NoAnswerInTime));
    private static readonly Case NamedByAsker = Case.From([
        Example.Opened(new Assignment(Desks.Manager, [Example.Manager], ManagerSource.Asker)),
    ]);
    private static readonly Case OwnManager = Case.From([
        Example.Opened(new Assignment(Desks.Manager, [Example.Asker], ManagerSource.Asker)),
    ]);
    private static readonly Case AskedBack = Example.Case(new AskerAsked(Later, Example.Manager, "When?"));
    private static readonly Case AnsweredBack = Example.Case(
        new AskerAsked(Later, Example.Manager, "When?"), new AskerAnswered(Later, Example.Asker, "Now"));

    private static readonly (string Why, Case Case, Actor Actor, string? Organisation, CaseAction Action, Refusal? Refusal)[] Table =
    [
        ("the assigned manager decides", WithManager, Example.InChat(Example.Manager), Exampleton, CaseAction.Decide, null),
        (
            "not out of some group chat", WithManager, Example.InChat(Example.Manager) with
            {
                IsPersonalChat = false,
            },
            Exampleton,
            CaseAction.Decide,
            Refusal.Unknown
        ),
        ("a colleague with a copied card", WithManager, Example.InChat(Example.Colleague), Exampleton, CaseAction.Decide, Refusal.Unknown),
        (
            "the same object id in another tenant", WithManager, Example.InChat(Example.Manager with { Tenant = "elsewhere" }), Exampleton,
            CaseAction.Decide, Refusal.Unknown),
        ("another council", WithManager, Example.InChat(Example.Manager), "otherham", CaseAction.Decide, Refusal.Unknown),
        ("a tenant of no council", WithManager, Example.InChat(Example.Manager), null, CaseAction.See, Refusal.Unknown),
        (
            "comms does not decide what is with the manager", WithManager, Example.InComms(Example.Comms), Exampleton, CaseAction.Decide,
            Refusal.Unknown),
        ("the asker does not decide", WithManager, Example.InChat(Example.Asker), Exampleton, CaseAction.Decide, Refusal.OwnCase),
        ("not even as one's own manager", OwnManager, Example.InChat(Example.Asker), Exampleton, CaseAction.Decide, Refusal.OwnCase),
        ("nor as a member of comms", WithComms, Example.InComms(Example.Asker), Exampleton, CaseAction.Decide, Refusal.OwnCase),
        ("comms decides in its conversation", WithComms, Example.InComms(Example.Comms), Exampleton, CaseAction.Decide, null),
        ("a member of comms in the own chat", WithComms, Example.InChat(Example.Comms), Exampleton, CaseAction.Decide, Refusal.Unknown),
        (
            "a guest in the comms channel", WithComms, Example.InComms(Example.Comms, CommsMembership.Guest), Exampleton, CaseAction.Decide,
            Refusal.Guest),
        (
            "somebody the roster no longer has", WithComms, Example.InComms(Example.Comms, CommsMembership.None), Exampleton,
            CaseAction.Decide, Refusal.Unknown),
        ("comms of another council", WithComms, Example.InComms(Example.Comms), "otherham", CaseAction.See, Refusal.Unknown),
        (
            "a guest of another council learns nothing", WithComms, Example.InComms(Example.Comms, CommsMembership.Guest), "otherham",
            CaseAction.See, Refusal.Unknown),
        ("the one who claimed it", Claimed, Example.InComms(Example.Comms), Exampleton, CaseAction.Decide, null),
        ("claimed by a colleague", Claimed, Example.InComms(Example.OtherComms), Exampleton, CaseAction.Decide, Refusal.ClaimedByAnother),
        ("a colleague is ill: others may unclaim", Claimed, Example.InComms(Example.OtherComms), Exampleton, CaseAction.Unclaim, null),
        ("managers do not claim", WithManager, Example.InChat(Example.Manager), Exampleton, CaseAction.Claim, Refusal.NotYours),
        ("a second click", Decided, Example.InChat(Example.Manager), Exampleton, CaseAction.Decide, Refusal.Closed),
        ("the decider sees what was decided", Decided, Example.InChat(Example.Manager), Exampleton, CaseAction.See, null),
        ("a stale card after a hand-over", PassedOn, Example.InChat(Example.Manager), Exampleton, CaseAction.Decide, Refusal.NotYours),
        ("which still shows how it stands", PassedOn, Example.InChat(Example.Manager), Exampleton, CaseAction.See, null),
        ("comms after a hand-over", PassedOn, Example.InComms(Example.Comms), Exampleton, CaseAction.Decide, null),
        (
            "comms has a copy where nobody checked the manager", NamedByAsker, Example.InComms(Example.Comms), Exampleton,
            CaseAction.Decide, null),
        ("the asker sees", WithManager, Example.InChat(Example.Asker), Exampleton, CaseAction.See, null),
        ("the asker withdraws", WithManager, Example.InChat(Example.Asker), Exampleton, CaseAction.Withdraw, null),
        ("the asker edits", WithComms, Example.InChat(Example.Asker), Exampleton, CaseAction.Edit, null),
        ("but not once it is decided", Decided, Example.InChat(Example.Asker), Exampleton, CaseAction.Withdraw, Refusal.Closed),
        ("nobody else withdraws", WithManager, Example.InChat(Example.Manager), Exampleton, CaseAction.Withdraw, Refusal.NotYours),
        (
            "there is nothing to answer", WithManager, Example.InChat(Example.Asker), Exampleton, CaseAction.AnswerBack,
            Refusal.NothingToAnswer),
        ("the asker answers", AskedBack, Example.InChat(Example.Asker), Exampleton, CaseAction.AnswerBack, null),
        ("once", AnsweredBack, Example.InChat(Example.Asker), Exampleton, CaseAction.AnswerBack, Refusal.NothingToAnswer),
        ("the manager hands over", WithManager, Example.InChat(Example.Manager), Exampleton, CaseAction.HandOver, null),
        (
            "object ids are told apart by letters, not by case", WithManager, Example.InChat(Example.Manager with { ObjectId = "MANAGER" }),
            Exampleton, CaseAction.Decide, null),
    ];

    public static TheoryData<string> Reasons => [.. Table.Select(row => row.Why)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Who_may_do_what(string why)
    {
        var row = Table.Single(candidate => candidate.Why == why);

        Assert.Equal(row.Refusal, CaseAccess.Check(row.Action, row.Case, row.Actor, row.Organisation));
    }

    [Fact]
    public void A_stranger_may_do_nothing_at_all() =>
        Assert.All(Enum.GetValues<CaseAction>(), action =>
            Assert.Equal(Refusal.Unknown, CaseAccess.Check(action, WithManager, Example.InChat(Example.Colleague), Exampleton)));
}
