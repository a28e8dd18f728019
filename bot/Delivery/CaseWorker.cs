using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Delivery;

/// <summary>What runs beside the turns: the outbox, the watch over cases, and the removal of what has been kept long enough.</summary>
internal sealed partial class CaseWorker(
    Outbox outbox, CaseWatch watch, SetAsideStore setAside, Retention retention, RecentActivityStore activities, TimeProvider time,
    ILogger<CaseWorker> logger) : BackgroundService
{
    private static readonly TimeSpan RetentionInterval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(nameof(SetAsideStore), () => setAside.TakeUpAsync(stoppingToken), stoppingToken);
        await Task.WhenAll(
            KeepRunningAsync(outbox.RunAsync, stoppingToken),
            KeepRunningAsync(watch.RunAsync, stoppingToken),
            KeepRunningAsync(SweepAsync, stoppingToken));
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(RetentionInterval, time);
        do
        {
            await TryAsync(nameof(RecentActivityStore), () => activities.SweepAsync(stopping), stopping);
            await TryAsync(nameof(Retention), () => retention.RunAsync(stopping), stopping);
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <summary>One piece of the work, whose fault is its own.</summary>
    private async Task TryAsync(string what, Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested && exception is not OutOfMemoryException)
        {
            LogPiece(logger, exception, what);
        }
    }

    /// <summary>
    /// The last error edge of background work: a fault is logged, and the work goes on after a rest. Nothing short of a stop ends it.
    /// </summary>
    private async Task KeepRunningAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await work(stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                LogFault(logger, exception);
                // A database that is away must not be asked in a busy loop.
                await Task.Delay(Rest, time, stopping);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work beside the turns failed and goes on")]
    private static partial void LogFault(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{What} failed and is tried again later")]
    private static partial void LogPiece(ILogger logger, Exception exception, string what);
}
