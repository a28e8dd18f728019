using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TeamsPolicyBot.Conversations.Gate;
using TeamsPolicyBot.Telemetry;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Telemetry;

public sealed class TurnTelemetryTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ActivityListener listener;

    public TurnTelemetryTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == BotTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();

    [Fact]
    public async Task A_turn_leaves_a_span_that_holds_no_word_of_it()
    {
        var adapter = Adapter();

        await adapter.SendAsync("can I post Mrs Smith's picture", (_, _) => Task.CompletedTask);

        var span = Assert.Single(spans);
        Assert.Equal("message", span.GetTagItem(BotTelemetry.Type));
        Assert.Equal("well", span.GetTagItem(BotTelemetry.Outcome));
        Assert.Null(span.ParentId);
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("Smith", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_turn_that_failed_says_so_and_the_fault_goes_on_to_the_one_error_edge()
    {
        var adapter = Adapter();

        await Assert.ThrowsAsync<TimeoutException>(() => adapter.SendAsync("hello", (_, _) => throw new TimeoutException()));

        Assert.Equal(ActivityStatusCode.Error, Assert.Single(spans).Status);
    }

    [Fact]
    public async Task A_type_that_somebody_made_up_makes_no_series_of_its_own()
    {
        await Adapter().SendAsync(new TeamsPolicyBot.BotFramework.Schema.Activity { Type = "made-up-4711" }, (_, _) => Task.CompletedTask);

        Assert.Equal("other", Assert.Single(spans).GetTagItem(BotTelemetry.Type));
    }

    [Fact]
    public void Answers_are_counted_by_council_and_state()
    {
        var counted = new ConcurrentQueue<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, it) => Listen(instrument, it) };
        meters.SetMeasurementEventCallback<long>(
            (_, value, tags, _) => counted.Enqueue($"{value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        meters.Start();

        BotTelemetry.Answered("a council of this test", "Unsure");

        Assert.Contains("1 a council of this test Unsure", counted);
    }

    /// <summary>Other tests run turns too, on the channel of Teams.</summary>
    private void Keep(Activity span)
    {
        if (span.GetTagItem(BotTelemetry.Channel) is "other")
        {
            spans.Enqueue(span);
        }
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Name == "bot.answers")
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static TestAdapter Adapter()
    {
        var adapter = new TestAdapter();
        adapter.Use(new TelemetryMiddleware(TimeProvider.System));
        return adapter;
    }
}
