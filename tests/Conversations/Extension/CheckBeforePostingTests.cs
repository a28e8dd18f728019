using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Extension;

public sealed class CheckBeforePostingTests
{
    private const string Elsewhere = "19:a-chat-of-two@thread.v2";
    private const string Draft = "Well done Mrs Joan Smith, ring her on 01634 960123";

    [Fact]
    public async Task Beside_the_box_it_asks_for_the_text_and_shows_what_it_found()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");

        Assert.Contains("Input.Text", Card(await OpenAsync(town)).ToJsonString(), StringComparison.Ordinal);
        var found = Card(await PressAsync(town, "check-look", Draft));

        Assert.StartsWith("What I found in the text", (string?)found["fallbackText"], StringComparison.Ordinal);
        Assert.Contains("a telephone number: 01634 960123", (string?)found["fallbackText"], StringComparison.Ordinal);
        Assert.Empty(town.Texts(Elsewhere));
    }

    [Fact]
    public async Task It_goes_on_in_the_persons_own_chat_with_the_text()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        var before = town.Texts(TeamsTown.Chat("ann")).Count;

        Assert.Equal(
            "I have written to you in your own chat with me. Go on there.", LastWords(await PressAsync(town, "check-go-on", Draft)));

        var written = town.Texts(TeamsTown.Chat("ann")).Skip(before).ToList();
        Assert.StartsWith("What I found in the text", written[0], StringComparison.Ordinal);
        Assert.StartsWith("Where is it going?", written[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Where is it going?", (await town.SayAsync("ann", "my own"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Called_in_the_own_chat_the_dialog_closes_and_the_walk_begins_there()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");

        var response = await PressAsync(town, "check-go-on", Draft, conversation: TeamsTown.Chat("ann"));

        Assert.Equal((200, null), (response.Status, response.Body));
        Assert.StartsWith("Where is it going?", town.Texts(TeamsTown.Chat("ann"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_message_is_shown_and_nothing_of_it_goes_on_or_is_kept()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        var card = Card(await OpenAsync(town, Message("bob", $"<div><p>{Draft}</p><script>x</script></div>")));

        Assert.Contains("somebody's name: Mrs Joan Smith", (string?)card["fallbackText"], StringComparison.Ordinal);
        Assert.Contains("message. I keep nothing of it", card["body"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Joan", card["actions"]!.ToJsonString(), StringComparison.Ordinal);

        await PressAsync(town, card["actions"]![0]!["data"]!.AsObject());

        Assert.StartsWith("Where is it going?", town.Texts(TeamsTown.Chat("ann"))[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(town.Texts(TeamsTown.Chat("ann")), text => text.Contains("Joan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_somebody_elses_message_no_word_reaches_the_database()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        const string html =
            "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\"><p itemprop=\"preview\">Zebedee quoted</p></blockquote>"
            + "<p>Zebedee <at id=\"0\">Joan Zebedee</at> <b>rang</b> <a href=\"https://zebedee.example/\">here</a></p>"
            + "<script>fetch('https://zebedee.example')</script><img src=\"https://zebedee.example/a.png\" onerror=\"alert(1)\">";
        var card = Card(await OpenAsync(town, Message("bob", html)));
        await PressAsync(town, card["actions"]![0]!["data"]!.AsObject());
        await town.SayAsync("ann", "my own");

        var shown = card.ToJsonString();
        Assert.Contains("Zebedee Joan Zebedee rang here", shown, StringComparison.Ordinal);
        Assert.All(["quoted", "fetch(", "alert(", "<b>", "<script"], markup =>
            Assert.DoesNotContain(markup, shown, StringComparison.Ordinal)
        );
        var stored = await town.EverythingStoredAsync();
        Assert.Contains("can-i-post", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebedee", stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_pastes_a_farewell_is_cared_for_first_in_the_dialog_and_in_the_walk()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        const string Farewell = "Goodbye everyone. I dont want to be here anymore";

        Assert.StartsWith(
            "I am glad you said that", (string?)Card(await PressAsync(town, "check-look", Farewell))["fallbackText"],
            StringComparison.Ordinal);
        Assert.StartsWith(
            "I am glad you said that", (string?)Card(await OpenAsync(town, Message("ann", $"<p>{Farewell}</p>")))["fallbackText"],
            StringComparison.Ordinal);

        var before = town.Texts(TeamsTown.Chat("ann")).Count;
        await PressAsync(town, "check-go-on", Farewell);
        Assert.StartsWith("I am glad you said that", town.Texts(TeamsTown.Chat("ann"))[before], StringComparison.Ordinal);
    }

    /// <summary>Who reads it is told how to help; of other trouble in a colleague's message nothing is said to the reader.</summary>
    [Theory]
    [InlineData("I dont want to be here anymore", "Thank you for taking this seriously")]
    [InlineData("my manager keeps shouting at me", "What I found in the text")]
    [InlineData("the pool is open on sunday", "I have your text, and cannot say yet whether it may go out")]
    public async Task Of_a_colleagues_message_the_reader_is_told_how_to_help(string message, string says)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");

        Assert.StartsWith(
            says, (string?)Card(await OpenAsync(town, Message("bob", $"<p>{message}</p>")))["fallbackText"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_message_goes_on_like_a_text_of_ones_own()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        var card = Card(await OpenAsync(town, Message("ann", $"<p>{Draft}</p>")));

        Assert.Equal(Draft, (string?)card["actions"]![0]!["data"]!["draft"]);
    }

    [Fact]
    public async Task Where_the_bot_is_not_installed_it_says_how()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");

        Assert.StartsWith(
            "I cannot write to you yet. In Teams, open Apps", LastWords(await PressAsync(town, "check-go-on", Draft)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_chat_is_gone_it_says_how_and_the_chat_is_known_as_gone()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        town.Teams.Trouble = (conversation, _) =>
            Task.FromResult<Exception?>(
                conversation == TeamsTown.Chat("ann")
                    ? FakeConnector.Refusal(HttpStatusCode.Forbidden, ErrorCodes.BotNotInConversationRoster)
                    : null
            );

        Assert.StartsWith("I cannot write to you yet.", LastWords(await PressAsync(town, "check-go-on", Draft)), StringComparison.Ordinal);
        Assert.Null(await town.Get<ConversationReferenceStore>().FindAsync(TeamsTown.Tenant, "ann"));
    }

    [Fact]
    public async Task When_something_fails_the_dialog_says_so_with_a_reference_and_the_chat_behind_it_hears_nothing()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        town.Teams.Trouble = (conversation, _) => Task.FromResult<Exception?>(
            conversation == TeamsTown.Chat("ann") ? FakeConnector.Refusal(HttpStatusCode.InternalServerError, "ServiceError") : null);

        Assert.Matches("^Something went wrong on my side.* reference: in\\d+", LastWords(await PressAsync(town, "check-go-on", Draft)));
        Assert.Empty(town.Texts(Elsewhere));
    }

    [Fact]
    public async Task A_dialog_that_Teams_asks_for_again_opens_again()
    {
        await using var town = await TeamsTown.CreateAsync();
        var open = ClauseSearchTests.OfTheTown(TeamsActivities.Load("invoke-composeExtension_fetchTask-personal"));
        open.Value!.AsObject()["commandId"] = "checkBeforePosting";

        await town.ProcessAsync(open);

        Assert.Contains("Input.Text", Card((await town.ProcessAsync(open))!).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "there are no words in it yet")]
    [InlineData("   ", "there are no words in it yet")]
    public async Task An_empty_text_is_asked_for_again(string text, string says)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Contains(says, (string?)Card(await PressAsync(town, "check-look", text))["fallbackText"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_is_refused_and_not_lost()
    {
        await using var town = await TeamsTown.CreateAsync();
        var text = new string('a', 4001);
        var card = Card(await PressAsync(town, "check-look", text));

        Assert.Contains("I can look at 4000 characters", (string?)card["fallbackText"], StringComparison.Ordinal);
        Assert.Contains(text, card["body"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_many_pages_is_looked_at_as_far_as_a_card_holds()
    {
        await using var town = await TeamsTown.CreateAsync();
        var card = Card(await OpenAsync(town, Message("bob", $"<p>{new string('a', 20_000)}</p>")));

        Assert.InRange(card.ToJsonString().Length, 4000, 28 * 1024);
    }

    [Fact]
    public async Task A_message_of_a_picture_only_is_answered_in_words()
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.StartsWith("I see no words in this message", LastWords(await OpenAsync(town, Message("bob", ""))), StringComparison.Ordinal);
        Assert.Contains(
            "I cannot see pictures", (string?)Card(await OpenAsync(town, Message("bob", "<img src=x>")))["fallbackText"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_are_told_why_not()
    {
        await using var town = await TeamsTown.CreateAsync();
        var response = await town.InvokeAsync(
            "eve", Elsewhere, InvokeNames.ComposeExtensionFetchTask, new JsonObject { ["commandId"] = "checkBeforePosting" },
            "tenant-unknown");

        Assert.StartsWith("I do not know your organisation", LastWords(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invoke-composeExtension_fetchTask-personal")]
    [InlineData("invoke-composeExtension_submitAction-personal")]
    public async Task Recorded_calls_of_an_unknown_command_are_answered_in_words(string name)
    {
        await using var town = await TeamsTown.CreateAsync();
        var response = await town.ProcessAsync(ClauseSearchTests.OfTheTown(TeamsActivities.Load(name)));

        Assert.StartsWith("I do not know that command.", LastWords(response!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_was_not_looked_at_is_asked_about_in_the_walk()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        var card = Card(await OpenAsync(town, Message("ann", "<p>Nice day out <img src=\"https://example.org/a.png\"></p>")));

        await PressAsync(town, card["actions"]![0]!["data"]!.AsObject());
        var where = town.Teams.In(TeamsTown.Chat("ann"))[^1].Attachments![0].Content!.ToJsonString();
        await town.SayAsync("ann", "my own");
        var what = town.Teams.In(TeamsTown.Chat("ann"))[^1].Attachments![0].Content!.ToJsonString();

        Assert.Contains("A picture or file came with your draft.", where + what, StringComparison.Ordinal);
    }

    private static Task<InvokeResponse> OpenAsync(TeamsTown town, JsonObject? message = null) =>
        town.InvokeAsync("ann", Elsewhere, InvokeNames.ComposeExtensionFetchTask, new JsonObject
        {
            ["commandId"] = "checkBeforePosting",
            ["commandContext"] = message is null ? "compose" : "message",
            ["messagePayload"] = message,
        });

    private static Task<InvokeResponse> PressAsync(TeamsTown town, string action, string draft, string conversation = Elsewhere) =>
        PressAsync(town, new JsonObject { ["action"] = action, ["draft"] = draft }, conversation);

    private static Task<InvokeResponse> PressAsync(TeamsTown town, JsonObject data, string conversation = Elsewhere) =>
        town.InvokeAsync(
            "ann", conversation, InvokeNames.ComposeExtensionSubmitAction,
            new JsonObject { ["commandId"] = "checkBeforePosting", ["data"] = data.DeepClone() });

    private static JsonObject Message(string author, string html) => new()
    {
        ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = author, ["displayName"] = author } },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
        ["attachments"] = new JsonArray(),
    };

    private static JsonObject Card(InvokeResponse response)
    {
        Assert.Equal((200, "continue"), (response.Status, (string?)response.Body!["task"]!["type"]));
        return response.Body["task"]!["value"]!["card"]!["content"]!.AsObject();
    }

    private static string? LastWords(InvokeResponse response)
    {
        Assert.Equal((200, "message"), (response.Status, (string?)response.Body!["task"]!["type"]));
        return (string?)response.Body["task"]!["value"];
    }
}
