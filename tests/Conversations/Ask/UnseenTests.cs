using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What comes with a question and the bot cannot look at is named, never passed over in silence.</summary>
public sealed class UnseenTests
{
    [Theory]
    [InlineData("image/png", null, "I have not looked at the picture")]
    [InlineData(
        "text/html", "<p>may I post this <img src=\"https://media.giphy.com/x.gif\" itemtype=\"http://schema.skype.com/Giphy\"></p>",
        "I have not looked at the picture")]
    [InlineData("application/vnd.microsoft.teams.file.download.info", null, "I have not opened the file")]
    [InlineData("application/vnd.microsoft.card.adaptive", null, "I have not read the card")]
    public async Task A_question_is_answered_after_saying_what_was_not_looked_at(string contentType, string? content, string says)
    {
        await using var town = await TeamsTown.CreateAsync();

        await town.ReceiveAsync("ann", With(contentType, content, "may I post a photograph"));

        var said = town.Texts(TeamsTown.Chat("ann"));
        Assert.Equal(2, said.Count);
        Assert.StartsWith(says, said[0], StringComparison.Ordinal);
    }

    /// <summary>What is said before, what comes with a picture, and how the bot's messages to it begin.</summary>
    [Theory]
    [InlineData("", "i want to die", "I am glad you said that", "I have not looked at the picture")]
    [InlineData("", "my brother is being bullied and so am i", "I am sorry this is happening", "I have not looked at the picture")]
    [InlineData("i want to die", "i cant go on", "I am sorry. I have read", "I have not looked at the picture")]
    [InlineData("can i post this?", "i want to die", "I am glad you said that", "")]
    [InlineData("ask a person", "my boss keeps humiliating me and i cant take it any more", "I am sorry this is happening", "only your words go")]
    public async Task Whoever_is_in_distress_is_answered_before_any_word_about_a_picture(
        string before, string typed, string first, string second)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("kim");
        if (before.Length > 0)
        {
            await town.SayAsync("ann", before);
        }

        var count = town.Texts(TeamsTown.Chat("ann")).Count;
        await town.ReceiveAsync("ann", With("image/png", null, typed));

        var said = town.Texts(TeamsTown.Chat("ann")).Skip(count).ToList();
        Assert.StartsWith(first, said[0], StringComparison.Ordinal);
        Assert.Contains(second, said.ElementAtOrDefault(1) ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", "I saw a picture but no words")]
    [InlineData("application/vnd.microsoft.teams.file.download.info", "I saw a file but no words")]
    public async Task Without_words_there_is_nothing_to_answer(string contentType, string says)
    {
        await using var town = await TeamsTown.CreateAsync();

        await town.ReceiveAsync("ann", With(contentType, null, ""));

        Assert.StartsWith(says, Assert.Single(town.Texts(TeamsTown.Chat("ann"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_formatted_form_is_no_file()
    {
        await using var town = await TeamsTown.CreateAsync();

        await town.ReceiveAsync("ann", With("text/html", "<p>may I post a photograph</p>", "may I post a photograph"));

        Assert.Single(town.Texts(TeamsTown.Chat("ann")));
    }

    private static Activity With(string contentType, string? content, string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        Attachments = [new Attachment { ContentType = contentType, Content = content is null ? null : JsonValue.Create(content) }],
    };
}
