using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

public sealed class ShowTypingMiddlewareTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly TestAdapter _adapter = new();

    public ShowTypingMiddlewareTests() => _adapter.Use(new ShowTypingMiddleware(_time));

    [Fact]
    public async Task A_quick_answer_needs_no_sign()
    {
        await WhileAnsweringAsync(after: [400], expected: []);
    }

    [Fact]
    public Task A_slow_answer_is_announced_after_half_a_second_and_then_every_two() =>
        WhileAnsweringAsync(after: [600, 2000, 2000], expected: ["typing", "typing", "typing"]);

    [Fact]
    public async Task Nothing_is_shown_after_the_answer()
    {
        await WhileAnsweringAsync(after: [600], expected: ["typing"]);
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(["typing", "message"], _adapter.Sent.Select(activity => activity.Type));
    }

    [Fact]
    public async Task Nothing_is_shown_after_a_turn_that_failed()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _adapter.SendAsync("hi", (_, _) => throw new InvalidTimeZoneException()));
        _time.Advance(TimeSpan.FromSeconds(60));

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_message_breaks_the_silence()
    {
        await TurnAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync("one moment", token);
            Advance(1900);
            Assert.Single(_adapter.Sent);
            Advance(200);
            Assert.Equal(["message", "typing"], _adapter.Sent.Select(activity => activity.Type));
        });
    }

    [Fact]
    public async Task A_sign_is_no_answer() =>
        await TurnAsync((turn, _) =>
        {
            Advance(600);
            Assert.Single(_adapter.Sent);
            Assert.False(turn.Responded);
            return Task.CompletedTask;
        });

    [Theory]
    [InlineData(ActivityTypes.ConversationUpdate, null)]
    [InlineData(ActivityTypes.Invoke, null)]
    [InlineData(ActivityTypes.Message, DeliveryModes.ExpectReplies)]
    public async Task Only_messages_whose_answers_are_sent_show_signs(string type, string? deliveryMode)
    {
        await TurnAsync(new Activity { Type = type, DeliveryMode = deliveryMode }, (_, _) =>
        {
            Advance(5000);
            return Task.CompletedTask;
        });

        Assert.Empty(_adapter.Sent);
    }

    private async Task WhileAnsweringAsync(int[] after, string[] expected) =>
        await TurnAsync(async (turn, token) =>
        {
            foreach (var milliseconds in after)
            {
                Advance(milliseconds);
            }

            Assert.Equal(expected, _adapter.Sent.Select(activity => activity.Type));
            await turn.SendActivityAsync("answer", token);
        });

    /// <summary>
    /// Runs a turn where no synchronisation context delays what a timer sets off: it has happened when <see cref="Advance"/> returns.
    /// </summary>
    private Task TurnAsync(Activity activity, BotCallbackHandler bot) => Task.Run(() => _adapter.SendAsync(activity, bot));

    private Task TurnAsync(BotCallbackHandler bot) => TurnAsync(MessageFactory.Text("hi"), bot);

    private void Advance(int milliseconds) => _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
