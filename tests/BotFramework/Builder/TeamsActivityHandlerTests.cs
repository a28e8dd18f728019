using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>Cases of the SDK's TeamsActivityHandlerTests, with those of NotImplemented and BadRequest (protocol section 8.6).</summary>
public sealed class TeamsActivityHandlerTests
{
    private readonly TestAdapter _adapter = new()
    {
        Conversation = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            User = new ChannelAccount { Id = "29:ann" },
            Bot = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = "19:team@thread.tacv2" },
        },
    };

    private readonly Recorder _bot = new();

    [Theory]
    [InlineData("channelCreated", "channel created General of Care")]
    [InlineData("channelDeleted", "channel deleted General of Care")]
    [InlineData("channelRenamed", "channel renamed General of Care")]
    [InlineData("channelRestored", "channel restored General of Care")]
    [InlineData("teamArchived", "team archived Care")]
    [InlineData("teamUnarchived", "team unarchived Care")]
    [InlineData("teamDeleted", "team deleted Care")]
    [InlineData("teamHardDeleted", "team hard deleted Care")]
    [InlineData("teamRenamed", "team renamed Care")]
    [InlineData("teamRestored", "team restored Care")]
    public async Task Each_event_of_a_team_has_its_own_method(string eventType, string called)
    {
        await RunAsync(ActivityTypes.ConversationUpdate, eventType);

        Assert.Equal([called], _bot.Called);
    }

    [Theory]
    [InlineData("somethingNew")]
    [InlineData("CHANNELCREATED")]
    [InlineData(null)]
    public async Task An_unknown_event_is_no_error(string? eventType)
    {
        Assert.Null(await RunAsync(ActivityTypes.ConversationUpdate, eventType));
        Assert.Empty(_bot.Called);
    }

    [Fact]
    public async Task Members_come_before_event_types_and_bring_the_team()
    {
        var activity = Activity(ActivityTypes.ConversationUpdate, "teamMemberAdded");
        activity.MembersAdded = [new ChannelAccount { Id = "29:bea" }];
        await RunAsync(activity);

        Assert.Equal(["added 29:bea to Care"], _bot.Called);
    }

    [Fact]
    public async Task The_bot_itself_is_a_member_that_comes()
    {
        var activity = Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [new ChannelAccount { Id = "28:bot" }];
        await RunAsync(activity);

        Assert.Equal(["added 28:bot to Care"], _bot.Called);
    }

    [Fact]
    public async Task Members_who_leave()
    {
        var activity = Activity(ActivityTypes.ConversationUpdate, "teamMemberRemoved");
        activity.MembersRemoved = [new ChannelAccount { Id = "29:bea" }];
        await RunAsync(activity);

        Assert.Equal(["removed 29:bea from Care"], _bot.Called);
    }

    [Fact]
    public async Task In_another_channel_events_of_Teams_mean_nothing()
    {
        _adapter.Conversation.ChannelId = Channels.Test;
        await RunAsync(ActivityTypes.ConversationUpdate, "channelCreated");
        await RunAsync(ActivityTypes.MessageUpdate, "editMessage");

        Assert.Equal(["update"], _bot.Called);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageUpdate, "editMessage", "edited")]
    [InlineData(ActivityTypes.MessageUpdate, "undeleteMessage", "undeleted")]
    [InlineData(ActivityTypes.MessageUpdate, "other", "update")]
    [InlineData(ActivityTypes.MessageUpdate, null, "update")]
    [InlineData(ActivityTypes.MessageDelete, "softDeleteMessage", "soft deleted")]
    [InlineData(ActivityTypes.MessageDelete, null, "deleted")]
    public async Task Changed_and_deleted_messages_say_how(string type, string? eventType, string called)
    {
        await RunAsync(type, eventType);

        Assert.Equal([called], _bot.Called);
    }

    [Fact]
    public async Task A_read_receipt_is_an_event_of_its_own()
    {
        var activity = Activity(ActivityTypes.Event);
        activity.Name = EventNames.ReadReceipt;
        await RunAsync(activity);

        Assert.Equal(["read"], _bot.Called);
    }

    public static TheoryData<string, string, string> Handled => new()
    {
        // name, value, body of the answer
        { "task/fetch", """{"data":{"q":1}}""", """{"task":{"type":"message","value":"fetched {\u0022q\u0022:1}"}}""" },
        { "composeExtension/query", """{"commandId":"find"}""", """{"composeExtension":{"type":"message","text":"find"}}""" },
        { "composeExtension/submitAction", """{"commandId":"x"}""", """{"composeExtension":{"type":"message","text":"submit"}}""" },
        { "composeExtension/submitAction", """{"botMessagePreviewAction":"edit"}""", """{"composeExtension":{"type":"message","text":"edit"}}""" },
        { "composeExtension/submitAction", """{"botMessagePreviewAction":"send"}""", """{"composeExtension":{"type":"message","text":"send"}}""" },
    };

    [Theory]
    [MemberData(nameof(Handled))]
    public async Task An_invoke_is_handed_to_its_method_and_the_answer_is_the_body(string name, string value, string body)
    {
        var answer = await InvokeAsync(name, value);

        Assert.Equal(200, answer.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), answer.Body), answer.Body?.ToJsonString());
    }

    [Fact]
    public async Task A_dialog_closes_when_there_is_no_body()
    {
        var answer = await InvokeAsync("task/submit", """{"data":{}}""");

        Assert.Equal(200, answer.Status);
        Assert.Null(answer.Body);
    }

    [Fact]
    public async Task A_thumb_is_answered_with_200()
    {
        Assert.Equal(200, (await InvokeAsync("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"dislike"}}""")).Status);
        Assert.Equal(["feedback dislike"], _bot.Called);
    }

    [Theory]
    [InlineData("task/fetch", null)]
    [InlineData("task/submit", "7")]
    [InlineData("composeExtension/query", null)]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"other"}""")]
    [InlineData("message/submitAction", "[]")]
    public async Task A_value_of_the_wrong_shape_is_answered_with_400(string name, string? value) =>
        Assert.Equal(400, (await InvokeAsync(name, value)).Status);

    [Theory]
    [InlineData(null)]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("message/submitAction")]
    [InlineData("fileConsent/invoke")]
    [InlineData("adaptiveCard/action")]
    [InlineData("application/search")]
    [InlineData("tab/fetch")]
    [InlineData("config/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("handoff/action")]
    public async Task What_a_bot_does_not_handle_is_answered_with_501(string? name)
    {
        var activity = Activity(ActivityTypes.Invoke);
        activity.Name = name;
        activity.Value = JsonNode.Parse("""{"action":{"type":"Action.Execute"}}""");

        Assert.Equal(501, (await _adapter.ProcessActivityAsync(_adapter.Incoming(activity), new Silent().OnTurnAsync))!.Status);
    }

    private async Task<InvokeResponse> InvokeAsync(string name, string? value)
    {
        var activity = Activity(ActivityTypes.Invoke);
        activity.Name = name;
        activity.Value = value is null ? null : JsonNode.Parse(value);
        return (await RunAsync(activity))!;
    }

    private static Activity Activity(string type, string? eventType = null) => new()
    {
        Type = type,
        ChannelData = new JsonObject
        {
            ["eventType"] = eventType,
            ["team"] = new JsonObject { ["id"] = "19:team", ["name"] = "Care" },
            ["channel"] = new JsonObject { ["id"] = "19:channel", ["name"] = "General" },
        },
    };

    private Task<InvokeResponse?> RunAsync(string type, string? eventType) => RunAsync(Activity(type, eventType));

    private Task<InvokeResponse?> RunAsync(Activity activity) => _adapter.ProcessActivityAsync(_adapter.Incoming(activity), _bot.OnTurnAsync);

    private sealed class Silent : TeamsActivityHandler;

    private sealed class Recorder : TeamsActivityHandler
    {
        public List<string> Called { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(IReadOnlyList<ChannelAccount> membersAdded, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note($"added {membersAdded[0].Id} to {team?.Name}");

        protected override Task OnTeamsMembersRemovedAsync(IReadOnlyList<ChannelAccount> membersRemoved, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) =>
            Note($"removed {membersRemoved[0].Id} from {team?.Name}");

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"channel created {channel?.Name} of {team?.Name}");

        protected override Task OnTeamsChannelDeletedAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"channel deleted {channel?.Name} of {team?.Name}");

        protected override Task OnTeamsChannelRenamedAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"channel renamed {channel?.Name} of {team?.Name}");

        protected override Task OnTeamsChannelRestoredAsync(ChannelInfo? channel, TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"channel restored {channel?.Name} of {team?.Name}");

        protected override Task OnTeamsTeamArchivedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"team archived {team?.Name}");

        protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"team unarchived {team?.Name}");

        protected override Task OnTeamsTeamDeletedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"team deleted {team?.Name}");

        protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"team hard deleted {team?.Name}");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"team renamed {team?.Name}");

        protected override Task OnTeamsTeamRestoredAsync(TeamInfo? team, ITurnContext turnContext, CancellationToken cancellationToken) => Note($"team restored {team?.Name}");

        protected override async Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await base.OnMessageUpdateActivityAsync(turnContext, cancellationToken);
            if (Called.Count == 0)
            {
                await Note("update");
            }
        }

        protected override async Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);
            if (Called.Count == 0)
            {
                await Note("deleted");
            }
        }

        protected override Task OnTeamsMessageEditAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("soft deleted");

        protected override Task OnTeamsReadReceiptAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("read");

        protected override Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(ITurnContext turnContext, TaskModuleRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<TaskModuleResponse?>(TaskModuleResponse.Message("fetched " + request.Data?.ToJsonString()));

        protected override Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(ITurnContext turnContext, TaskModuleRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<TaskModuleResponse?>(null);

        protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionQueryAsync(ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => Message(query.CommandId);

        protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Message("submit");

        protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Message("edit");

        protected override Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => Message("send");

        protected override Task OnTeamsMessageSubmitActionAsync(ITurnContext turnContext, MessageSubmitAction action, CancellationToken cancellationToken) => Note("feedback " + action.ActionValue?.Reaction);

        private static Task<MessagingExtensionResponse?> Message(string? text) =>
            Task.FromResult<MessagingExtensionResponse?>(new() { ComposeExtension = new() { Type = "message", Text = text } });

        private Task Note(string what)
        {
            Called.Add(what);
            return Task.CompletedTask;
        }
    }
}
