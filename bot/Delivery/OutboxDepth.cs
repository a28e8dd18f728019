using Microsoft.Extensions.Hosting;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Delivery;

/// <summary>Measures now and then how many messages wait in the outbox; runs only where telemetry is wanted.</summary>
internal sealed class OutboxDepth(OutboxStore outbox, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await MeasureAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task MeasureAsync(CancellationToken cancellationToken)
    {
        try
        {
            BotTelemetry.OutboxHolds(await outbox.CountPendingAsync(cancellationToken));
        }
        catch (StorageException)
        {
            // The outbox itself tells of a database that cannot be reached; the last count stands until it can.
        }
    }
}
