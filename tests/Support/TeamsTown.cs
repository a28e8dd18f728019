using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// The bot as it is composed, behind its real endpoint, with small councils, between people who talk to it in their own chats and in
/// channels. Only Teams itself and the clock are stand-ins.
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
        Languages? languages = null, ConnectorServer? connector = null)
    {
        this.database = database;
        Connector = connector;
        WriteKnowledge(like);
        services = Compose(azure, settings, languages ?? Languages.Embedded);
        Get<CloudAdapter>().UseTurnPipeline(services);
        door = new Lazy<Task<BotServer>>(OpenAsync);
    }

    public FakeTimeProvider Clock { get; } = new();

    public FakeConnector Teams { get; } = new();

    /// <summary>Teams' side over real HTTP, in place of <see cref="Teams"/>; null for none.</summary>
    private ConnectorServer? Connector { get; }

    /// <summary>The language that everybody's Teams is set to.</summary>
    public string? Locale { get; set; }

    /// <param name="maxPages">A database file that is full after so many pages; null for one that is never full.</param>
    /// <param name="like">A council of the repository whose knowledge the town's council has; null for the small one's.</param>
    /// <param name="azure">Login and Microsoft Graph over real HTTP, for an app of the town's tenant; null for a bot without an
    /// app.</param>
    /// <param name="languages">The languages that the bot speaks; null for those in the program.</param>
    /// <param name="connector">Teams' side of the connector over real HTTP; null for one in memory.</param>
    /// <param name="settings">As an administrator sets them, for what has to do with cases.</param>
    public static async Task<TeamsTown> CreateAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, long? maxPages = null, string? like = null, AzureStandIn? azure = null,
        Languages? languages = null, ConnectorServer? connector = null, params (string Name, string Value)[] settings) =>
        new(
            await TestDatabase.CreateAsync(kind, maxPages: maxPages), like, azure,
            settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)), languages, connector);

    /// <summary>A town on a database that the test has set up.</summary>
    public static TeamsTown On(TestDatabase database) => new(database, null, null, []);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Another instance of the bot on the same database. It must not outlive this one.</summary>
    public TeamsTown Twin() => new(database, null, null, []) { lastActivity = 1000, isTwin = true };

    /// <summary>The bot in another process, on the same database file. It must not outlive this one.</summary>
    public TeamsTown OtherProcess() => new(database.OtherProcess(), null, null, []) { lastActivity = 1000, isTwin = true };

    /// <summary>Where the database's files are; null on a server.</summary>
    public string? DataFolder => database.Folder;

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
        if (door.IsValueCreated)
        {
            await (await door.Value).DisposeAsync();
        }

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
}
