using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Handling;

/// <summary>Sees to it that no case is left hanging: reminds, hands over, ends, and goes round people who cannot be reached.</summary>
/// <param name="organisations">An organisation's facts by id; null where there is none of that id.</param>
internal sealed partial class CaseWatch(
    CaseService cases, CaseStore store, CommsDeskStore desks, Func<string, Organisation?> organisations, TimeProvider time, ILogger<CaseWatch> logger)
{
    /// <summary>How often cases are looked over.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private const int Batch = 100;

    /// <summary>Looks cases over until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await SweepAsync(stopping);
            }
            catch (StorageException exception)
            {
                LogStorage(logger, exception.Fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <summary>Takes every step that is due; returns how many cases were looked at.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var due = await store.DueAsync(time.GetUtcNow(), Batch, cancellationToken);
        var withDesk = due.Count == 0 ? [] : await desks.OrganisationsAsync(cancellationToken);
        foreach (var reference in due)
        {
            await cases.ChangeAsync(reference, one => NextEvent(one, withDesk.Contains(one.Organisation)), cancellationToken);
        }

        return due.Count;
    }

    /// <summary>What follows for the case when a message of it will never arrive.</summary>
    public Task OnGivenUpAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        message.IsUpdate
            ? Task.CompletedTask
            : cases.ChangeAsync(message.Reference, one => AfterLoss(one, Lane.Parse(message.Lane), message.Card.Length > 0, time.GetUtcNow()), cancellationToken);

    /// <summary>A person who cannot be reached makes way for comms; comms out of reach ends the case; an asker out of reach is comms' to find.</summary>
    /// <param name="wasCard">The message was the recipient's card of the case, not a word about it; an asker who misses the first card may still hear the rest.</param>
    internal static CaseEvent? AfterLoss(Case one, Lane lane, bool wasCard, DateTimeOffset now)
    {
        var isAsker = lane == Lane.To(one.Asker);
        if (one.State.IsOpen() && !isAsker)
        {
            if (one.Assignment.People.Count > 0 && one.Assignment.People.All(person => Lane.To(person) == lane))
            {
                return new CaseHandedOver(now, null, Assignment.ToComms, HandOverReason.NotReachable);
            }

            return one.Assignment.Desk == Desks.Comms && lane == Lane.ToComms(one.Organisation) ? new CaseUndeliverable(now) : null;
        }

        return isAsker && !wasCard && !one.History.Any(change => change is AskerUnreachable) ? new AskerUnreachable(now) : null;
    }

    /// <param name="hasCommsDesk">Without one, whoever has the case keeps it until its deadline: there is nobody to take it over.</param>
    private CaseEvent? NextEvent(Case one, bool hasCommsDesk)
    {
        var now = time.GetUtcNow();
        if (organisations(one.Organisation) is not { } organisation)
        {
            return now >= one.Deadline && one.State.IsOpen() ? new CaseExpired(now) : null;
        }

        return CasePlan.Due(one, organisation.WorkingTime, now) switch
        {
            CaseStep.Remind => new DeskReminded(now),
            CaseStep.HandOverToComms when hasCommsDesk => new CaseHandedOver(now, null, Assignment.ToComms, HandOverReason.NoAnswerInTime),
            CaseStep.Expire => new CaseExpired(now),
            _ => null,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The watch over cases waits for the database: {Fault}")]
    private static partial void LogStorage(ILogger logger, StorageFault fault);
}
