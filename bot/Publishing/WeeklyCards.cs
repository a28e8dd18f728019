using Dapper;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Reports;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Reports.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Publishing;

/// <summary>
/// Tells each comms desk on Monday at nine, in the council's time, what staff asked in the week before. A week without a question has no
/// card.
/// </summary>
internal sealed class WeeklyCards(
    KnowledgeBase<PolicyAnswerer> knowledge, ReportStore reports, CommsDeskStore desks, OutboxStore outbox, Database database,
    Languages languages, TimeProvider time)
{
    private static readonly TimeOnly Hour = new(9, 0);

    private readonly Dictionary<string, string> _done = [];

    /// <summary>Sends what is due.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken = default)
    {
        foreach (var status in knowledge.Statuses.Where(status => status.IsAnswering))
        {
            if (knowledge.Find(status.OrganisationId) is { } snapshot)
            {
                await SendDueAsync(snapshot.Release, cancellationToken);
            }
        }
    }

    private async Task SendDueAsync(KnowledgeRelease release, CancellationToken cancellationToken)
    {
        var id = release.Organisation.Id;
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), release.Organisation.WorkingTime.TimeZone);
        var today = DateOnly.FromDateTime(now.DateTime);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var week = AskerCodes.WeekOf(now);
        if (
            now.DateTime < monday.ToDateTime(Hour)
            || _done.GetValueOrDefault(id) == week
            || await desks.FindAsync(id, cancellationToken) is null
        )
        {
            return;
        }

        var report = await reports.ReadAsync(release, monday.AddDays(-7), monday.AddDays(-1), cancellationToken);
        if (await IsFirstAsync(id, week, cancellationToken) && report.Asked > 0)
        {
            var card = AskedCard.Create(report, new CardContext(languages.For(null), release.Organisation, today));
            var body = ProtocolJsonSerializer.Serialize(
                MessageFactory.Attachment(Attachment.AdaptiveCard(card), summary: AdaptiveCard.Summary(card)));
            await outbox.EnqueueAsync(Lane.ToComms(id), $"asked/{id}/{week}", isUpdate: false, body, cancellationToken);
        }

        _done[id] = week;
    }

    /// <summary>Of several instances one sends it.</summary>
    private Task<bool> IsFirstAsync(string organisation, string week, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
                await transaction.Connection!.ExecuteAsync(
                    "INSERT INTO weekly_cards (organisation, week) VALUES (@organisation, @week) ON CONFLICT DO NOTHING",
                    new { organisation, week }, transaction) == 1,
            cancellationToken
        );
}
