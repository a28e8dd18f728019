using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>Cases of the SDK's TurnContextTests (protocol section 8.6).</summary>
public sealed class TurnContextTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public void A_turn_needs_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext(null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null!));
    }

    [Fact]
    public async Task What_is_sent_goes_to_the_sender_as_an_answer()
    {
        using var turn = Turn();
        await turn.SendActivityAsync("hello");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("hello", sent.Text);
        Assert.Equal("bot", sent.From!.Id);
        Assert.Equal("user1", sent.Recipient!.Id);
        Assert.Equal("convo1", sent.Conversation!.Id);
        Assert.Equal(turn.Activity.Id, sent.ReplyToId);
        Assert.Equal(Channels.Test, sent.ChannelId);
        Assert.Equal(InputHints.AcceptingInput, sent.InputHint);
    }

    [Fact]
    public async Task An_input_hint_that_is_set_stays()
    {
        using var turn = Turn();
        await turn.SendActivityAsync(MessageFactory.Text("name?", InputHints.ExpectingInput));

        Assert.Equal(InputHints.ExpectingInput, _adapter.Sent[0].InputHint);
    }

    [Fact]
    public async Task The_channels_id_is_written_back_to_the_activity()
    {
        using var turn = Turn();
        var activity = new Activity { Type = ActivityTypes.Message, Text = "x", Id = "mine" };
        var response = await turn.SendActivityAsync(activity);

        Assert.Equal("sent-1", response.Id);
        Assert.Equal("sent-1", activity.Id);
    }

    [Fact]
    public async Task Responded_is_set_by_the_first_answer()
    {
        using var turn = Turn();
        Assert.False(turn.Responded);
        await turn.SendActivityAsync("x");
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_trace_is_no_answer_and_goes_nowhere_but_the_emulator()
    {
        using var turn = Turn();
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace });

        Assert.False(turn.Responded);
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_trace_reaches_the_emulator()
    {
        using var turn = Turn(new Activity { ChannelId = Channels.Emulator, Type = ActivityTypes.Message });
        turn.Activity.ChannelId = Channels.Emulator;
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Trace });

        Assert.Single(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Activities_are_sent_in_order()
    {
        using var turn = Turn();
        var responses = await turn.SendActivitiesAsync([MessageFactory.Text("1"), MessageFactory.Text("2"), MessageFactory.Text("3")]);

        Assert.Equal(["1", "2", "3"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Equal(["sent-1", "sent-2", "sent-3"], responses.Select(response => response.Id));
    }

    [Fact]
    public async Task Nothing_to_send_is_a_fault()
    {
        using var turn = Turn();
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((Activity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync([null!]));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.UpdateActivityAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.DeleteActivityAsync(""));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnUpdateActivity(null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnDeleteActivity(null!));
    }

    [Fact]
    public async Task Handlers_of_sending_run_in_order_and_may_change_what_is_sent()
    {
        using var turn = Turn();
        var order = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("first in");
            activities[0].Text += "!";
            var responses = await next();
            order.Add("first out");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            order.Add("second");
            activities.Add(MessageFactory.Text("and more"));
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["first in", "second", "first out"], order);
        Assert.Equal(["hello!", "and more"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_the_activity_back()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>()));

        var response = await turn.SendActivityAsync("hello");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task A_handler_that_throws_reaches_the_sender()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => throw new NotSupportedException());

        await Assert.ThrowsAsync<NotSupportedException>(() => turn.SendActivityAsync("hello"));
    }

    [Fact]
    public async Task An_update_is_addressed_and_goes_through_its_handlers()
    {
        using var turn = Turn();
        var called = false;
        turn.OnUpdateActivity((_, activity, next) =>
        {
            called = true;
            Assert.Equal("convo1", activity.Conversation!.Id);
            return next();
        });

        var response = await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "7", Text = "new" });

        Assert.True(called);
        Assert.Equal("7", response.Id);
        Assert.Equal("new", Assert.Single(_adapter.Updated).Text);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task An_update_handler_can_keep_the_update_back()
    {
        using var turn = Turn();
        turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse()));

        await turn.UpdateActivityAsync(new Activity { Id = "7" });

        Assert.Empty(_adapter.Updated);
    }

    [Fact]
    public async Task A_deletion_by_id_means_this_conversation()
    {
        using var turn = Turn();
        string? conversation = null;
        turn.OnDeleteActivity((_, reference, next) =>
        {
            conversation = reference.Conversation?.Id;
            return next();
        });

        await turn.DeleteActivityAsync("7");

        Assert.Equal("convo1", conversation);
        Assert.Equal(["7"], _adapter.Deleted);
    }

    [Fact]
    public async Task A_deletion_by_reference_is_taken_as_it_is_and_can_be_kept_back()
    {
        using var turn = Turn();
        await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "8" });
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);
        await turn.DeleteActivityAsync("9");

        Assert.Equal(["8"], _adapter.Deleted);
    }

    [Fact]
    public async Task Nothing_can_be_sent_after_the_turn()
    {
        var turn = Turn();
        var disposable = new Disposable();
        turn.TurnState.Add(disposable);
        turn.Dispose();
        turn.Dispose();

        Assert.Equal(1, disposable.Times);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(new Activity()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("7"));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
    }

    [Fact]
    public void The_turns_state_is_kept_by_name_and_by_type()
    {
        using var turn = Turn();
        var service = new Disposable();
        turn.TurnState.Add(service);
        turn.TurnState.Add("named", "value");

        Assert.Same(service, turn.TurnState.Get<Disposable>());
        Assert.Equal("value", turn.TurnState.Get<string>("named"));
        Assert.Null(turn.TurnState.Get<Disposable>("named"));
        Assert.Null(turn.TurnState.Get<string>("unknown"));
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add("named", "again"));
    }

    private TurnContext Turn(Activity? activity = null) => new(_adapter, _adapter.Incoming(activity ?? MessageFactory.Text("hi")));

    private sealed class Disposable : IDisposable
    {
        public int Times { get; private set; }

        public void Dispose() => Times++;
    }
}
