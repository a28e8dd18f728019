using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Authentication;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>
/// Logs why requests are refused: each reason once a minute, with how often it came since. A sender whom nobody knows must not be able to
/// fill the disk.
/// </summary>
internal sealed class RefusalLog(TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<AuthenticationFault, (long LoggedAt, int Since)> _faults = [];

    public void Refused(AuthenticationFault fault)
    {
        if (Count(fault) is > 0 and var times)
        {
            HostingLog.Refused(logger, fault, times);
        }
    }

    /// <summary>How often the reason came since it was last logged, this time included; 0 while it is to be kept back.</summary>
    private int Count(AuthenticationFault fault)
    {
        lock (_gate)
        {
            var isKnown = _faults.TryGetValue(fault, out var known);
            if (isKnown && time.GetElapsedTime(known.LoggedAt) < Interval)
            {
                _faults[fault] = known with { Since = known.Since + 1 };
                return 0;
            }

            _faults[fault] = (time.GetTimestamp(), 0);
            return known.Since + 1;
        }
    }
}
