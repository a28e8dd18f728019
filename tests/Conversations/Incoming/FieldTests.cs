using System.Text;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Incoming;

/// <summary>Messages in the shapes that public reports say Teams has sent, posted to the bot's endpoint as they were.</summary>
public sealed class FieldTests : IAsyncLifetime
{
    private const string Helps = "What you can ask me";
    private const string Answers = "contact with clients and children";
    private const string OwnChat =
        "[write it in your own chat with me](https://teams.microsoft.com/l/chat/0/0?users=28%3Abot-app-id&message=";

    private TeamsTown town = null!;

    public async Task InitializeAsync() => town = await TeamsTown.CreateAsync(like: "medway");

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData("02-mention-nbsp", Answers, "a no-break space after the mention")]
    [InlineData("07-mention-amp-notext-2083", Answers, "a mention whose entity has no text, and a name with an ampersand")]
    [InlineData("121-help-nbsp", Helps, "a command after a no-break space")]
    [InlineData("122-help-amp-notext-2083", Helps, "a command after such a mention")]
    [InlineData("127-help-other-mention-833", Helps, "somebody else is mentioned too")]
    [InlineData("135-quoted-help", Helps, "the mark of a quoted message")]
    [InlineData("24-quoted-reply-placeholder", Answers, "the same before a question")]
    [InlineData("21-text-missing-html-181", Answers, "no text, the words in the formatted form")]
    [InlineData("22-text-empty-html-181", Answers, "an empty text")]
    [InlineData("50-fullwidth", Answers, "full-width letters")]
    [InlineData("250-inserted-card", "I saw a card but no words", "a card that was inserted, and its mark")]
    [InlineData(
        "160-shared-channel-external-no-from-tenant", "I answer only staff of the council",
        "somebody of another tenant, whose account does not say so")]
    [InlineData("26-group-askaperson", OwnChat + "ask%20a%20person)", "a command that is not for others to read")]
    [InlineData("26-group-canipostthis", OwnChat + "can%20i%20post%20this%3F)", "a walk")]
    [InlineData("26-group-forgetme", OwnChat + "forget%20me)", "a right of one's own")]
    [InlineData("26-group-receipt", OwnChat + "receipt%20R-HR9VJ)", "a receipt")]
    public async Task What_was_meant_is_understood(string name, string says, string because)
    {
        var (status, _, said) = await PostAsync(name);

        Assert.Equal(200, status);
        Assert.True(said.Count == 1 && said[0].Contains(says, StringComparison.Ordinal), $"{because}: {string.Join(" | ", said)}");
    }

    [Fact]
    public async Task A_meeting_without_a_type_is_nobodys_own_chat()
    {
        var (status, _, said) = await PostAsync("204-conv-nomype-meeting");

        Assert.Equal((200, 0), (status, said.Count));
        Assert.Null(await town.Get<ConversationReferenceStore>().FindAsync(TeamsTown.Tenant, "aaaaaaaa-0000-4000-8000-000000000037"));
    }

    [Theory]
    [InlineData("217-me-msg-attachment-only", "I see no words in this message", "", "a card alone")]
    [InlineData("232-photo-only", "There are no words in it that I could look at", "I cannot see pictures", "a picture alone")]
    [InlineData(
        "234-photo-and-text", "I have your words, and cannot say yet whether they may go out; I have not looked", "I cannot see pictures",
        "a picture and words")]
    [InlineData("235-table-dob", "What I found in the text", "01/02/1990", "a table, row by row")]
    public async Task Check_before_posting_says_what_it_did_not_look_at(string name, string says, string andSays, string because)
    {
        var (status, body, _) = await PostAsync(name);

        Assert.Equal(200, status);
        var shown = body!["task"]!["value"]!;
        var text = (string?)(shown is JsonObject dialog ? dialog["card"]!["content"]!["fallbackText"] : shown) ?? "";
        Assert.True(
            text.Contains(says, StringComparison.Ordinal) && text.Contains(andSays, StringComparison.Ordinal), $"{because}: {text}");
    }

    private async Task<(int Status, JsonNode? Body, IReadOnlyList<string> Said)> PostAsync(string name)
    {
        var json = (await File.ReadAllTextAsync(Repository.Data("field", $"{name}.json"))).Replace(
            "11111111-2222-4333-8444-555555555555", TeamsTown.Tenant, StringComparison.Ordinal);
        var conversation = (string)JsonNode.Parse(json)!["conversation"]!["id"]!;
        var (status, _, body) = await town.PostAsync(Encoding.UTF8.GetBytes(json));
        return (status, body.Length > 0 ? JsonNode.Parse(body) : null, town.Texts(conversation));
    }
}
