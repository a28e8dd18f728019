using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>What people do there: say, press, install and change things.</summary>
internal sealed partial class TeamsTown
{
    /// <summary>Says something to the bot in one's own chat; returns what the bot has said there since.</summary>
    public Task<IReadOnlyList<string>> SayAsync(string person, string text, string tenant = Tenant) =>
        TurnAsync(Chat(person), Incoming(person, tenant, Chat(person), new Activity { Type = ActivityTypes.Message, Text = text }));

    /// <summary>The same while the outbox rests.</summary>
    public async Task<IReadOnlyList<string>> SayUndeliveredAsync(string person, string text)
    {
        var before = Texts(Chat(person)).Count;
        await ProcessAsync(Incoming(person, Tenant, Chat(person), new Activity { Type = ActivityTypes.Message, Text = text }));
        return [.. Texts(Chat(person)).Skip(before)];
    }

    /// <summary>Presses a button in one's own chat, the way older clients do: as a message.</summary>
    public Task<IReadOnlyList<string>> PressAsync(string person, string action, params (string Name, string Value)[] data) =>
        PressAsAsync(person, Tenant, action, data);

    /// <summary>The same as somebody of another tenant.</summary>
    public Task<IReadOnlyList<string>> PressAsAsync(
        string person, string tenant, string action, params (string Name, string Value)[] data) =>
        TurnAsync(
            Chat(person), Incoming(person, tenant, Chat(person), new Activity { Type = ActivityTypes.Message, Value = Data(action, data) })
        );

    /// <summary>Presses a button in any conversation, as a message.</summary>
    public Task<IReadOnlyList<string>> PressInAsync(
        string person, string conversation, string action, params (string Name, string Value)[] data) =>
        TurnAsync(
            conversation, Incoming(person, Tenant, conversation, new Activity { Type = ActivityTypes.Message, Value = Data(action, data) })
        );

    /// <summary>Says something to the bot in a channel, with a mention; returns what the bot has said there since.</summary>
    /// <param name="teamId">The channel's team; the id of its General channel.</param>
    /// <param name="channelType"><c>standard</c>, <c>private</c> or <c>shared</c>; Teams does not always say.</param>
    public Task<IReadOnlyList<string>> SayInChannelAsync(
        string person, string text, string channel = CommsChannel, string tenant = Tenant, string? teamId = null, string? channelType = null
    )
    {
        var activity = Incoming(
            person,
            tenant,
            channel,
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = $"<at>Bot</at> {text}",
                Entities =
                [
                    ProtocolJsonSerializer.Deserialize<Entity>(
                        """{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"}"""
                    )!,
                ],
            }
        );
        activity.ChannelData!["team"] = new JsonObject { ["id"] = teamId };
        activity.ChannelData["channel"] = new JsonObject { ["id"] = channel, ["type"] = channelType };
        return TurnAsync(channel, activity);
    }

    /// <summary>Presses an Action.Execute; returns the text of the card or message it is answered with.</summary>
    public async Task<string> ExecuteAsync(
        string person, string conversation, string action, string tenant = Tenant, params (string Name, string Value)[] data)
    {
        var activity = Incoming(
            person, tenant, conversation, new Activity
            {
                Type = ActivityTypes.Invoke,
                Name = InvokeNames.AdaptiveCardAction,
                Value = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["verb"] = action,
                        ["data"] = Data(action, data),
                    },
                },
            }
        );
        var response = await ProcessAsync(activity);
        await DeliverAsync();
        return response?.Body?["value"] switch
        {
            JsonObject card => (string?)card["fallbackText"] ?? (string?)card["message"] ?? "",
            var text => (string?)text ?? "",
        };
    }

    /// <summary>What Teams asks of the bot and wants answered at once, from any conversation.</summary>
    public async Task<InvokeResponse> InvokeAsync(
        string person, string conversation, string name, JsonObject value, string tenant = Tenant, string? replyToId = null) =>
        (
            await ProcessAsync(
                Incoming(
                    person, tenant, conversation, new Activity
                    {
                        Type = ActivityTypes.Invoke,
                        Name = name,
                        Value = value,
                        ReplyToId = replyToId,
                    }
                )
            )
        )!;

    /// <summary>Edits or deletes what was last said to the bot, in one's own chat.</summary>
    public Task ChangeAsync(string person, string type, string eventType, string? text)
    {
        var said = $"in-{lastActivity}";
        var change = Incoming(person, Tenant, Chat(person), new Activity { Type = type, Text = text });
        change.Id = said;
        change.ChannelData!["eventType"] = eventType;
        return ProcessAsync(change);
    }

    /// <summary>
    /// Installs the app for a person, or does something else with it, the way Teams tells it: in two events at the same time.
    /// </summary>
    public Task InstallAsync(string person, string action = "add")
    {
        var bot = new ChannelAccount { Id = "28:bot" };
        var members = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = action == "add" ? [bot] : null,
            MembersRemoved = action == "remove" ? [bot] : null,
        };
        return Task.WhenAll(
            ReceiveAsync(person, new Activity { Type = ActivityTypes.InstallationUpdate, Action = action }), ReceiveAsync(person, members));
    }

    /// <summary>An activity that comes in a person's own chat.</summary>
    public Task ReceiveAsync(string person, Activity activity) => ProcessAsync(Incoming(person, Tenant, Chat(person), activity));

    /// <summary>The same where Teams leaves out the person's name.</summary>
    public Task ReceiveNamelessAsync(string person, Activity activity)
    {
        var incoming = Incoming(person, Tenant, Chat(person), activity);
        incoming.From!.Name = null;
        return ProcessAsync(incoming);
    }

    private static JsonObject Data(string action, (string Name, string Value)[] data) =>
        new([
            KeyValuePair.Create<string, JsonNode?>(Actions.Key, action),
            .. data.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Name, pair.Value)),
        ]);

    private async Task<IReadOnlyList<string>> TurnAsync(string conversation, Activity activity)
    {
        var before = Texts(conversation).Count;
        await ProcessAsync(activity);
        await DeliverAsync();
        return [.. Texts(conversation).Skip(before)];
    }

    private Activity Incoming(string person, string tenant, string conversation, Activity activity)
    {
        var isPersonal = conversation.StartsWith("a:", StringComparison.Ordinal);
        activity.Id ??= $"in-{Interlocked.Increment(ref lastActivity)}";
        activity.ChannelId = Channels.Msteams;
        activity.Locale ??= Locale;
        activity.ServiceUrl = Connector?.ServiceUrl ?? Teams.ServiceUrl.AbsoluteUri;
        activity.From = new ChannelAccount { Id = $"29:{person}", Name = person, AadObjectId = person };
        activity.Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" };
        activity.Conversation = new ConversationAccount
        {
            Id = conversation,
            TenantId = tenant,
            ConversationType = isPersonal ? ConversationTypes.Personal : ConversationTypes.Channel,
            IsGroup = !isPersonal,
        };
        activity.ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        return activity;
    }
}
