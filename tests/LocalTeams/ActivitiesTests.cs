using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.LocalTeams;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.LocalTeams;

/// <summary>What people do on the page reaches the bot as activities of the shapes that were recorded from a Teams client.</summary>
public sealed class ActivitiesTests
{
    [Fact]
    public async Task A_message_in_the_personal_chat_has_the_recorded_shape()
    {
        await using var host = await LocalTeamsHost.Start();
        var chat = host.ChatOf(host.Staff);
        host.Install(chat);

        await host.Page(HttpMethod.Post, chat, "messages", Said(host.Staff, "can i add a client on facebook"));

        var activity = await host.NextActivity();
        AssertCovers("message-personal.json", activity);
        Assert.Equal("can i add a client on facebook", (string?)activity["text"]);
        Assert.Equal(
            (host.Staff.TeamsId, host.Staff.ObjectId), ((string?)activity["from"]!["id"], (string?)activity["from"]!["aadObjectId"]));
        Assert.Equal(host.Council.TenantId, (string?)activity["conversation"]!["tenantId"]);
        Assert.EndsWith("/_connector", (string?)activity["serviceUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_personal_chat_comes_with_an_address_at_which_the_bot_finds_it()
    {
        await using var host = await LocalTeamsHost.Start();
        var chat = host.ChatOf(host.Staff);
        host.Install(chat);

        var sent = await SendFileAsync(host, chat);

        var activity = await host.NextActivity();
        var file = activity["attachments"]!.AsArray().First(each => (string?)each!["contentType"] == ContentTypes.FileDownloadInfo)!;
        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        Assert.Equal(("mail.txt", "txt"), ((string?)file["name"], (string?)file["content"]!["fileType"]));
        Assert.Equal("a policy"u8.ToArray(), host.Services.FileAt(new Uri((string)file["content"]!["downloadUrl"]!)));
        Assert.Null(host.Services.FileAt(new Uri("https://local-teams.invalid/files/other")));
    }

    [Fact]
    public async Task Nobody_hands_the_bot_a_file_in_a_channel()
    {
        await using var host = await LocalTeamsHost.Start();
        var general = host.ChannelOf("General");
        host.Install(general);

        Assert.Equal(HttpStatusCode.NotFound, (await SendFileAsync(host, general)).StatusCode);
        Assert.False(host.HasMore);
    }

    private static async Task<HttpResponseMessage> SendFileAsync(LocalTeamsHost host, Room room)
    {
        using var bytes = new ByteArrayContent("a policy"u8.ToArray());
        var path = $"rooms/{Uri.EscapeDataString(room.Id)}/files?as={host.Staff.ObjectId}&name=mail.txt";
        return await host.Http.PostAsync(new Uri($"{host.Session.PagePath}/api/{path}", UriKind.Relative), bytes);
    }

    [Fact]
    public async Task In_a_channel_the_bot_hears_a_mention_in_its_thread_and_nothing_else()
    {
        await using var host = await LocalTeamsHost.Start();
        var general = host.ChannelOf("General");
        host.Install(general);

        await host.Page(HttpMethod.Post, general, "messages", Said(host.Staff, "morning all"));
        await host.Page(HttpMethod.Post, general, "messages", Said(host.Staff, "can i post from work", mention: true));

        var activity = await host.NextActivity();
        AssertCovers("message-channel-mention.json", activity);
        Assert.Equal("<at>Policy Bot</at> can i post from work", (string?)activity["text"]);
        Assert.Equal(ConversationId.Thread(general.Id, host.Log.In(general.Id)[1].Id), (string?)activity["conversation"]!["id"]);
        Assert.False(host.HasMore);
    }

    [Fact]
    public async Task In_a_group_chat_the_bot_hears_a_mention_and_there_are_no_threads()
    {
        await using var host = await LocalTeamsHost.Start();
        var group = host.Council.Rooms.Single(room => room.Kind is RoomKind.Group);
        host.Install(group);

        await host.Page(HttpMethod.Post, group, "messages", Said(host.Staff, "lunch?"));
        await host.Page(HttpMethod.Post, group, "messages", Said(host.Staff, "can i post from work", mention: true));

        var activity = await host.NextActivity();
        AssertCovers("message-groupChat-mention.json", activity);
        Assert.Equal(
            (group.Id, "groupChat"), ((string?)activity["conversation"]!["id"], (string?)activity["conversation"]!["conversationType"]));
        Assert.False(host.HasMore);
    }

    [Fact]
    public async Task A_guest_speaks_from_a_tenant_of_his_or_her_own()
    {
        await using var host = await LocalTeamsHost.Start();
        var (guest, general) = (host.Council.First(Role.Guest), host.ChannelOf("General"));
        host.Install(general);

        await host.Page(HttpMethod.Post, general, "messages", Said(guest, "what does the policy say", mention: true));

        var activity = await host.NextActivity();
        Assert.Equal(
            (guest.HomeTenantId, host.Council.TenantId),
            ((string?)activity["from"]!["tenantId"], (string?)activity["conversation"]!["tenantId"]));
        Assert.DoesNotContain(host.Council.Rooms, room => room.Kind is RoomKind.Personal && room.Members.Contains(guest.ObjectId));
    }

    [Fact]
    public async Task A_chat_between_people_is_none_of_the_bots_business()
    {
        await using var host = await LocalTeamsHost.Start();
        var pair = host.Council.Rooms.Single(room => room.Kind is RoomKind.People);

        await host.Page(HttpMethod.Post, pair, "messages", Said(host.Staff, "hello Tom"));

        Assert.Equal("hello Tom", host.Log.In(pair.Id).Single().Text);
        Assert.False(host.HasMore);
    }

    [Fact]
    public async Task A_submit_button_sends_a_message_with_the_value_and_the_cards_id()
    {
        await using var host = await LocalTeamsHost.Start();
        var (chat, card) = CardFromBot(host);

        await Press(host, chat, card, """{"type":"Action.Submit","data":{"action":"case.decide","note":"fine"}}""");

        var activity = await host.NextActivity();
        AssertCovers("message-personal-submit.json", activity, except: ["value"]);
        Assert.Equal((card.Id, "fine"), ((string?)activity["replyToId"], (string?)activity["value"]!["note"]));
        Assert.Null(activity["text"]);
    }

    [Theory]
    [InlineData("""{"msteams":{"type":"imBack","value":"help"}}""", "message", "help", "help")]
    [InlineData(
        """{"msteams":{"type":"messageBack","text":"go","displayText":"Go on","value":{"step":2}},"x":"1"}""",
        "message",
        "go",
        "Go on"
    )]
    [InlineData("""{"msteams":{"type":"messageBack","text":"go"}}""", "message", "go", null)] // without display text it is silent
    [InlineData("""{"msteams":{"type":"task/fetch"},"id":"C-1"}""", "invoke", null, null)]
    public async Task The_data_of_a_submit_button_can_ask_for_something_else(string data, string type, string? text, string? shown)
    {
        await using var host = await LocalTeamsHost.Start();
        var (chat, card) = CardFromBot(host);

        await Press(host, chat, card, $$"""{"type":"Action.Submit","data":{{data}}}""");

        var activity = await host.NextActivity();
        Assert.Equal((type, text), ((string?)activity["type"], (string?)activity["text"]));
        Assert.Equal(shown, host.Log.In(chat.Id).FirstOrDefault(message => message.From is not null)?.Text);
    }

    [Fact]
    public async Task An_execute_button_invokes_and_the_card_that_comes_back_is_for_that_person_alone()
    {
        await using var host = await LocalTeamsHost.Start();
        var (chat, card) = CardFromBot(host);
        host.Answer = _ =>
            Task.FromResult(
                Results.Text(
                    """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5"}}""",
                    "application/json"
                )
            );

        var answer = await Press(
            host,
            chat,
            card,
            """{"type":"Action.Execute","title":"Decide","verb":"decide","data":{"noticeId":"C-1"}}"""
        );

        var activity = await host.NextActivity();
        AssertCovers("invoke-adaptiveCard_action-personal.json", activity);
        Assert.Equal("manual", (string?)activity["value"]!["trigger"]);
        Assert.Equal(200, (int?)answer["status"]);
        Assert.Equal([host.Staff.ObjectId], host.Log.Find(chat.Id, card.Id)!.Views.Keys);
    }

    [Fact]
    public async Task What_goes_wrong_at_the_bot_is_told_to_the_page()
    {
        await using var host = await LocalTeamsHost.Start();
        var (chat, card) = CardFromBot(host);
        host.Answer = _ => Task.FromResult(Results.StatusCode(501));

        var answer = await Press(host, chat, card, """{"type":"Action.Execute","verb":"decide"}""");

        Assert.Equal("The bot has no handler for the adaptiveCard/action (501).", (string?)answer["fault"]);
    }

    [Fact]
    public async Task A_message_extension_on_a_message_carries_that_message_as_html()
    {
        await using var host = await LocalTeamsHost.Start();
        var pair = host.Council.Rooms.Single(room => room.Kind is RoomKind.People);
        await host.Page(HttpMethod.Post, pair, "messages", Said(host.Council.First(Role.Colleague), "look <b>here</b>"));

        await host.Page(HttpMethod.Post, pair, "invokes", new JsonObject
        {
            ["as"] = host.Staff.ObjectId,
            ["name"] = "composeExtension/fetchTask",
            ["value"] = JsonNode.Parse("""{"commandId":"check","commandContext":"message","context":{"theme":"default"}}"""),
            ["about"] = host.Log.In(pair.Id).Single().Id,
        });

        var activity = await host.NextActivity();
        AssertCovers("invoke-composeExtension_fetchTask-personal.json", activity);
        var payload = activity["value"]!["messagePayload"]!;
        Assert.Equal("<div><div>look &lt;b&gt;here&lt;/b&gt;</div></div>", (string?)payload["body"]!["content"]);
        Assert.Equal(host.Council.First(Role.Colleague).ObjectId, (string?)payload["from"]!["user"]!["id"]);
    }

    [Fact]
    public async Task Edits_and_deletions_are_told_under_the_messages_own_id()
    {
        await using var host = await LocalTeamsHost.Start();
        var chat = host.ChatOf(host.Staff);
        host.Install(chat);
        await host.Page(HttpMethod.Post, chat, "messages", Said(host.Staff, "frist"));
        var id = (string)(await host.NextActivity())["id"]!;

        await host.Page(HttpMethod.Put, chat, $"messages/{id}", new JsonObject { ["as"] = host.Staff.ObjectId, ["text"] = "first" });
        await host.Page(HttpMethod.Delete, chat, $"messages/{id}?as={host.Staff.ObjectId}");

        var (edit, deletion) = (await host.NextActivity(), await host.NextActivity());
        Assert.Equal(
            ("messageUpdate", id, "first", "editMessage"),
            ((string?)edit["type"], (string?)edit["id"], (string?)edit["text"], (string?)edit["channelData"]!["eventType"]));
        Assert.Equal(("messageDelete", id, null), ((string?)deletion["type"], (string?)deletion["id"], (string?)deletion["text"]));
    }

    [Fact]
    public async Task A_reaction_to_the_bots_message_is_told_and_can_be_taken_back()
    {
        await using var host = await LocalTeamsHost.Start();
        var (chat, card) = CardFromBot(host);
        var like = new JsonObject { ["as"] = host.Staff.ObjectId, ["type"] = "like" };

        await host.Page(HttpMethod.Post, chat, $"messages/{card.Id}/reactions", like);
        await host.Page(HttpMethod.Post, chat, $"messages/{card.Id}/reactions", like.DeepClone());

        Assert.Equal("like", (string?)(await host.NextActivity())["reactionsAdded"]![0]!["type"]);
        Assert.Equal("like", (string?)(await host.NextActivity())["reactionsRemoved"]![0]!["type"]);
    }

    [Theory]
    [InlineData(true, "add", "membersAdded")]
    [InlineData(false, "remove", "membersRemoved")]
    public async Task Installing_and_removing_send_both_updates(bool install, string action, string members)
    {
        await using var host = await LocalTeamsHost.Start();
        var chat = host.ChatOf(host.Staff);
        if (!install)
        {
            host.Install(chat);
        }

        await host.Page(HttpMethod.Put, chat, "installation", new JsonObject { ["installed"] = install });

        JsonObject[] both = [await host.NextActivity(), await host.NextActivity()];
        var installation = both.Single(activity => (string?)activity["type"] == "installationUpdate");
        var conversation = both.Single(activity => (string?)activity["type"] == "conversationUpdate");
        AssertCovers("installationUpdate-personal.json", installation);
        Assert.Equal(action, (string?)installation["action"]);
        Assert.Contains(conversation[members]!.AsArray(), member => (string?)member!["id"] == (string?)conversation["recipient"]!["id"]);
    }

    [Fact]
    public async Task Who_is_not_in_a_room_cannot_speak_there()
    {
        await using var host = await LocalTeamsHost.Start();

        var response = await host.Page(HttpMethod.Post, host.ChannelOf("Comms desk"), "messages", Said(host.Staff, "hello"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(host.Log.In(host.ChannelOf("Comms desk").Id));
    }

    private static (Room Chat, Message Card) CardFromBot(LocalTeamsHost host)
    {
        var chat = host.ChatOf(host.Staff);
        host.Install(chat);
        return (chat, host.Log.Add(host.Council, (id, at) => new Message { Id = id, At = at, Room = chat.Id, Attachments = [] }));
    }

    private static JsonObject Said(Person person, string text, bool mention = false) =>
        new() { ["as"] = person.ObjectId, ["text"] = text, ["mention"] = mention };

    private static async Task<JsonNode> Press(LocalTeamsHost host, Room room, Message card, string action)
    {
        var response = await host.Page(HttpMethod.Post, room, $"messages/{card.Id}/press", new JsonObject
        {
            ["as"] = host.Staff.ObjectId,
            ["action"] = JsonNode.Parse(action),
            ["theme"] = "default",
            ["trigger"] = "manual",
        });
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>The activity has every property that the recorded one has, down to the leaves of objects.</summary>
    private static void AssertCovers(string recorded, JsonObject activity, params string[] except)
    {
        var file = JsonNode.Parse(File.ReadAllText(Repository.Data("teams-activities", recorded)))!["activity"]!;
        Assert.Empty(PathsOf(file).Where(path => !except.Contains(path.Split('.')[0])).Except(PathsOf(activity)));
    }

    private static IEnumerable<string> PathsOf(JsonNode? node, string prefix = "") => node is JsonObject json
        ? json.SelectMany(property => PathsOf(property.Value, prefix.Length == 0 ? property.Key : $"{prefix}.{property.Key}"))
        : [prefix];
}
