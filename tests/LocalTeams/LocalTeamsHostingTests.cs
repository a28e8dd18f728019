using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.LocalTeams;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.Tests.LocalTeams;

public sealed class LocalTeamsHostingTests
{
    [Theory]
    [InlineData("Production", true)]
    [InlineData("Staging", true)]
    [InlineData("Development", false)] // a developer with a real registration
    public async Task Outside_development_with_the_dangerous_switch_there_is_no_stand_in(string environment, bool dangerous)
    {
        await using var host = await LocalTeamsHost.Start(environment, dangerous);

        Assert.Null(host.Services.GetService<LocalTeamsSession>());
        Assert.Equal(HttpStatusCode.NotFound, (await host.Connector(HttpMethod.Get, "teams/any")).StatusCode);
    }

    [Fact]
    public async Task The_page_is_served_under_the_secret_alone()
    {
        await using var host = await LocalTeamsHost.Start();

        var page = await host.Http.GetAsync(new Uri($"{host.Session.PagePath}/", UriKind.Relative));
        var guessed = await host.Http.GetAsync(new Uri("/local-teams/0123456789abcdef0123456789abcdef/", UriKind.Relative));
        var without = await host.Http.GetAsync(new Uri("/local-teams/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<title>", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (guessed.StatusCode, without.StatusCode));
    }

    [Fact]
    public async Task The_secret_is_another_one_at_every_start()
    {
        await using var first = await LocalTeamsHost.Start();
        await using var second = await LocalTeamsHost.Start();

        Assert.NotEqual(first.Session.Secret, second.Session.Secret);
    }

    [Fact]
    public async Task The_bot_is_told_whose_tenants_the_invented_ones_are()
    {
        await using var host = await LocalTeamsHost.Start();
        var settings = host.Services.GetRequiredService<IConfiguration>().GetSection("Organisations:melton");

        Assert.Equal([host.Council.TenantId], settings.GetSection("Tenants").Get<string[]>()!);
        Assert.Equal([host.Council.First(Role.Comms).ObjectId], settings.GetSection("Administrators").Get<string[]>()!);
    }

    [Fact]
    public async Task Chats_outlive_a_restart_and_so_does_a_removed_bot()
    {
        using var data = new Support.TemporaryFolder();
        await using (var before = await LocalTeamsHost.Start(dataFolder: data["data"]))
        {
            var chat = before.ChatOf(before.Staff);
            before.Install(chat);
            var said = before.Log.Add(before.Council, (id, at) => new Message { Id = id, At = at, Room = chat.Id, Text = "first" });
            before.Log.Change(before.Council, chat.Id, said.Id, old => old with { Text = "changed", Edits = 1 });
            before.Log.SetInstalled(before.Council, chat.Id, false);
        }

        await File.AppendAllTextAsync(Path.Combine(data["data"], "local-teams.jsonl"), """{"councilId":"mel""");

        await using var after = await LocalTeamsHost.Start(dataFolder: data["data"]);

        var room = after.ChatOf(after.Staff).Id;
        Assert.Equal([("changed", 1)], after.Log.In(room).Select(message => (message.Text!, message.Edits)));
        Assert.Equal(false, after.Log.Installed(room));
    }

    [Fact]
    public async Task Who_is_whose_manager_is_written_once()
    {
        using var data = new Support.TemporaryFolder();
        var file = Path.Combine(data["data"], "managers.csv");
        await using (var host = await LocalTeamsHost.Start(dataFolder: data["data"]))
        {
            var manager = host.Council.First(Role.Manager);
            Assert.Contains($"{host.Council.TenantId},{host.Staff.ObjectId},{manager.ObjectId}", await File.ReadAllLinesAsync(file));
        }

        await File.WriteAllTextAsync(file, "the administrator's own");
        await using var again = await LocalTeamsHost.Start(dataFolder: data["data"]);

        Assert.Equal("the administrator's own", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public void Every_council_has_people_rooms_and_a_tenant_of_its_own()
    {
        var councils = CouncilDirectory.FromKnowledge(Support.Repository.Knowledge).All;

        Assert.Equal(5, councils.Count);
        Assert.Equal(councils.Count, councils.Select(council => council.TenantId).Distinct().Count());
        Assert.Equal(
            councils.Count * 6, councils.SelectMany(council => council.People).Select(person => person.ObjectId).Distinct().Count());
        Assert.All(councils, council =>
            Assert.Equal(
                [("All staff", "General"), ("Communications", "Comms desk")],
                council.Rooms.Where(room => room.Kind is RoomKind.Channel).Select(room => (room.Team!.Name, room.Name)).Order()
            )
        );
    }
}
