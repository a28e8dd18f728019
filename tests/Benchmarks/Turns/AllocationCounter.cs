using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>
/// How many bytes a process of .NET allocates, by the runtime's own counter, which tells every second: so of a time of many seconds.
/// </summary>
internal sealed class AllocationCounter : IAsyncDisposable
{
    private const string Provider = "System.Runtime";
    private const string Counter = "alloc-rate";

    private readonly EventPipeSession _session;
    private readonly EventPipeEventSource _events;
    private readonly Task _reading;
    private long _bytes;
    private double _seconds;

    public AllocationCounter(int process)
    {
        _session = new DiagnosticsClient(process).StartEventPipeSession(
            [
                new EventPipeProvider(
                    Provider, EventLevel.Informational, (long)EventKeywords.None,
                    new Dictionary<string, string> { ["EventCounterIntervalSec"] = "1" }),
            ],
            requestRundown: false);
        _events = new EventPipeEventSource(_session.EventStream);
        _events.Dynamic.All += Take;
        _reading = Task.Run(_events.Process);
    }

    /// <summary>Bytes a second since the start; null before the counter has told anything.</summary>
    public double? BytesPerSecond => _seconds > 0 ? _bytes / _seconds : null;

    public async ValueTask DisposeAsync()
    {
        await _session.StopAsync(CancellationToken.None);
        await _reading;
        _events.Dispose();
        _session.Dispose();
    }

    private void Take(TraceEvent told)
    {
        if (told.ProviderName == Provider
            && told.EventName == "EventCounters"
            && told.PayloadValue(0) is IDictionary<string, object> outer
            && outer["Payload"] is IDictionary<string, object> counter
            && (string)counter["Name"] == Counter)
        {
            _bytes += Convert.ToInt64(counter["Increment"], CultureInfo.InvariantCulture);
            _seconds += Convert.ToDouble(counter["IntervalSec"], CultureInfo.InvariantCulture);
        }
    }
}
