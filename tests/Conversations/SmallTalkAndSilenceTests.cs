using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Tests.Conversations.Extension;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Conversations;

public sealed class SmallTalkAndSilenceTests
{
    [Theory]
    [InlineData("hi")]
    [InlineData("Hi!")]
    [InlineData("HELLO")]
    [InlineData("help")]
    [InlineData("Help")]
    [InlineData("HELP!")]
    public async Task Greetings_and_help_in_any_case_show_what_can_be_asked(string said)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Contains("I look things up", Assert.Single(await town.SayAsync("ann", said)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_the_own_chat_suggest_what_to_do_next_and_every_suggestion_is_understood()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("ann", "thanks");
        var suggested = town.Teams.In(TeamsTown.Chat("ann"))[^1].SuggestedActions!.Actions!;
        var features = town.Get<FeatureTable>();

        Assert.Equal(3, suggested.Count);
        Assert.All(suggested, action => Assert.Equal("imBack", action.Type));
        Assert.All(suggested, action => Assert.NotNull(features.Recognise((string)action.Value!, Languages.Embedded.For(null))));
    }

    [Fact]
    public async Task Nothing_is_suggested_where_others_read_along()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayInChannelAsync("ann", "thanks");

        Assert.Null(town.Teams.In(TeamsTown.CommsChannel)[^1].SuggestedActions);
    }

    [Theory]
    [InlineData("teams-unknown-type")]
    [InlineData("teams-typing-personal")]
    [InlineData("teams-messageReaction-personal")]
    [InlineData("teams-event-readReceipt")]
    [InlineData("teams-conversationUpdate-channel-renamed")]
    [InlineData("teams-messageUpdate-personal-edit")]
    [InlineData("teams-messageDelete-personal")]
    public async Task What_needs_no_answer_gets_none(string name)
    {
        await using var town = await TeamsTown.CreateAsync();
        var activity = ClauseSearchTests.OfTheTown(TeamsActivities.Load(name));

        Assert.Null(await town.ProcessAsync(activity));
        Assert.Empty(town.Teams.In(activity.Conversation!.Id!));
    }

    [Fact]
    public async Task A_recorded_thumb_is_taken()
    {
        await using var town = await TeamsTown.CreateAsync();
        var response = await town.ProcessAsync(
            ClauseSearchTests.OfTheTown(TeamsActivities.Load("teams-invoke-message_submitAction-feedback")));

        Assert.Equal(200, response!.Status);
    }
}
