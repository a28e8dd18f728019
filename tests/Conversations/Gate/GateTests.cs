using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Gate;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Conversations.Gate;

/// <summary>The two doors before the bot, each with a bot behind it that answers "here".</summary>
public sealed class GateTests
{
    private const string Off = "The bot is being mended until noon. Please ask your manager.";

    [Fact]
    public async Task Somebody_who_writes_too_fast_is_told_once_and_then_answered_with_silence()
    {
        var adapter = new TestAdapter();
        adapter.Use(new RateLimitMiddleware(new SenderPace(2, new FakeTimeProvider()), Languages.Embedded));

        var answers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(string.Join('|', (await adapter.SendAsync("can I post this", Here)).Select(sent => sent.Text)));
        }

        Assert.Equal(["here", "here", Languages.Embedded.For("en-GB")["gate.too-fast"], "", ""], answers);
    }

    [Fact]
    public async Task What_others_say_in_a_channel_uses_up_nothing_and_is_refused_nothing()
    {
        var adapter = new TestAdapter();
        adapter.Use(new RateLimitMiddleware(new SenderPace(1, new FakeTimeProvider()), Languages.Embedded));

        for (var i = 0; i < 5; i++)
        {
            var talk = adapter.Incoming("lunch?");
            talk.Conversation = new ConversationAccount { Id = "19:c", IsGroup = true, ConversationType = ConversationTypes.Channel };
            await adapter.ProcessActivityAsync(talk, Here);
        }

        Assert.All(adapter.Sent, sent => Assert.Equal("here", sent.Text));
        Assert.Equal("here", Assert.Single(await adapter.SendAsync("hello", Here)).Text);
    }

    [Theory]
    [InlineData(null, "here")]
    [InlineData("", "here")]
    [InlineData(Off, Off)]
    public async Task While_the_bot_is_off_its_administrators_message_is_all_it_says(string? setting, string said)
    {
        var adapter = new TestAdapter();
        adapter.Use(new OffSwitchMiddleware(() => setting));

        Assert.Equal(said, Assert.Single(await adapter.SendAsync("hello", Here)).Text);
    }

    [Fact]
    public async Task While_the_bot_is_off_an_installation_greets_nobody()
    {
        var adapter = new TestAdapter();
        adapter.Use(new OffSwitchMiddleware(() => Off));

        Assert.Empty(await adapter.SendAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add" }, Here));
    }

    [Fact]
    public async Task The_switch_works_between_two_messages_without_a_restart()
    {
        var setting = "";
        var adapter = new TestAdapter();
        adapter.Use(new OffSwitchMiddleware(() => setting));

        Assert.Equal("here", Assert.Single(await adapter.SendAsync("hello", Here)).Text);
        setting = Off;
        Assert.Equal(Off, Assert.Single(await adapter.SendAsync("hello", Here)).Text);
    }

    [Theory]
    [InlineData(InvokeNames.AdaptiveCardAction, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"off"}""")]
    [InlineData(InvokeNames.ComposeExtensionQuery, """{"composeExtension":{"type":"message","text":"off"}}""")]
    [InlineData(InvokeNames.ComposeExtensionFetchTask, """{"task":{"type":"message","value":"off"}}""")]
    [InlineData(InvokeNames.TaskSubmit, """{"task":{"type":"message","value":"off"}}""")]
    [InlineData(InvokeNames.MessageSubmitAction, null)]
    public void An_invoke_is_refused_in_the_form_its_client_shows(string name, string? body)
    {
        var answer = Refusal.ToInvoke(name, "off");

        Assert.Equal(200, answer.Status);
        Assert.True(JsonNode.DeepEquals(body is null ? null : JsonNode.Parse(body), answer.Body), answer.Body?.ToJsonString());
    }

    [Fact]
    public void An_invoke_beyond_the_pace_that_needs_no_more_words_is_a_429() =>
        Assert.Equal(429, Refusal.ToInvoke(InvokeNames.ComposeExtensionQuery, "").Status);

    private static Task Here(ITurnContext context, CancellationToken cancellationToken) =>
        context.SendActivityAsync("here", cancellationToken);
}
