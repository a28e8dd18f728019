using TeamsPolicyBot.Cards.Reports;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Reports.Store;

namespace TeamsPolicyBot.Conversations.Reports;

/// <summary><c>asked</c> at the comms desk: what staff asked in the last seven days.</summary>
internal sealed class AskedFeature(ReportStore reports, CaseActors actors) : IFeatureSource
{
    public IEnumerable<Feature> Features => [new("asked", Places.Desk, ShowAsync) { Typed = "typed.asked" }];

    private async Task<Reply> ShowAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) =>
        (await actors.OfAsync(turn, cancellationToken)).Comms == CommsMembership.Member
            ? new Reply(Card: AskedCard.Create(await reports.LastWeekAsync(turn.Release, cancellationToken), turn.Cards))
            : new Reply(turn.Words["release.comms-only"]);
}
