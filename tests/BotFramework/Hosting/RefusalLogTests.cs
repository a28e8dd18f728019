using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

public sealed class RefusalLogTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Lines lines = new();

    [Fact]
    public void A_flood_of_one_fault_is_one_line_a_minute_with_its_count()
    {
        var log = new RefusalLog(clock, lines);

        Repeat(log, AuthenticationFault.NotLoopback, 100_000);
        clock.Advance(TimeSpan.FromMinutes(1));
        Repeat(log, AuthenticationFault.NotLoopback, 3);

        Assert.Equal(2, lines.Written.Count);
        Assert.EndsWith("(times since this was last logged: 1)", lines.Written[0], StringComparison.Ordinal);
        Assert.EndsWith("(times since this was last logged: 100000)", lines.Written[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_fault_is_not_hidden_by_the_flood()
    {
        var log = new RefusalLog(clock, lines);

        Repeat(log, AuthenticationFault.NotLoopback, 10);
        Repeat(log, AuthenticationFault.ServiceUrlNotAllowed, 10);

        Assert.Equal(2, lines.Written.Count);
    }

    [Fact]
    public void A_clock_that_is_set_back_neither_stops_nor_floods_the_log()
    {
        var log = new RefusalLog(clock, lines);
        Repeat(log, AuthenticationFault.NotLoopback, 2);

        clock.Set(clock.GetUtcNow() - TimeSpan.FromDays(3));
        Repeat(log, AuthenticationFault.NotLoopback, 2);
        clock.Advance(TimeSpan.FromMinutes(1));
        Repeat(log, AuthenticationFault.NotLoopback, 2);

        Assert.Equal(2, lines.Written.Count);
    }

    private static void Repeat(RefusalLog log, AuthenticationFault fault, int times)
    {
        for (var time = 0; time < times; time++)
        {
            log.Refused(fault);
        }
    }

    private sealed class Lines : ILogger
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter
        ) => Written.Add(formatter(state, exception));
    }
}
