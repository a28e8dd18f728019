using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Gate;

/// <summary>Two clicks on a button are one; what is said again later is said again.</summary>
public sealed class DoubleClickTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("send it", "send it", 300, false, "two clicks on Send it")]
    [InlineData("1", "1", 900, false, "two clicks on the deadline")]
    [InlineData("1", "1", 1500, true, "said again a little later")]
    [InlineData("1", "2", 300, true, "something else")]
    public async Task The_second_of_two_clicks_is_not_heard(string first, string second, int milliseconds, bool isHeard, string because)
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("ann", "hello");

        await ClickAsync(town, first, Now);
        var before = town.Texts(TeamsTown.Chat("ann")).Count;
        await ClickAsync(town, second, Now + TimeSpan.FromMilliseconds(milliseconds));

        Assert.True(isHeard == town.Texts(TeamsTown.Chat("ann")).Count > before, because);
    }

    [Fact]
    public async Task Two_files_without_a_word_are_two_messages()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("ann", "hello");
        var before = town.Texts(TeamsTown.Chat("ann")).Count;

        foreach (var (name, at) in new[] { ("one.docx", Now), ("two.docx", Now + TimeSpan.FromMilliseconds(300)) })
        {
            await town.ReceiveAsync("ann", new Activity
            {
                Type = ActivityTypes.Message,
                Timestamp = at,
                Attachments = [new Attachment { ContentType = ContentTypes.FileDownloadInfo, Name = name }],
            });
        }

        Assert.Equal(before + 2, town.Texts(TeamsTown.Chat("ann")).Count);
    }

    [Fact]
    public async Task A_case_that_is_sent_with_two_clicks_is_one_case_and_one_answer()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim");
        foreach (var said in new[] { "ask a person", "May I post pictures?", "A council account", "skip", "1" })
        {
            await town.SayAsync("ann", said);
        }

        var before = town.Texts(TeamsTown.Chat("ann")).Count;
        await Task.WhenAll(ClickAsync(town, "Send it", Now), ClickAsync(town, "Send it", Now + TimeSpan.FromMilliseconds(200)));

        Assert.StartsWith("Sent.", Assert.Single(town.Texts(TeamsTown.Chat("ann")).Skip(before)), StringComparison.Ordinal);
    }

    private static Task ClickAsync(TeamsTown town, string text, DateTimeOffset at) =>
        town.ReceiveAsync("ann", new Activity { Type = ActivityTypes.Message, Text = text, Timestamp = at });
}
