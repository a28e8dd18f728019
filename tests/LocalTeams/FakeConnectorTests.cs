using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.Tests.LocalTeams;

public sealed class FakeConnectorTests
{
    [Fact]
    public async Task A_sent_message_stands_in_the_chat_under_the_id_that_was_answered()
    {
        await using var host = await Installed();

        var (status, body) = await Send(host, host.ChatOf(host.Staff).Id, Text("Hello."));

        Assert.Equal(HttpStatusCode.Created, status);
        var message = host.Log.Find(host.ChatOf(host.Staff).Id, (string)body["id"]!)!;
        Assert.Equal((null, "Hello."), (message.From, message.Text));
    }

    [Fact]
    public async Task An_update_keeps_the_place_and_takes_back_what_one_person_saw()
    {
        await using var host = await Installed();
        var chat = host.ChatOf(host.Staff).Id;
        var id = (string)(await Send(host, chat, Text("first"))).Body["id"]!;
        await Send(host, chat, Text("second"));
        host.Log.Change(host.Council, chat, id, old =>
            old with
            {
                Views = new Dictionary<string, JsonObject> { [host.Staff.ObjectId] = [] },
            }
        );

        var response = await host.Connector(HttpMethod.Put, $"conversations/{chat}/activities/{id}", Text("changed"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["changed", "second"], host.Log.In(chat).Select(message => message.Text));
        Assert.Empty(host.Log.Find(chat, id)!.Views);
    }

    [Fact]
    public async Task A_deleted_message_is_gone()
    {
        await using var host = await Installed();
        var chat = host.ChatOf(host.Staff).Id;
        var id = (string)(await Send(host, chat, Text("first"))).Body["id"]!;

        Assert.Equal(HttpStatusCode.OK, (await host.Connector(HttpMethod.Delete, $"conversations/{chat}/activities/{id}")).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await host.Connector(HttpMethod.Put, $"conversations/{chat}/activities/{id}", Text("again"))).StatusCode);
        Assert.Null(host.Log.Find(chat, id));
    }

    [Fact]
    public async Task Text_and_card_in_one_activity_become_two_messages_without_an_id()
    {
        await using var host = await Installed();
        var both = Text("Here is the card.");
        both["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject() });

        var (status, body) = await Send(host, host.ChatOf(host.Staff).Id, both);

        Assert.Equal((HttpStatusCode.Created, null), (status, body["id"]));
        Assert.Equal(
            [(true, 0), (false, 1)],
            host.Log.In(host.ChatOf(host.Staff).Id).Select(message => (message.Text is not null, message.Attachments?.Count ?? 0))
        );
    }

    [Fact]
    public async Task A_message_to_a_channel_starts_a_thread_and_one_with_the_threads_suffix_replies_in_it()
    {
        await using var host = await Installed();
        var channel = host.ChannelOf("Comms desk").Id;

        var root = (string)(await Send(host, channel, Text("A case."))).Body["id"]!;
        await Send(host, ConversationId.Thread(channel, root), Text("Decided."));

        Assert.Equal([(null, "A case."), (root, "Decided.")], host.Log.In(channel).Select(message => (message.Root, message.Text!)));
    }

    [Theory]
    [InlineData("unknown", 404, "ConversationNotFound")]
    [InlineData("chat", 403, "ForbiddenOperationException")]
    [InlineData("channel", 403, "BotNotInConversationRoster")]
    public async Task Where_the_bot_is_not_installed_it_is_refused_as_in_Teams(string place, int status, string code)
    {
        await using var host = await LocalTeamsHost.Start();
        var conversation = place switch
        {
            "chat" => host.ChatOf(host.Staff).Id,
            "channel" => host.ChannelOf("General").Id,
            _ => "a:unknown",
        };

        var (answered, body) = await Send(host, conversation, Text("Hello."));

        Assert.Equal((status, code), ((int)answered, (string?)body["error"]!["code"]));
    }

    [Theory]
    [InlineData("""{"type":"message"}""", 400)] // nothing to show
    [InlineData("""{"type":"trace","text":"x"}""", 400)] // never goes to Teams
    [InlineData("""["message"]""", 400)]
    [InlineData("""{"type":""", 400)]
    public async Task What_Teams_would_not_take_is_refused(string activity, int status)
    {
        await using var host = await Installed();

        var response = await host.Http.PostAsync(
            new Uri($"/_connector/v3/conversations/{host.ChatOf(host.Staff).Id}/activities", UriKind.Relative),
            new StringContent(activity, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_message_above_a_hundred_kilobytes_is_too_big()
    {
        await using var host = await Installed();

        var (status, body) = await Send(host, host.ChatOf(host.Staff).Id, Text(new string('x', 60_000)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (status, (string?)body["error"]!["code"]));
    }

    [Fact]
    public async Task Nobody_elses_message_can_be_changed()
    {
        await using var host = await Installed();
        var chat = host.ChatOf(host.Staff).Id;
        var said = host.Log.Add(host.Council, (id, at) => new Message
            {
                Id = id,
                At = at,
                Room = chat,
                From = host.Staff.ObjectId,
                Text = "mine",
            });

        var response = await host.Connector(HttpMethod.Put, $"conversations/{chat}/activities/{said.Id}", Text("yours"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("mine", host.Log.Find(chat, said.Id)!.Text);
    }

    [Fact]
    public async Task A_personal_chat_is_created_for_a_member_by_Teams_id_and_is_the_same_each_time()
    {
        await using var host = await Installed();
        var parameters = new JsonObject
        {
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = host.Staff.TeamsId }),
            ["tenantId"] = host.Council.TenantId,
        };

        var first = await Body(await host.Connector(HttpMethod.Post, "conversations", parameters));
        var second = await Body(await host.Connector(HttpMethod.Post, "conversations", parameters.DeepClone()));

        Assert.Equal(host.ChatOf(host.Staff).Id, (string)first["id"]!);
        Assert.Equal((string)first["id"]!, (string)second["id"]!);
    }

    [Theory]
    [InlineData("""{"isGroup":false,"members":[],"tenantId":"TENANT"}""")] // nobody
    [InlineData("""{"isGroup":false,"members":[{"id":"OBJECT"}],"tenantId":"TENANT"}""")] // an object id is not a Teams id
    [InlineData("""{"isGroup":false,"members":[{"id":"TEAMS"}]}""")] // no tenant
    [InlineData("""{"isGroup":false,"members":[{"id":"TEAMS"}],"tenantId":"other"}""")] // another tenant's
    [InlineData("""{"isGroup":true,"members":[{"id":"TEAMS"}],"tenantId":"TENANT"}""")] // bots create no group chats
    public async Task Other_conversations_are_not_created(string template)
    {
        await using var host = await Installed();
        var parameters = template
            .Replace("TENANT", host.Council.TenantId, StringComparison.Ordinal)
            .Replace("OBJECT", host.Staff.ObjectId, StringComparison.Ordinal)
            .Replace("TEAMS", host.Staff.TeamsId, StringComparison.Ordinal);

        var response = await host.Connector(HttpMethod.Post, "conversations", JsonNode.Parse(parameters));

        Assert.Equal((HttpStatusCode.BadRequest, "BadSyntax"), (response.StatusCode, (string?)(await Body(response))["error"]!["code"]));
    }

    [Fact]
    public async Task A_channel_thread_is_created_with_its_first_message()
    {
        await using var host = await Installed();
        var channel = host.ChannelOf("Comms desk").Id;

        var created = await Body(await host.Connector(HttpMethod.Post, "conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel } },
            ["activity"] = Text("A case."),
            ["tenantId"] = host.Council.TenantId,
        }));

        Assert.Equal(ConversationId.Thread(channel, (string)created["activityId"]!), (string)created["id"]!);
        Assert.Equal("A case.", host.Log.In(channel).Single().Text);
    }

    [Fact]
    public async Task The_roster_knows_members_by_each_of_their_ids_and_nobody_else()
    {
        await using var host = await Installed();
        var desk = host.ChannelOf("Comms desk").Id;
        var officer = host.Council.First(Role.Comms);

        foreach (var id in new[] { officer.TeamsId, officer.ObjectId, officer.Email })
        {
            var member = await Body(await host.Connector(HttpMethod.Get, $"conversations/{desk}/members/{Uri.EscapeDataString(id)}"));
            Assert.Equal((officer.TeamsId, host.Council.TenantId), ((string)member["id"]!, (string)member["tenantId"]!));
        }

        var stranger = await host.Connector(HttpMethod.Get, $"conversations/{desk}/members/{host.Staff.ObjectId}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        var page = await Body(await host.Connector(HttpMethod.Get, $"conversations/{desk}/pagedmembers?pageSize=50"));
        Assert.Equal(2, page["members"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_team_and_its_channels_can_be_looked_up()
    {
        await using var host = await Installed();
        var (general, desk) = (host.ChannelOf("General"), host.ChannelOf("Comms desk"));

        var team = await Body(await host.Connector(HttpMethod.Get, $"teams/{desk.Team!.Id}"));
        var channels = await Body(await host.Connector(HttpMethod.Get, $"teams/{general.Team!.Id}/conversations"));

        Assert.Equal("Communications", (string?)team["name"]);
        Assert.Equal((general.Id, null), ((string?)channels["conversations"]![0]!["id"], channels["conversations"]![0]!["name"]));
    }

    private static async Task<LocalTeamsHost> Installed()
    {
        var host = await LocalTeamsHost.Start();
        foreach (var room in host.Council.Rooms.Where(room => room.TakesBot))
        {
            host.Install(room);
        }

        return host;
    }

    private static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    private static async Task<(HttpStatusCode Status, JsonNode Body)> Send(LocalTeamsHost host, string conversation, JsonObject activity)
    {
        var response = await host.Connector(HttpMethod.Post, $"conversations/{Uri.EscapeDataString(conversation)}/activities", activity);
        return (response.StatusCode, await Body(response));
    }

    private static async Task<JsonNode> Body(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
}
