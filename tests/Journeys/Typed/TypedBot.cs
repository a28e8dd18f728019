using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Journeys.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.Typed;

/// <summary>The bot as a process, and people who type to it: over HTTP to its endpoint, with its answers coming by the connector.</summary>
public sealed class TypedBot : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private ConnectorServer? teams;
    private Instances? instances;
    private BotClient? client;
    private int people;

    public async Task InitializeAsync()
    {
        teams = await ConnectorServer.StartAsync();
        var settings = Councils.Ids.ToDictionary(council => $"Organisations__{council}__Tenants__0", council => $"tenant-{council}");
        settings["Data__Folder"] = folder["data"];
        settings["Organisations__medway__Administrators__0"] = "admin";
        settings["RateLimit__MessagesPerMinute"] = "0";
        instances = new Instances(settings, new Random(1));
        await instances.StartAsync(1);
        client = new BotClient(teams.ServiceUrl, () => instances.Address);
        var desk = new Speaker("admin", "tenant-medway", "19:comms@thread.tacv2", false);
        await client.MentionAsync(desk, "this is the comms desk");
        await client.SubmitAsync(desk, "comms-desk-confirm");
    }

    public async Task DisposeAsync()
    {
        client?.Dispose();
        instances?.Dispose();
        await (teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
    }

    /// <summary>Somebody new, whose Teams is in this language, adds the bot; returns what the bot said.</summary>
    internal async Task<IReadOnlyList<string>> GreetAsync(string council, string locale)
    {
        var person = Somebody(council, locale);
        await client!.InstallAsync(person);
        return teams!.Texts(person.Conversation);
    }

    /// <summary>Somebody new says these things one after the other; returns what the bot said to the last.</summary>
    internal Task<IReadOnlyList<string>> HearAsync(string council, params string[] said) => HearAsync(Somebody(council, null), said);

    /// <summary>As <see cref="HearAsync(string, string[])"/>, from somebody whose Teams is in this language.</summary>
    internal Task<IReadOnlyList<string>> HearInAsync(string locale, string council, params string[] said) =>
        HearAsync(Somebody(council, locale), said);

    /// <summary>As <see cref="HearAsync(string, string[])"/>; a picture comes with the last.</summary>
    internal async Task<IReadOnlyList<string>> HearWithPictureAsync(string council, params string[] said)
    {
        var person = Somebody(council, null);
        await HearAsync(person, said[..^1]);
        var before = teams!.Texts(person.Conversation).Count;
        var last = client!.Message(person, said[^1]);
        last.Attachments = [new Attachment { ContentType = "image/gif", ContentUrl = "https://example.org/x.gif" }];
        await client.DeliverAsync(last);
        return [.. teams.Texts(person.Conversation).Skip(before)];
    }

    private Speaker Somebody(string council, string? locale) =>
        Speaker.Alone($"person-{Interlocked.Increment(ref people)}", $"tenant-{council}") with { Locale = locale };

    private async Task<IReadOnlyList<string>> HearAsync(Speaker person, string[] said)
    {
        var before = 0;
        foreach (var text in said)
        {
            before = teams!.Texts(person.Conversation).Count;
            await client!.SayAsync(person, text);
        }

        return [.. teams!.Texts(person.Conversation).Skip(before)];
    }
}
