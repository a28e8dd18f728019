using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Publishing;

/// <summary>
/// The cards of releases in the comms desk's conversation: sent when something is new, changed in place when it is decided.
/// </summary>
internal sealed class ReleaseCards(
    ReleaseComparer comparer, CommsDeskStore desks, OutboxStore outbox, Func<string, Organisation?> organisations, Languages languages,
    TimeProvider time)
{
    /// <summary>Tells the comms desk of a release; where there is no desk, nobody.</summary>
    public Task AnnounceAsync(ReleaseRecord release, CancellationToken cancellationToken) =>
        SendAsync(release, isUpdate: false, cancellationToken);

    /// <summary>Changes the card that tells of it. Where none was ever sent, a new one goes.</summary>
    public Task ChangeAsync(ReleaseRecord release, CancellationToken cancellationToken) =>
        SendAsync(release, isUpdate: true, cancellationToken);

    /// <summary>Whether the comms desk was told of it, or is about to be.</summary>
    public Task<bool> HasBeenSentAsync(ReleaseRecord release, CancellationToken cancellationToken) =>
        outbox.IsPromisedAsync(NameOf(release), cancellationToken);

    private static string NameOf(ReleaseRecord release) => $"release/{release.Organisation}/{release.Number}";

    private async Task SendAsync(ReleaseRecord release, bool isUpdate, CancellationToken cancellationToken)
    {
        if (
            await desks.FindAsync(release.Organisation, cancellationToken) is null
            || organisations(release.Organisation) is not { } organisation
        )
        {
            return;
        }

        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), organisation.WorkingTime.TimeZone).DateTime);
        var card = ReleaseCard.Create(
            await comparer.CompareAsync(release, withImpact: release.State == ReleaseState.Candidate, cancellationToken),
            new CardContext(languages.For(null), organisation, today));
        await outbox.EnqueueAsync(
            Lane.ToComms(release.Organisation), NameOf(release), isUpdate, Body(card), cancellationToken);
    }

    private static string Body(JsonObject card) =>
        ProtocolJsonSerializer.Serialize(MessageFactory.Attachment(Attachment.AdaptiveCard(card), summary: AdaptiveCard.Summary(card)));
}
