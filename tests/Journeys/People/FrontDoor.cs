using TeamsPolicyBot.Tests.Journeys.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.People;

/// <summary>
/// The built bot with the five councils behind its real endpoint, and Teams' side of the connector. Who writes is alone with it.
/// </summary>
public sealed class FrontDoor : IAsyncLifetime
{
    private ConnectorServer? teams;
    private BotProcess? bot;
    private BotClient? client;
    private int people;

    public async Task InitializeAsync()
    {
        teams = await ConnectorServer.StartAsync();
        var settings = new Dictionary<string, string> { ["RateLimit__MessagesPerMinute"] = "0" };
        foreach (var council in Councils.Ids)
        {
            settings[$"Organisations__{council}__Tenants__0"] = $"tenant-{council}";
        }

        bot = await BotProcess.Start(settings);
        client = new BotClient(teams.ServiceUrl, () => new Uri(bot.Page, "/"));
    }

    /// <summary>
    /// Says things one after the other to a council's bot, as somebody new; returns the texts of all that came back, of a card its text
    /// form.
    /// </summary>
    public async Task<IReadOnlyList<string>> SayAsync(string council, params string[] said)
    {
        var speaker = Speaker.Alone($"person-{Interlocked.Increment(ref people)}", $"tenant-{council}");
        foreach (var text in said)
        {
            await client!.SayAsync(speaker, text);
        }

        return teams!.Texts(speaker.Conversation);
    }

    /// <summary>Mentions the bot in a channel; returns the texts that came back there.</summary>
    public async Task<IReadOnlyList<string>> MentionAsync(string council, string text)
    {
        var number = Interlocked.Increment(ref people);
        var speaker = new Speaker($"person-{number}", $"tenant-{council}", $"19:channel-{number}@thread.tacv2", false);
        await client!.MentionAsync(speaker, text);
        return teams!.Texts(speaker.Conversation);
    }

    public async Task DisposeAsync()
    {
        client?.Dispose();
        bot?.Dispose();
        if (teams is not null)
        {
            await teams.DisposeAsync();
        }
    }
}
