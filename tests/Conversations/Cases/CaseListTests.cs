using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>What people see of their cases when they ask, and the comms team of all.</summary>
public sealed class CaseListTests
{
    [Fact]
    public async Task Lists_have_an_empty_state_and_show_what_is_open()
    {
        await using var town = await TownAsync();
        Assert.Contains("no such cases", (await town.SayAsync("ada", "cases"))[0], StringComparison.Ordinal);

        var reference = await EscalateAsync(town);

        Assert.Contains(reference, (await town.SayAsync("ada", "my cases"))[0], StringComparison.Ordinal);
        Assert.Contains(reference, (await town.SayInChannelAsync("kim", "cases"))[0], StringComparison.Ordinal);
        Assert.Contains("no such cases", (await town.SayAsync("ben", "cases"))[0], StringComparison.Ordinal);
        Assert.Contains(
            $"Your case {reference}", (await town.SayAsync("ada", $"case {reference.ToLowerInvariant()}"))[0], StringComparison.Ordinal);
        Assert.Contains("no such case", (await town.SayAsync("ben", $"case {reference}"))[0], StringComparison.Ordinal);
    }

    /// <summary>A list has an end; whoever looks for what was sent just now must find it.</summary>
    [Fact]
    public async Task Of_many_cases_of_ones_own_the_newest_is_first_and_at_the_desk_the_oldest()
    {
        await using var town = await TownAsync();
        var references = new List<string>();
        for (var number = 0; number <= CaseListCard.Most; number++)
        {
            references.Add((await OpenForCommsAsync(town)).Reference);
            town.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var own = (await town.SayAsync("ada", "my cases"))[0];
        Assert.Contains(references[^1], own, StringComparison.Ordinal);
        Assert.DoesNotContain(references[0], own, StringComparison.Ordinal);
        Assert.Contains(references[0], (await town.SayInChannelAsync("kim", "cases"))[0], StringComparison.Ordinal);
    }

    /// <summary>As staff ask for it; and asking does not end what is going on.</summary>
    [Theory]
    [InlineData("any news on my case?")]
    [InlineData("Has my manager replied?")]
    [InlineData("where is my answer")]
    [InlineData("What happened to my case?")]
    public async Task News_of_a_case_are_asked_for_in_ones_own_words(string asked)
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);
        await town.SayAsync("ada", "ask a person");

        Assert.Contains(reference, (await town.SayAsync("ada", asked))[0], StringComparison.Ordinal);

        Assert.Contains(
            "What is it about?", Assert.Single(await town.SayAsync("ada", "May I post a picture of the mayor's cat?")),
            StringComparison.Ordinal);
    }
}
