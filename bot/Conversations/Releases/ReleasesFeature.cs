using System.Globalization;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>Releases at the comms desk: <c>releases</c>, <c>release 12</c>, and the buttons that publish, discard and go back.</summary>
internal sealed class ReleasesFeature(Publisher publisher, ReleaseStore releases, ReleaseComparer comparer, CaseActors actors)
    : IFeatureSource
{
    private const string List = "releases";
    private const string ShowByWord = "release-by-word";
    private const int MostFaults = 5;
    private const string BackByWord = "release-back-by-word";

    public IEnumerable<Feature> Features =>
    [
        new(List, Places.Desk, ListAsync) { Typed = "typed.releases" },
        new(ShowByWord, Places.Desk, ShowAsync) { Typed = "typed.release-number", Takes = IsNumber },
        new(BackByWord, Places.Desk, PressAsync) { Typed = "typed.roll-back", Takes = IsNumber },
        new(ReleaseActions.Show, Places.Desk | Places.Invoke, ShowAsync),
        new(ReleaseActions.Publish, Places.Desk | Places.Invoke, PressAsync),
        new(ReleaseActions.Discard, Places.Desk | Places.Invoke, PressAsync),
        new(ReleaseActions.RollBack, Places.Desk | Places.Invoke, PressAsync),
    ];

    private static bool IsNumber(string argument) => argument.Length is > 0 and < 7 && argument.All(char.IsAsciiDigit);

    private static int NumberOf(Intent intent) =>
        int.TryParse(
            intent.Argument.Length > 0 ? intent.Argument : intent.Text(ReleaseActions.Number), NumberStyles.None,
            CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static int PageOf(Intent intent) =>
        int.TryParse(intent.Text(ReleaseActions.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0;

    private async Task<bool> IsCommsAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        (await actors.OfAsync(turn, cancellationToken)).Comms == CommsMembership.Member;

    private async Task<Reply> ListAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!await IsCommsAsync(turn, cancellationToken))
        {
            return new Reply(turn.Words["release.comms-only"]);
        }

        await publisher.ReconcileAsync(cancellationToken);
        return new Reply(
            Card: ReleaseListCard.Create(
                await releases.NewestAsync(turn.Person.Organisation.Id, ReleaseListCard.Most, cancellationToken), turn.Cards)
        );
    }

    private async Task<Reply> ShowAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!await IsCommsAsync(turn, cancellationToken))
        {
            return new Reply(turn.Words["release.comms-only"]);
        }

        return await releases.FindAsync(turn.Person.Organisation.Id, NumberOf(intent), cancellationToken) is { } release
            ? await CardAsync(release, turn, cancellationToken, PageOf(intent))
            : new Reply(turn.Words["release.unknown"]);
    }

    private async Task<Reply> PressAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!await IsCommsAsync(turn, cancellationToken))
        {
            return new Reply(turn.Words["release.comms-only"]);
        }

        var (organisation, number) = (turn.Person.Organisation.Id, NumberOf(intent));
        var (person, why) = (
            new ReleasePerson(turn.Person.ObjectId, turn.Person.Name),
            TextLimits.Cut(intent.Text(ReleaseActions.Why).Trim(), TextLimits.Reason));
        var answer = intent.Action switch
        {
            ReleaseActions.Publish => await publisher.PublishAsync(organisation, number, person, cancellationToken),
            ReleaseActions.Discard => await publisher.DiscardAsync(organisation, number, person, why, cancellationToken),
            _ => await publisher.RollBackAsync(
                organisation, number, person, turn.Words.Format("release.back-to", number, why).Trim(), cancellationToken),
        };
        return answer switch
        {
            { Result: PublishResult.Unknown } => new Reply(turn.Words["release.unknown"]),
            { Result: PublishResult.OwnChange } => new Reply(turn.Words["release.own-change"]),
            { Result: PublishResult.HasFaults, Faults: { } faults } => new Reply(
                turn.Words.Format(
                    "release.has-faults",
                    string.Join("\n\n", FaultWords.Of(faults, FileTitles.Of(turn.Release), turn.Words).Take(MostFaults)))),
            { Result: PublishResult.FolderNotWritten } => new Reply(turn.Words["release.folder-not-written"]),
            { Result: PublishResult.Done } when intent.Action == BackByWord => Reply.None,
            { Result: PublishResult.Done } when intent.Action == ReleaseActions.RollBack => new Reply(
                turn.Words.Format("release.went-back", number)),
            { Release: { } release } => await CardAsync(release, turn, cancellationToken),
            _ => Reply.None,
        };
    }

    private async Task<Reply> CardAsync(
        ReleaseRecord release, PolicyTurn turn, CancellationToken cancellationToken, int page = 0) =>
        new(
            Card: ReleaseCard.Create(
                await comparer.CompareAsync(release, withImpact: release.State == ReleaseState.Candidate, cancellationToken), turn.Cards,
                page)
        );
}
