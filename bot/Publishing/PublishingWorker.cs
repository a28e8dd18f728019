using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Publishing;

/// <summary>
/// Writes releases down beside the turns: whenever the folder was read, and now and then for what other instances have decided. Sends the
/// weekly cards.
/// </summary>
internal sealed partial class PublishingWorker(
    KnowledgeBase<PolicyAnswerer> knowledge, Publisher publisher, WeeklyCards weekly, TimeProvider time, ILogger<PublishingWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Wake() => news.Writer.TryWrite(true);
        knowledge.Reloaded += Wake;
        try
        {
            while (true)
            {
                await TryAsync(stoppingToken);
                using var interval = new CancellationTokenSource(Interval, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(interval.Token, stoppingToken);
                await ((Task)news.Reader.ReadAsync(either.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            knowledge.Reloaded -= Wake;
        }
    }

    /// <summary>The error edge: a database that is away, or one council's files, must not end this.</summary>
    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await publisher.ReconcileAsync(stopping);
            await weekly.SendDueAsync(stopping);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested && exception is not OutOfMemoryException)
        {
            LogFault(logger, exception);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error, Message = "Releases could not be written down, or the weekly card not be made; it is tried again")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
