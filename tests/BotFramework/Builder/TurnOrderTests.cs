using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>Turns of one conversation run one after the other, and an activity that is delivered twice is answered once.</summary>
public sealed class TurnOrderTests
{
    private readonly TestAdapter _adapter = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_second_turn_of_a_conversation_waits_for_the_first()
    {
        _adapter.Use(new SerialTurnsMiddleware(new KeyedLock()));
        var gate = new TaskCompletionSource();
        var log = new List<string>();

        var first = _adapter.SendAsync("1", async (_, _) =>
        {
            log.Add("1 in");
            await gate.Task;
            log.Add("1 out");
        });
        var second = _adapter.SendAsync("2", (_, _) =>
        {
            log.Add("2");
            return Task.CompletedTask;
        });
        gate.SetResult();
        await Task.WhenAll(first, second);

        Assert.Equal(["1 in", "1 out", "2"], log);
    }

    [Fact]
    public async Task Turns_of_other_conversations_do_not_wait()
    {
        var turns = new SerialTurnsMiddleware(new KeyedLock());
        var other = new TestAdapter
        {
            Conversation = new ConversationReference
            {
                ChannelId = "test",
                Conversation = new ConversationAccount { Id = "convo2" },
            },
        };
        _adapter.Use(turns);
        other.Use(turns);
        var gate = new TaskCompletionSource();

        var first = _adapter.SendAsync("1", (_, _) => gate.Task);
        await other.SendAsync("2", (_, _) => Task.CompletedTask);

        Assert.False(first.IsCompleted);
        gate.SetResult();
        await first;
    }

    [Fact]
    public async Task A_turn_that_fails_gives_its_conversation_free()
    {
        _adapter.Use(new SerialTurnsMiddleware(new KeyedLock()));
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _adapter.SendAsync("1", (_, _) => throw new InvalidTimeZoneException()));

        Assert.Single(await _adapter.SendAsync("2", (turn, token) => turn.SendActivityAsync("hello", token)));
    }

    [Fact]
    public async Task A_lock_that_nobody_holds_takes_no_memory()
    {
        var locks = new KeyedLock();
        using var cancelled = new CancellationTokenSource();
        var held = await locks.AcquireAsync("a");
        var waiting = locks.AcquireAsync("a", cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, locks.Count);
        await held.DisposeAsync();
        await held.DisposeAsync();
        Assert.Equal(0, locks.Count);
        await (await locks.AcquireAsync("a")).DisposeAsync();
    }

    [Fact]
    public async Task A_hundred_messages_at_once_are_counted_to_a_hundred()
    {
        var state = new ConversationState(new MemoryStorage());
        var counter = state.CreateProperty("counter", BotStateTests.BotStateTestsJson.Default.Counter);
        _adapter.Use(new SerialTurnsMiddleware(new KeyedLock())).Use(new AutoSaveStateMiddleware(state));
        var messages = Enumerable.Range(0, 100).Select(_ => _adapter.Incoming("hi")).ToList();

        await Task.WhenAll(messages.Select(message => Task.Run(() => _adapter.ProcessActivityAsync(message, async (turn, token) =>
        {
            var seen = await counter.GetAsync(turn, () => new BotStateTests.Counter(), token);
            await Task.Yield();
            seen.Value++;
        }))));

        using var after = new TurnContext(_adapter, _adapter.Incoming("how many?"));
        Assert.Equal(100, (await counter.GetAsync(after))!.Value);
    }

    public static TheoryData<string, string, int, bool> Deliveries => new()
    {
        // why, id of the second delivery, minutes after the first, whether it is answered
        { "the channel delivers again", "1", 0, false },
        { "late, but within the window", "1", 9, false },
        { "after the window", "1", 10, true },
        { "another message", "2", 0, true },
    };

    [Theory]
    [MemberData(nameof(Deliveries))]
    public async Task A_message_delivered_twice_within_ten_minutes_is_answered_once(string why, string secondId, int minutes, bool answered)
    {
        _adapter.Use(new DuplicateActivityMiddleware(new MemoryRecentActivities(_time)));
        await DeliverAsync("1");
        _time.Advance(TimeSpan.FromMinutes(minutes));

        Assert.True((await DeliverAsync(secondId)).Count == (answered ? 1 : 0), why);
    }

    [Fact]
    public async Task An_activity_without_an_id_is_always_answered()
    {
        _adapter.Use(new DuplicateActivityMiddleware(new MemoryRecentActivities(_time)));
        await _adapter.ContinueConversationAsync(_adapter.Conversation, (turn, token) => turn.SendActivityAsync("1", token));
        await _adapter.ContinueConversationAsync(_adapter.Conversation, (turn, token) => turn.SendActivityAsync("2", token));

        Assert.Equal(2, _adapter.Sent.Count);
    }

    [Fact]
    public async Task An_edit_has_the_messages_id_and_is_no_duplicate()
    {
        _adapter.Use(new DuplicateActivityMiddleware(new MemoryRecentActivities(_time)));
        await DeliverAsync("1");

        Assert.Single(await DeliverAsync("1", ActivityTypes.MessageUpdate));
    }

    [Fact]
    public async Task A_repeated_invoke_is_answered_with_200_and_not_run_again()
    {
        _adapter.Use(new DuplicateActivityMiddleware(new MemoryRecentActivities(_time)));
        var runs = 0;
        Task Bot(ITurnContext turn, CancellationToken token)
        {
            runs++;
            return turn.SendActivityAsync(TurnAnswer.ToActivity(new InvokeResponse { Status = 202 }), token);
        }

        Activity Press() => _adapter.Incoming(new Activity { Type = ActivityTypes.Invoke, Id = "f:1" });

        Assert.Equal(202, (await _adapter.ProcessActivityAsync(Press(), Bot))!.Status);
        Assert.Equal(200, (await _adapter.ProcessActivityAsync(Press(), Bot))!.Status);
        Assert.Equal(1, runs);
    }

    private Task<IReadOnlyList<Activity>> DeliverAsync(string id, string type = ActivityTypes.Message) =>
        _adapter.SendAsync(new Activity { Type = type, Id = id, Text = "hi" }, (turn, token) => turn.SendActivityAsync("hello", token));
}
