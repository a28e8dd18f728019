using System.Text.Json.Serialization;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>
/// Cases of the SDK's BotStateTests and AutoSaveStateMiddlewareTests (protocol section 8.6), and ETags, which the SDK's state has not.
/// </summary>
public sealed partial class BotStateTests
{
    private const string Key = "test/conversations/convo1";

    private readonly CountingStorage _storage = new();
    private readonly TestAdapter _adapter = new();
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<Counter> _counter;
    private readonly IStatePropertyAccessor<string> _name;

    public BotStateTests()
    {
        _state = new ConversationState(_storage);
        _counter = _state.CreateProperty("counter", BotStateTestsJson.Default.Counter);
        _name = _state.CreateProperty("name", BotStateTestsJson.Default.String);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_property_has_a_name(string name) =>
        Assert.Throws<ArgumentException>(() => _state.CreateProperty(name, BotStateTestsJson.Default.String));

    [Fact]
    public async Task A_property_that_is_not_there_is_the_default()
    {
        using var turn = Turn();

        Assert.Null(await _name.GetAsync(turn));
        Assert.Null(await _counter.GetAsync(turn));
    }

    [Fact]
    public async Task What_the_factory_makes_becomes_the_value()
    {
        using var turn = Turn();
        var made = await _counter.GetAsync(turn, () => new Counter { Value = 5 });

        Assert.Same(made, await _counter.GetAsync(turn));
    }

    [Fact]
    public async Task A_value_that_was_read_is_live()
    {
        await InTurnAsync(async turn => (await _counter.GetAsync(turn, () => new Counter())).Value = 1);
        await InTurnAsync(async turn => (await _counter.GetAsync(turn))!.Value++);

        await InTurnAsync(async turn => Assert.Equal(2, (await _counter.GetAsync(turn))!.Value));
    }

    [Fact]
    public async Task The_state_is_loaded_once_in_a_turn()
    {
        using var turn = Turn();
        await _name.GetAsync(turn);
        await _counter.GetAsync(turn);
        await _state.LoadAsync(turn);

        Assert.Equal(1, _storage.Reads);
    }

    [Fact]
    public async Task It_is_loaded_again_by_force_and_what_was_not_saved_is_lost()
    {
        using var turn = Turn();
        await _name.SetAsync(turn, "Ann");
        await _state.LoadAsync(turn, force: true);

        Assert.Null(await _name.GetAsync(turn));
    }

    [Fact]
    public async Task A_state_that_was_not_loaded_is_not_saved()
    {
        using var turn = Turn();
        await _state.SaveChangesAsync(turn);

        Assert.Equal(0, _storage.Writes);
    }

    [Fact]
    public async Task A_state_that_did_not_change_is_not_saved()
    {
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));
        await InTurnAsync(turn => _name.GetAsync(turn));
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task It_is_saved_by_force()
    {
        using var turn = Turn();
        await _name.GetAsync(turn);
        await _state.SaveChangesAsync(turn, force: true);

        Assert.Equal(1, _storage.Writes);
    }

    [Fact]
    public async Task It_can_be_saved_twice_in_a_turn()
    {
        using var turn = Turn();
        await _name.SetAsync(turn, "Ann");
        await _state.SaveChangesAsync(turn);
        await _name.SetAsync(turn, "Bea");
        await _state.SaveChangesAsync(turn);

        Assert.Equal("""{"name":"Bea"}""", await StoredAsync());
    }

    [Fact]
    public async Task A_deleted_property_is_gone()
    {
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));
        await InTurnAsync(turn => _name.DeleteAsync(turn));

        Assert.Equal("{}", await StoredAsync());
    }

    [Fact]
    public async Task A_cleared_state_is_stored_empty()
    {
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));
        await InTurnAsync(turn => _state.ClearStateAsync(turn));

        Assert.Equal("{}", await StoredAsync());
    }

    [Fact]
    public async Task A_deleted_state_is_gone_from_turn_and_storage()
    {
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));
        using var turn = Turn();
        await _name.GetAsync(turn);
        await _state.DeleteAsync(turn);

        Assert.Null(await StoredAsync());
        Assert.Null(await _name.GetAsync(turn));
    }

    [Fact]
    public async Task A_stored_value_of_another_shape_is_a_fault_that_names_the_property()
    {
        await _storage.WriteAsync(new Dictionary<string, StoreItem> { [Key] = new("""{"counter":"seven"}""") });
        using var turn = Turn();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => _counter.GetAsync(turn));
        Assert.Contains("counter", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_that_this_bot_does_not_know_are_kept()
    {
        await _storage.WriteAsync(new Dictionary<string, StoreItem> { [Key] = new("""{"other":{"a":[1,2]}}""") });
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));

        Assert.Equal("""{"name":"Ann","other":{"a":[1,2]}}""", await StoredAsync());
    }

    [Fact]
    public async Task Two_turns_that_change_different_properties_both_win()
    {
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));
        using var slow = Turn();
        await _counter.SetAsync(slow, new Counter { Value = 7 });
        await InTurnAsync(turn => _name.SetAsync(turn, "Bea"));

        await _state.SaveChangesAsync(slow);

        Assert.Equal("""{"counter":{"Value":7},"name":"Bea"}""", await StoredAsync());
    }

    [Fact]
    public async Task Of_two_turns_that_change_the_same_property_the_second_fails()
    {
        await InTurnAsync(turn => _name.SetAsync(turn, "Ann"));
        using var slow = Turn();
        await _name.SetAsync(slow, "Cat");
        await InTurnAsync(turn => _name.SetAsync(turn, "Bea"));

        await Assert.ThrowsAsync<StorageConcurrencyException>(() => _state.SaveChangesAsync(slow));
        Assert.Equal("""{"name":"Bea"}""", await StoredAsync());
    }

    [Fact]
    public async Task Each_state_has_its_own_key()
    {
        using var turn = Turn();
        foreach (
            BotState state in new BotState[]
            {
                new ConversationState(_storage),
                new UserState(_storage),
                new PrivateConversationState(_storage),
            }
        )
        {
            await state.CreateProperty("name", BotStateTestsJson.Default.String).SetAsync(turn, "Ann");
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(3, (await _storage.ReadAsync([Key, "test/users/user1", "test/conversations/convo1/users/user1"])).Count);
    }

    public static TheoryData<string, string> Missing => new()
    {
        { "channelId", "conversation" }, { "conversation.id", "conversation" }, { "channelId", "user" }, { "from.id", "user" },
        { "channelId", "private" }, { "conversation.id", "private" }, { "from.id", "private" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task An_activity_without_a_part_of_the_key_is_a_fault_that_names_the_part(string part, string kind)
    {
        using var turn = Turn();
        turn.Activity.ChannelId = part == "channelId" ? null : turn.Activity.ChannelId;
        turn.Activity.Conversation = part == "conversation.id" ? null : turn.Activity.Conversation;
        turn.Activity.From = part == "from.id" ? null : turn.Activity.From;
        BotState state = kind switch
        {
            "conversation" => new ConversationState(_storage),
            "user" => new UserState(_storage),
            _ => new PrivateConversationState(_storage),
        };

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => state.LoadAsync(turn));
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_is_saved_at_the_end_of_the_turn()
    {
        _adapter.Use(new AutoSaveStateMiddleware(_state));

        await _adapter.SendAsync("hi", (turn, token) => _name.SetAsync(turn, "Ann", token));

        Assert.Equal("""{"name":"Ann"}""", await StoredAsync());
    }

    [Fact]
    public async Task A_turn_that_fails_saves_nothing()
    {
        _adapter.Use(new AutoSaveStateMiddleware(_state));
        _adapter.OnTurnError = (_, _) => Task.CompletedTask;

        await _adapter.SendAsync("hi", async (turn, token) =>
        {
            await _name.SetAsync(turn, "Ann", token);
            throw new InvalidTimeZoneException();
        });

        Assert.Null(await StoredAsync());
    }

    private TurnContext Turn() => new(_adapter, _adapter.Incoming("hi"));

    private async Task InTurnAsync(Func<TurnContext, Task> work)
    {
        using var turn = Turn();
        await work(turn);
        await _state.SaveChangesAsync(turn);
    }

    private async Task<string?> StoredAsync() => (await _storage.ReadAsync([Key])).GetValueOrDefault(Key)?.Json;

    internal sealed class Counter
    {
        public int Value { get; set; }
    }

    [JsonSerializable(typeof(Counter))]
    [JsonSerializable(typeof(string))]
    internal sealed partial class BotStateTestsJson : JsonSerializerContext;

    private sealed class CountingStorage : IStorage
    {
        private readonly MemoryStorage _inner = new();

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task<IReadOnlyDictionary<string, StoreItem>> ReadAsync(
            IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _inner.ReadAsync(keys, cancellationToken);
        }

        public Task<IReadOnlyDictionary<string, string>> WriteAsync(
            IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return _inner.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
            _inner.DeleteAsync(keys, cancellationToken);
    }
}
