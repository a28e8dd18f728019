using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>Cases of the SDK's ActivityHandlerTests (protocol section 8.6).</summary>
public sealed class ActivityHandlerTests
{
    private readonly TestAdapter _adapter = new();
    private readonly Recorder _bot = new();

    public static TheoryData<string, string?, string> Types => new()
    {
        { ActivityTypes.Message, null, "message" },
        { ActivityTypes.MessageUpdate, null, "messageUpdate" },
        { ActivityTypes.MessageDelete, null, "messageDelete" },
        { ActivityTypes.ConversationUpdate, null, "conversationUpdate" },
        { ActivityTypes.MessageReaction, null, "messageReaction" },
        { ActivityTypes.Event, "other", "event other" },
        { ActivityTypes.Event, "tokens/response", "event token" },
        { ActivityTypes.InstallationUpdate, null, "installationUpdate" },
        { ActivityTypes.Typing, null, "typing" },
        { ActivityTypes.EndOfConversation, null, "endOfConversation" },
        { ActivityTypes.Command, "application/x", "command" },
        { ActivityTypes.CommandResult, "application/x", "commandResult" },
        { "somethingNew", null, "unrecognized" },
        { ActivityTypes.Handoff, null, "unrecognized" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Each_type_has_its_own_method(string type, string? name, string called)
    {
        await RunAsync(new Activity { Type = type, Name = name });

        Assert.Equal([called], _bot.Called);
    }

    [Fact]
    public async Task No_context_and_no_type_are_faults()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _bot.OnTurnAsync(null!));
        using var turn = new TurnContext(_adapter, new Activity());
        await Assert.ThrowsAsync<ArgumentException>(() => _bot.OnTurnAsync(turn));
    }

    public static TheoryData<string, string[], string[], string> Members => new()
    {
        { "somebody came", ["ann"], [], "added ann" },
        { "somebody and the bot came", ["ann", "bot"], [], "added ann,bot" },
        { "only the bot came", ["bot"], [], "" },
        { "somebody went", [], ["ann"], "removed ann" },
        { "only the bot went", [], ["bot"], "" },
        { "both at once: only who came", ["ann"], ["bea"], "added ann" },
        { "the bot came and somebody went", ["bot"], ["bea"], "removed bea" },
        { "nobody", [], [], "" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Members_count_when_one_of_them_is_not_the_bot(string why, string[] added, string[] removed, string called)
    {
        await RunAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = Accounts(added), MembersRemoved = Accounts(removed) });

        Assert.True(_bot.Called.Skip(1).SingleOrDefault("") == called, why);
    }

    [Fact]
    public async Task Added_reactions_come_before_removed_ones()
    {
        await RunAsync(new Activity
        {
            Type = ActivityTypes.MessageReaction,
            ReactionsAdded = [new MessageReaction { Type = "like" }],
            ReactionsRemoved = [new MessageReaction { Type = "sad" }],
        });

        Assert.Equal(["messageReaction", "reactions added like", "reactions removed sad"], _bot.Called);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("other", null)]
    public async Task An_installation_update_says_what_happened(string action, string? called)
    {
        await RunAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action });

        Assert.Equal(called, _bot.Called.Skip(1).SingleOrDefault());
    }

    [Theory]
    [InlineData("unknown/name")]
    [InlineData("ADAPTIVECARD/ACTION")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_handles_is_answered_with_501(string? name) =>
        Assert.Equal(501, (await RunAsync(new Activity { Type = ActivityTypes.Invoke, Name = name }))!.Status);

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task Both_steps_of_signing_in_have_one_method(string name)
    {
        Assert.Equal(200, (await RunAsync(new Activity { Type = ActivityTypes.Invoke, Name = name }))!.Status);
        Assert.Equal(["signin"], _bot.Called);
    }

    public static TheoryData<string, string?, string> BadCardActions => new()
    {
        { "no value", null, "BadRequest" },
        { "no action", "{}", "BadRequest" },
        { "not an object", "7", "BadRequest" },
        { "an action of another type", """{"action":{"type":"Action.Submit"}}""", "NotSupported" },
        { "an action without type", """{"action":{"verb":"v"}}""", "NotSupported" },
    };

    [Theory]
    [MemberData(nameof(BadCardActions))]
    public async Task A_card_action_of_the_wrong_shape_is_answered_with_400(string why, string? value, string code)
    {
        var answer = await RunAsync(CardAction(value));

        Assert.True(answer!.Status == 400, why);
        Assert.Equal(400, (int?)answer.Body!["statusCode"]);
        Assert.Equal(ContentTypes.Error, (string?)answer.Body["type"]);
        Assert.Equal(code, (string?)answer.Body["value"]!["code"]);
        Assert.Empty(_bot.Called);
    }

    [Fact]
    public async Task A_card_action_is_answered_with_200_whatever_its_outcome()
    {
        var answer = await RunAsync(CardAction("""{"action":{"type":"Action.Execute","verb":"approve","data":{"case":"C-1"}},"trigger":"manual"}"""));

        Assert.Equal(200, answer!.Status);
        Assert.Equal(["card approve C-1"], _bot.Called);
        Assert.Equal("thanks", (string?)answer.Body!["value"]);
        Assert.Equal(ContentTypes.ActivityMessage, (string?)answer.Body["type"]);
    }

    [Fact]
    public async Task A_handler_may_refuse_with_a_status_and_a_body()
    {
        var answer = await RunAsync(CardAction("""{"action":{"type":"Action.Execute","verb":"refuse"}}"""));

        Assert.Equal(403, answer!.Status);
        Assert.Equal("no", (string?)answer.Body);
    }

    [Fact]
    public async Task A_handler_that_gives_its_response_itself_gives_the_only_one()
    {
        var answer = await RunAsync(CardAction("""{"action":{"type":"Action.Execute","verb":"answer-self"}}"""));

        Assert.Equal(207, answer!.Status);
    }

    private static Activity CardAction(string? value) => new()
    {
        Type = ActivityTypes.Invoke,
        Name = InvokeNames.AdaptiveCardAction,
        Value = value is null ? null : JsonNode.Parse(value),
    };

    private static List<ChannelAccount> Accounts(string[] ids) => [.. ids.Select(id => new ChannelAccount { Id = id })];

    private Task<InvokeResponse?> RunAsync(Activity activity) => _adapter.ProcessActivityAsync(_adapter.Incoming(activity), _bot.OnTurnAsync);

    private sealed class Recorder : ActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("messageDelete");

        protected override async Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await Note("conversationUpdate");
            await base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(IReadOnlyList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override async Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await Note("messageReaction");
            await base.OnMessageReactionActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnReactionsAddedAsync(IReadOnlyList<MessageReaction> reactions, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("reactions added " + reactions[0].Type);

        protected override Task OnReactionsRemovedAsync(IReadOnlyList<MessageReaction> reactions, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note("reactions removed " + reactions[0].Type);

        protected override Task OnTokenResponseEventAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("event token");

        protected override Task OnEventAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("event other");

        protected override async Task OnInstallationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await Note("installationUpdate");
            await base.OnInstallationUpdateActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnTypingActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("endOfConversation");

        protected override Task OnCommandActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("commandResult");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnSignInInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("signin");

        protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            switch (invokeValue.Action!.Verb)
            {
                case "refuse":
                    throw new InvokeResponseException(403, "no");
                case "answer-self":
                    await turnContext.SendActivityAsync(TurnAnswer.ToActivity(new InvokeResponse { Status = 207 }), cancellationToken);
                    break;
                default:
                    await Note($"card {invokeValue.Action.Verb} {invokeValue.Action.Data?["case"]}");
                    break;
            }

            return AdaptiveCardInvokeResponse.Message("thanks");
        }

        private Task Note(string what)
        {
            Called.Add(what);
            return Task.CompletedTask;
        }
    }
}
