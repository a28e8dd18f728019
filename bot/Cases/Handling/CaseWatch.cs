using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Handling;

/// <summary>Sees to it that no case is left hanging: reminds, hands over, ends, and goes round people who cannot be reached.</summary>
/// <param name="organisations">An organisation's facts by id; null where there is none of that id.</param>
internal sealed partial class CaseWatch(
    CaseService cases, CaseStore store, CommsDeskStore desks, Func<string, Organisation?> organisations, TimeProvider time,
    ILogger<CaseWatch> logger)
{
    /// <summary>How often cases are looked over.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

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

    /// <summary>
    /// Takes every step that is due; returns how many cases were looked at. A case that fails keeps nobody from the others.
    /// </summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken = default)
    {
        var due = await store.DueAsync(time.GetUtcNow(), cancellationToken);
        var withDesk = due.Count == 0 ? [] : await desks.OrganisationsAsync(cancellationToken);
        foreach (var reference in due)
        {
            try
            {
                await cases.ChangeAsync(reference, @case => NextEvent(@case, withDesk.Contains(@case.Organisation)), cancellationToken);
            }
            catch (Exception exception) when (exception is not (StorageException or OperationCanceledException or OutOfMemoryException))
            {
                var isSetAside = await store.SetBackAsync(reference, exception.GetType().Name, time.GetUtcNow(), cancellationToken);
                LogFault(
                    logger, isSetAside ? LogLevel.Error : LogLevel.Warning, exception, reference,
                    isSetAside ? "is set aside" : "is looked after again later");
            }
        }

        return due.Count;
    }

    /// <summary>What follows for the case when a message of it cannot be delivered.</summary>
    public Task OnGivenUpAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
        message.IsUpdate
            ? Task.CompletedTask
            : cases.ChangeAsync(
                message.Reference,
                @case => NoticeConsequences.AfterLoss(@case, Lane.Parse(message.Lane), message.Card.Length > 0, time.GetUtcNow()),
                cancellationToken);

    /// <summary>What follows for the case when a message of it has arrived.</summary>
    public Task OnDeliveredAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
        message.ToNotice() is { Kind: NoticeKind.AskerNews } news
            ? cases.ChangeAsync(
                message.Reference,
                @case => NoticeConsequences.AfterArrival(@case, news, message.Version, time.GetUtcNow()),
                cancellationToken)
            : Task.CompletedTask;

    /// <param name="hasCommsDesk">Without one, whoever has the case keeps it until its deadline: there is nobody to take it over.</param>
    private CaseEvent? NextEvent(Case @case, bool hasCommsDesk)
    {
        var now = time.GetUtcNow();
        if (organisations(@case.Organisation) is not { } organisation)
        {
            return now >= @case.Deadline && @case.State.IsOpen() ? new CaseExpired(now) : null;
        }

        return CasePlan.Due(@case, organisation.WorkingTime, now) switch
        {
            CaseStep.Remind => new DeskReminded(now),
            CaseStep.HandOverToComms when hasCommsDesk => new CaseHandedOver(now, null, Assignment.ToComms, HandOverReason.NoAnswerInTime),
            CaseStep.Expire => new CaseExpired(now),
            _ => null,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The watch over cases waits for the database: {Fault}")]
    private static partial void LogStorage(ILogger logger, StorageFault fault);

    [LoggerMessage(Message = "Case {Reference} cannot be looked after and {What}")]
    private static partial void LogFault(ILogger logger, LogLevel level, Exception exception, string reference, string what);
}
