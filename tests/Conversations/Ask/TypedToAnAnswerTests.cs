using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What is typed to an answer, to candidates and to the offer of a person does what the buttons there do.</summary>
public sealed class TypedToAnAnswerTests
{
    [Theory]
    [InlineData("can I share things from other councils", "Did you mean one of these?", "Data Protection should be taken into consideration")]
    [InlineData("can i set up a twitter for our team", "If not that, then perhaps:", "Permission to set up a Facebook page")]
    public async Task A_candidate_is_chosen_by_its_place(string asked, string heading, string second)
    {
        foreach (var typed in new[] { "the second one", "2", "number 2 please" })
        {
            await using var town = await TeamsTown.CreateAsync(like: "melton");
            var candidates = (await town.SayAsync("ada", asked))[^1];
            Assert.Contains(heading, candidates, StringComparison.Ordinal);

            var chosen = (await town.SayAsync("ada", typed))[^1];
            Assert.Contains("What Melton Borough Council's policy says", chosen, StringComparison.Ordinal);
            Assert.Contains(second, chosen, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("none of these", "Did you mean|No rule found", "other clauses, or the honest end")]
    [InlineData("neither", "Did you mean|No rule found", "the same")]
    [InlineData("no, show me others", "Did you mean|No rule found", "a button's text")]
    [InlineData("no", "Did you mean|No rule found", "a plain no")]
    [InlineData("yes that was it", "Good.", "it helped")]
    [InlineData(
        "ask a person", "What is it about|This goes to|What should the person know", "the question is carried over, not asked for again")]
    [InlineData("ask my manager", "I pass on what you asked: “may I install software", "also in other words than the button's")]
    public async Task What_is_typed_to_an_answer_does_what_its_button_does(string typed, string answers, string because)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("cas");
        await town.SayAsync("ada", "may I install software on my work laptop");

        var said = await town.SayAsync("ada", typed);

        Assert.True(
            answers.Split('|').Any(answer => said.Any(text => text.Contains(answer, StringComparison.Ordinal))),
            $"{because}: {string.Join(" / ", said)}");
    }

    [Theory]
    [InlineData("yes please", "What is it about")]
    [InlineData("no thanks", "Goodbye|leave it there")]
    public async Task To_the_offer_of_a_person_one_says_yes_or_no(string typed, string answers)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("cas");
        await town.SayAsync("ada", "how many days of annual leave do I get");

        var said = await town.SayAsync("ada", typed);

        Assert.True(
            answers.Split('|').Any(answer => said.Any(text => text.Contains(answer, StringComparison.Ordinal))), string.Join(" / ", said));
    }
}
