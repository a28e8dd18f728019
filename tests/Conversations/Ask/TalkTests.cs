using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What is no question gets short words that fit, a way on, and never the same words twice in a row.</summary>
public sealed class TalkTests
{
    [Theory]
    [InlineData("thanks")]
    [InlineData("you're useless")]
    [InlineData("that's not what I asked")]
    [InlineData("you're brilliant")]
    [InlineData("who made you?")]
    [InlineData("who are you")]
    [InlineData("hello")]
    [InlineData("ok")]
    [InlineData("for fucks sake")]
    [InlineData("tell me a joke")]
    [InlineData("bye")]
    [InlineData("sorry, wrong window")]
    [InlineData("only joking")]
    [InlineData("that's a bit harsh")]
    public async Task The_same_words_are_never_said_twice_in_a_row(string said)
    {
        await using var town = await TeamsTown.CreateAsync();
        var answers = new List<string>();
        for (var time = 0; time < 5; time++)
        {
            answers.Add(Assert.Single(await town.SayAsync("ann", said)));
        }

        Assert.All(answers.Zip(answers.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(3, town.Teams.In(TeamsTown.Chat("ann"))[^1].SuggestedActions!.Actions!.Count);
    }

    [Fact]
    public async Task A_second_question_without_a_rule_in_a_row_gets_a_person_first()
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Contains(
            "Try other words", Assert.Single(await town.SayAsync("ann", "may I park my caravan there?")), StringComparison.Ordinal);
        var second = Assert.Single(await town.SayAsync("ann", "and when is the canteen open?"));
        Assert.StartsWith("A person can settle this", second, StringComparison.Ordinal);
        Assert.DoesNotContain("Try other words", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_is_answered_in_it_with_the_way_to_a_person()
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.StartsWith(
            "Rozumiem tylko angielski", Assert.Single(await town.SayAsync("ann", "Czy mogę pisać o pracy na Facebooku?")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Ask a person", town.Teams.In(TeamsTown.Chat("ann"))[^1].SuggestedActions!.Actions!.Select(action => (string?)action.Value));
    }
}
