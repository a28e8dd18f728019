using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// The bot as it is composed, with small councils, between people who talk to it in their own chats and in channels. Only Teams
/// itself and the clock are stand-ins.
/// </summary>
internal sealed partial class TeamsTown : IAsyncDisposable
{
    public const string Council = "smallton";
    public const string Tenant = "tenant-smallton";
    public const string OtherCouncil = "otherham";
    public const string OtherTenant = "tenant-otherham";
    public const string CommsChannel = "19:comms@thread.tacv2";
    public const string Administrator = "admin";
    public const string App = "8e1b7d52-3a44-4c0e-b1de-2f5c0b9d6a70";

    private readonly TemporaryFolder folder = new();
    private readonly TestDatabase database;
    private readonly ServiceProvider services;
    private int lastActivity;
    private bool isTwin;

    private TeamsTown(
        TestDatabase database, string? like, AzureStandIn? azure, IEnumerable<KeyValuePair<string, string?>> settings,
        Languages? languages = null)
    {
        this.database = database;
        WriteKnowledge(like);
        services = Compose(azure, settings, languages ?? Languages.Embedded);
        Get<CloudAdapter>().UseTurnPipeline(services);
    }

    public FakeTimeProvider Clock { get; } = new();

    public FakeConnector Teams { get; } = new();

    /// <summary>The language that everybody's Teams is set to.</summary>
    public string? Locale { get; set; }

    /// <param name="maxPages">A database file that is full after so many pages; null for one that is never full.</param>
    /// <param name="like">A council of the repository whose knowledge the town's council has; null for the small one's.</param>
    /// <param name="azure">Login and Microsoft Graph over real HTTP, for an app of the town's tenant; null for a bot without an
    /// app.</param>
    /// <param name="languages">The languages that the bot speaks; null for those in the program.</param>
    /// <param name="settings">As an administrator sets them, for what has to do with cases.</param>
    public static async Task<TeamsTown> CreateAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, long? maxPages = null, string? like = null, AzureStandIn? azure = null,
        Languages? languages = null, params (string Name, string Value)[] settings) =>
        new(
            await TestDatabase.CreateAsync(kind, maxPages: maxPages), like, azure,
            settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)), languages);

    /// <summary>A town on a database that the test has set up.</summary>
    public static TeamsTown On(TestDatabase database) => new(database, null, null, []);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

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
        var response = await Get<CloudAdapter>().ProcessActivityAsync(activity, Get<IBot>().OnTurnAsync);
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

    /// <summary>Another instance of the bot on the same database. It must not outlive this one.</summary>
    public TeamsTown Twin() => new(database, null, null, []) { lastActivity = 1000, isTwin = true };

    /// <summary>The bot in another process, on the same database file. It must not outlive this one.</summary>
    public TeamsTown OtherProcess() => new(database.OtherProcess(), null, null, []) { lastActivity = 1000, isTwin = true };

    /// <summary>Where the database's files are; null on a server.</summary>
    public string? DataFolder => database.Folder;

    /// <summary>An activity as it is, without anything filled in.</summary>
    public Task<InvokeResponse?> ProcessAsync(Activity activity) =>
        Get<CloudAdapter>().ProcessActivityAsync(activity, Get<IBot>().OnTurnAsync);

    /// <summary>A person's own chat with the bot.</summary>
    public static string Chat(string person) => $"a:{person}";

    /// <summary>The files that people send, by the address from which the bot fetches them.</summary>
    public Dictionary<Uri, byte[]> Files { get; } = [];

    /// <summary>Where a file of the knowledge folder is, by its name in there.</summary>
    public string KnowledgeFile(string name) => folder[$"knowledge/{name}"];

    /// <summary>Makes the channel the comms desk, with these members.</summary>
    public async Task SetUpCommsDeskAsync(params string[] members)
    {
        Teams.Rosters[CommsChannel] =
        [
            .. members
                .Append(Administrator)
                .Select(member => new TeamsChannelAccount
                {
                    Id = $"29:{member}",
                    AadObjectId = member,
                    TenantId = Tenant,
                    UserRole = "user",
                }),
        ];
        await SetUpCommsDeskInAsync(CommsChannel);
    }

    /// <summary>Makes another channel the comms desk.</summary>
    public async Task SetUpCommsDeskInAsync(string channel)
    {
        await SayInChannelAsync(Administrator, "this is the comms desk", channel);
        await TurnAsync(
            channel,
            Incoming(Administrator, Tenant, channel, new Activity { Type = ActivityTypes.Message, Value = Data("comms-desk-confirm", []) })
        );
    }

    /// <summary>Lets time pass, and the timers do what they do.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Get<CaseWatch>().SweepAsync();
        await DeliverAsync();
    }

    /// <summary>Sends what the outbox holds and may send now.</summary>
    public Task DeliverAsync() => Get<Outbox>().SendDueAsync();

    /// <summary>The texts of the bot's messages in a conversation, as they look now.</summary>
    public IReadOnlyList<string> Texts(string conversation) => [.. Teams.In(conversation).Where(IsSaid).Select(TextOf)];

    /// <summary>Everything that the database's files hold, as letters; SQLite only.</summary>
    public Task<string> EverythingStoredAsync() => database.BytesAsync();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (!isTwin)
        {
            await database.DisposeAsync();
        }

        folder.Dispose();
    }

    private static bool IsSaid(Activity activity) => activity.Type == ActivityTypes.Message;

    private static string TextOf(Activity activity) =>
        activity.Attachments is [{ Content: JsonObject card }]
            ? (string?)card["fallbackText"] ?? (string?)card["text"] ?? ""
            : activity.Text ?? "";

    private static JsonObject Data(string action, (string Name, string Value)[] data) =>
        new([
            KeyValuePair.Create<string, JsonNode?>(Actions.Key, action),
            .. data.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Name, pair.Value)),
        ]);

    private async Task<IReadOnlyList<string>> TurnAsync(string conversation, Activity activity)
    {
        var before = Texts(conversation).Count;
        await Get<CloudAdapter>().ProcessActivityAsync(activity, Get<IBot>().OnTurnAsync);
        await DeliverAsync();
        return [.. Texts(conversation).Skip(before)];
    }

    private Activity Incoming(string person, string tenant, string conversation, Activity activity)
    {
        var isPersonal = conversation.StartsWith("a:", StringComparison.Ordinal);
        activity.Id ??= $"in-{Interlocked.Increment(ref lastActivity)}";
        activity.ChannelId = Channels.Msteams;
        activity.Locale ??= Locale;
        activity.ServiceUrl = Teams.ServiceUrl.AbsoluteUri;
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
