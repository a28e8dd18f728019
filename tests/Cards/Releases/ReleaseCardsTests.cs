using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.Comparing;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cards.Reports;
using TeamsPolicyBot.Conversations.Releases;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Comparing;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Reports;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Cards.Releases;

/// <summary>The cards of the comms desk's knowledge work, as they were looked at.</summary>
public sealed class ReleaseCardsTests
{
    private static readonly CardContext Context = new(
        Languages.Embedded.For("en-GB"), Councils.Release("medway").Organisation, new DateOnly(2026, 11, 23));

    private static readonly ReleaseRecord Candidate = new(
        "medway", 12, "0f3a9c4d7e21", ReleaseState.Candidate, ReleaseOrigin.Desk, "Legal asked for it", "77aa00",
        new DateTimeOffset(2026, 11, 23, 10, 5, 0, TimeSpan.Zero), null, null)
    {
        Makers = [new ReleasePerson("kim", "Kim Osei")],
    };

    private static readonly ReleaseChange[] Changes =
    [
        new(
            ChangeSubject.Clause, ChangeKind.Changed, "Internet, E-mail and Social Media Policy, 3.2", "Do not download programs.",
            "Do not download programs or games."),
        new(ChangeSubject.Clause, ChangeKind.Added, "Internet, E-mail and Social Media Policy, 3.4", null, "Ask ICT first."),
        new(ChangeSubject.Clause, ChangeKind.Renumbered, "Internet, E-mail and Social Media Policy", "3.4", "3.5"),
        new(ChangeSubject.Note, ChangeKind.Added, "Internet, E-mail and Social Media Policy, 3.2", null, "can i install a game"),
    ];

    private static readonly ReleaseImpact Impact = new(43, [new ChangedAnswer("can i install a game", "Unsure", "3.2")], 17, 3, 212, 21)
    {
        Trees = ["Can I post this?"],
        Precedents = 1,
        InShort = ["Internet, E-mail and Social Media Policy, 3.2"],
        Receipts = 40,
        ReceiptsOtherwise = 6,
    };

    private static readonly AskedReport Report = new(
        "Medway Council",
        new DateOnly(2026, 11, 16),
        new DateOnly(2026, 11, 22),
        57,
        [new("Answered", 38), new("Candidates", 9), new("Unsure", 10)],
        [new("2026-11-16", 57)],
        12,
        3,
        [new QuestionGroup(5, 4, ["can we fly a drone", "are drones allowed"])],
        5,
        [new("Internet, E-mail and Social Media Policy, 3.2", 14)],
        [],
        [new WalkedTree("Can I post this?", 9, 6, [new("Whose account is it?", 2)])],
        [],
        [new UsedPolicy("Internet, E-mail and Social Media Policy", "November 2016", true, 38)]);

    public static TheoryData<string> Names =>
        [
            "release-candidate", "release-second-page", "release-live", "release-retired", "release-list", "desk-edit", "desk-edit-changed-meanwhile", "desk-way",
            "desk-silence-faults", "desk-saved", "desk-test-unsure", "desk-unsilence", "desk-policy", "desk-menu", "desk-tree-questions", "desk-tree-answers", "desk-tree-question",
            "desk-tree-answer", "desk-tree-end", "desk-tree-add-answer",
            "desk-tree-add-question", "desk-tree-remove-answer", "desk-tree-remove-question", "asked-week", "asked-nothing",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_is_as_it_was_looked_at(string name) => Golden.Check(name, Draw(name));

    private static JsonObject Draw(string name)
    {
        var (says, release) = (Context.Words, Councils.Release("medway"));
        TreePlace Place(string place) => TreePlace.Find(release, place)!;
        JsonObject Tree(string place) =>
            DeskFormCard.Create(TreeFormReader.Edit(release, Place(place), Place(place).Words, "", says), Context, inDialog: true);
        JsonObject Shape(string choice) => DeskFormCard.Create(TreeShapeFormReader.Open(release, choice, says)!, Context, inDialog: true);
        JsonObject Lossy(string choice) => DeskFormCard.Create(
            TreeShapeFormReader.Asking(
                TreeShapeFormReader.Open(release, choice, says)!,
                [new DeskNote("tree-unreached", "“The friend request: who is it from?”"), new DeskNote("tree-tests-lost", 1)], says),
            Context, inDialog: true);
        var clause = Councils.Clause("medway", "internet-email-social-media/3.2");
        return name switch
        {
            "release-candidate" => ReleaseCard.Create(
                new ReleaseComparison(
                    Candidate, Changes, Impact, 43,
                    [new Fault("medway/policies/x.md", 12, "", "").Telling("outdated", "Google+", "It was closed in 2019.", "3.2")], 1)
                {
                    HasOutdatedSilence = true,
                },
                Context
            ),
            "release-second-page" => ReleaseCard.Create(
                new ReleaseComparison(
                    Candidate,
                    [.. Enumerable.Range(1, 14).Select(number => Changes[1] with { Where = $"Drone Policy, 2.{number}" })], Impact, 43, [], 1),
                Context, page: 1),
            "release-live" => ReleaseCard.Create(
                new ReleaseComparison(
                    Candidate with
                    {
                        State = ReleaseState.Live,
                        Approvals = [new ReleasePerson("lou", "Lou Marsh")],
                    },
                    Changes,
                    null,
                    43,
                    [],
                    1
                ),
                Context
            ),
            "release-retired" => ReleaseCard.Create(
                new ReleaseComparison(
                    Candidate with
                    {
                        State = ReleaseState.Retired,
                        RetiredAt = new DateTimeOffset(2026, 11, 25, 16, 40, 0, TimeSpan.Zero),
                        Number = 9,
                        Origin = ReleaseOrigin.Folder,
                        Why = "",
                    },
                    [],
                    null,
                    43,
                    [],
                    1
                ),
                Context
            ),
            "release-list" => ReleaseListCard.Create(
                [
                    Candidate, Candidate with
                    {
                        Number = 11,
                        State = ReleaseState.Live,
                    },
                    Candidate with
                    {
                        Number = 10,
                        State = ReleaseState.Discarded,
                    },
                ],
                Context
            ),
            "desk-edit" => DeskFormCard.Create(DeskFormReader.EditClause(clause, clause.Words, "", says), Context),
            "desk-edit-changed-meanwhile" => DeskFormCard.Create(
                DeskFormReader.EditClause(clause, "My words.", "", says) with
                {
                    Notice = (says.Format("desk.changed-meanwhile", "Kim Lee"), clause.Words),
                },
                Context
            ),
            "desk-way" => DeskFormCard.Create(DeskFormReader.AddWay("3.2", "can i install a game", says) with { Faults = [] }, Context),
            "desk-silence-faults" => DeskFormCard.Create(
                DeskFormReader.AddSilence("games", "game", "The policy says nothing about games.", says) with
                {
                    Faults = [FaultWords.Of(new Fault("medway/silent-on.yaml", 3, "", "").Telling("silence-word", "game", "3.2"), FileTitles.Of(release), says)],
                },
                Context
            ),
            "desk-saved" => DeskFormCard.Done(says.Format("desk.saved.waits", "Change Drone Policy, 2.1")),
            "desk-test-unsure" => DeskFormCard.Create(
                DeskFormReader.AddTest("", "may i fly a drone at night", DeskActions.RightTaught, says), Context, inDialog: true),
            "desk-unsilence" => DeskFormCard.Create(SilenceFormReader.Edit(release, "", "", says)!, Context),
            "desk-policy" => DeskFormCard.Create(DeskFormReader.NewPolicy("", "", says), Context),
            "desk-menu" => DeskMenuCard.Create(Context),
            "desk-tree-questions" => DeskFormCard.Create(TreeFormReader.ChooseQuestion(release, says), Context),
            "desk-tree-answers" => DeskFormCard.Create(
                TreeFormReader.ChooseOption(Place("already-posted/what").Tree, Place("already-posted/what").Question!, says), Context),
            "desk-tree-question" => Tree("already-posted/what"),
            "desk-tree-answer" => Tree("already-posted/what/private"),
            "desk-tree-end" => Tree("already-posted"),
            "desk-tree-add-answer" => Shape("already-posted/what/+"),
            "desk-tree-add-question" => Shape("already-posted/what/?"),
            "desk-tree-remove-answer" => Lossy("someone-contacted-me/who/-"),
            "desk-tree-remove-question" => Shape("someone-contacted-me/friend/--"),
            "asked-week" => AskedCard.Create(Report, Context),
            _ => AskedCard.Create(Report with { Asked = 0, Unanswered = [], NotQuoted = 0, Policies = [] }, Context),
        };
    }

    [Theory]
    [InlineData(1, "It was shown once.")]
    [InlineData(2, "It was shown 2 times.")]
    public void How_often_is_said_as_people_say_it(int shown, string says) => Assert.Contains(
        says,
        (string)AskedCard.Create(Report with { Policies = [new UsedPolicy("Posting Policy", "November 2016", true, shown)] }, Context)["fallbackText"]!,
        StringComparison.Ordinal);
}
