using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.Tests.LocalTeams;

public sealed class EventStreamTests
{
    [Fact]
    public async Task A_page_gets_everything_there_is_and_then_every_change_of_its_council()
    {
        await using var host = await LocalTeamsHost.Start();
        var chat = host.ChatOf(host.Staff);
        Say(host, chat, "before");
        using var response = await host.Http.GetAsync(
            new Uri($"{host.Session.PagePath}/api/councils/melton/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var events = Events(await response.Content.ReadAsStreamAsync()).GetAsyncEnumerator();

        var (type, snapshot) = await Next(events);
        Assert.Equal(("snapshot", "before"), (type, (string?)snapshot["messages"]![0]!["text"]));
        Assert.Equal(6, snapshot["council"]!["people"]!.AsArray().Count);

        Say(host, chat, "after");
        Assert.Equal("after", (await Until(events, change => (string?)change["message"]?["text"]))!);
    }

    [Fact]
    public async Task Opening_the_page_for_the_first_time_installs_the_bot_for_everybody_and_in_the_channels()
    {
        await using var host = await LocalTeamsHost.Start();
        using var response = await host.Http.GetAsync(
            new Uri($"{host.Session.PagePath}/api/councils/melton/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var events = Events(await response.Content.ReadAsStreamAsync()).GetAsyncEnumerator();
        await Next(events);

        for (var each = 0; each < 16; each++)
        {
            Assert.Contains((string?)(await host.NextActivity())["type"], new[] { "installationUpdate", "conversationUpdate" });
        }

        Assert.All(host.Council.Rooms, room => Assert.Equal(room.TakesBot, host.Log.IsInstalled(room.Id)));
    }

    private static void Say(LocalTeamsHost host, Room room, string text) =>
        host.Log.Add(host.Council, (id, at) => new Message { Id = id, At = at, Room = room.Id, From = host.Staff.ObjectId, Text = text });

    private static IAsyncEnumerable<SseItem<string>> Events(Stream stream) => SseParser.Create(stream).EnumerateAsync();

    private static async Task<(string Type, JsonNode Data)> Next(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20)));
        return (events.Current.EventType, JsonNode.Parse(events.Current.Data)!);
    }

    private static async Task<string?> Until(IAsyncEnumerator<SseItem<string>> events, Func<JsonNode, string?> wanted)
    {
        while (true)
        {
            if (wanted((await Next(events)).Data) is { } found)
            {
                return found;
            }
        }
    }
}
