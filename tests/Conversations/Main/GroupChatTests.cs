using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Main;

/// <summary>What is said in a channel where others read along, and is not for them.</summary>
public sealed class GroupChatTests
{
    private const string Channel = "19:lunch@thread.tacv2";

    [Theory]
    [InlineData("can i post this?", "between you and me")]
    [InlineData("ask a person", "between you and me")]
    [InlineData("someone contacted me", "between you and me")]
    [InlineData("I already posted it", "between you and me")]
    [InlineData("set up an account", "between you and me")]
    [InlineData("receipt R-HR9VJ", "between you and me")]
    [InlineData("forget me", "between you and me")]
    [InlineData("self-test", "between you and me")]
    [InlineData("ask a persn", "between you and me")]
    [InlineData("ask my maneger", "between you and me")]
    [InlineData("someone contcated me", "between you and me")]
    [InlineData("reciept R-HR9VJ", "between you and me")]
    [InlineData("forgte me", "between you and me")]
    [InlineData("back", "between you and me")]
    [InlineData("start over", "between you and me")]
    [InlineData("my cases", "and at the communications desk only")]
    [InlineData("keep C-4H8QT: words", "at the communications desk only")]
    [InlineData("help", "Here I answer questions when you mention me")]
    [InlineData("may I post pictures of clients", "pictures of clients")]
    public async Task What_is_for_the_own_chat_is_led_there_in_a_sentence(string typed, string says)
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = Assert.Single(await town.SayInChannelAsync("ann", typed, Channel));

        Assert.Contains(says, said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_help_of_a_group_names_no_button_that_it_has_not()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayInChannelAsync("ann", "help", Channel);

        var card = town.Teams.In(Channel)[^1].Attachments![0].Content!.ToJsonString();

        Assert.DoesNotContain("press *", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Submit", card, StringComparison.Ordinal);
        Assert.Contains("Action.OpenUrl", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_is_for_the_own_chat_is_led_there_too()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("cara");

        await town.PressInAsync("ann", Channel, "ask-a-person");

        Assert.Contains("between you and me", Assert.Single(town.Texts(Channel)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep C-4H8QT: words")]
    [InlineData("this is the comms desk")]
    public async Task What_is_for_a_channel_says_so_in_the_own_chat(string typed)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Contains("only", Assert.Single(await town.SayAsync("ann", typed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_whom_only_the_roster_knows_gets_no_clause_and_the_roster_is_asked_once()
    {
        await using var town = await TeamsTown.CreateAsync();
        town.Teams.Rosters[Channel] = [new TeamsChannelAccount { Id = "29:gus", AadObjectId = "gus", UserRole = "guest" }];
        var asked = 0;
        town.Teams.Trouble = (conversation, _) =>
        {
            asked++;
            return Task.FromResult<Exception?>(null);
        };

        var first = await town.SayInChannelAsync("gus", "may I post a photograph", Channel);
        await town.SayInChannelAsync("gus", "may I post a photograph", Channel);

        Assert.StartsWith("I answer only staff of the council", Assert.Single(first), StringComparison.Ordinal);
        Assert.Equal(3, asked);
    }
}
