using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>
/// A walk in people's own words: what is understood is said back, a consent counts only after a yes, and asides are answered.
/// </summary>
public sealed class WalkInOwnWordsTests
{
    [Fact]
    public async Task What_is_understood_is_said_back_and_the_walk_goes_on()
    {
        await using var chat = await AtAccountAsync("melton");

        var said = await chat.SayAsync("on my facebook");
        Assert.StartsWith("I take that as: My own account, page, blog or phone.", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Which of these are true", said[^1], StringComparison.Ordinal);
        Assert.StartsWith("Where is it going?", (await chat.SayAsync("back"))[^1], StringComparison.Ordinal);
        said = await chat.SayAsync("on instagram");
        Assert.StartsWith("That can be more than one of the answers. Which is it: My own account", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Where is it going?", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_in_own_words_counts_only_after_a_yes()
    {
        await using var chat = await AtClientAsync("melton");

        Assert.Contains(
            "They agreed in writing to exactly this. Is that right?", (await chat.SayAsync("they signed a form"))[0],
            StringComparison.Ordinal);
        Assert.Contains("Not that, then", (await chat.SayAsync("no"))[0], StringComparison.Ordinal);
        await chat.SayAsync("they signed a consent form");
        Assert.StartsWith("What will you send it from", (await chat.SayAsync("yes"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_anything_but_a_yes_an_understood_consent_is_forgotten()
    {
        await using var chat = await AtClientAsync("melton");
        await chat.SayAsync("they signed a form");

        Assert.StartsWith("The person you know through work", (await chat.SayAsync("hang on, let me check"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("I did not take that", (await chat.SayAsync("yes"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spoken_yes_leads_to_asking_first()
    {
        await using var chat = await AtClientAsync("melton");

        Assert.StartsWith(
            "An agreement that was only spoken is not one in writing, so I take that as: They have not been asked yet",
            (await chat.SayAsync("she said its fine"))[0], StringComparison.Ordinal);
        Assert.Contains("Ask first", (await chat.SayAsync("own phone"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is that it?", "After this one")]
    [InlineData("how many more", "After this one")]
    [InlineData("why do you need to know that", "Most posts touch one or two rules")]
    [InlineData("who sees this", "Nobody but you and me")]
    [InlineData("what do you mean", "Choose an answer")]
    public async Task An_aside_is_answered_and_the_question_comes_back(string aside, string answer)
    {
        await using var chat = await AtAccountAsync("melton");
        await chat.SayAsync("mine");
        if (answer.StartsWith("After", StringComparison.Ordinal))
        {
            await chat.PressAsync("Next", ("choice", "client,criticism"));
        }

        var said = await chat.SayAsync(aside);

        Assert.StartsWith(answer, said[0], StringComparison.Ordinal);
        Assert.Matches("^(Which of these are true|The person you know)", said[^1]);
    }

    [Theory]
    [InlineData("my insta", "I take it that this is where it goes: My own account", "Which of these are true")]
    [InlineData("the council page", "I take it that this is where it goes: A council account", null)]
    [InlineData("facebook page", "I take that for the place where it goes", "Where is it going?")]
    public async Task A_place_is_no_draft(string place, string answer, string? next)
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");

        var said = await chat.SayAsync(place);

        Assert.StartsWith(answer, said[0], StringComparison.Ordinal);
        Assert.StartsWith("Can I post this?", said[^1], StringComparison.Ordinal);
        var asked = (await chat.PressAsync("Go on without the text"))[^1];
        Assert.True(
            next is null ? !asked.StartsWith("Where", StringComparison.Ordinal) : asked.StartsWith(next, StringComparison.Ordinal), asked);
    }

    [Theory]
    [InlineData("hang on")]
    [InlineData("one sec")]
    [InlineData("give me a minute please")]
    [InlineData("not sure")]
    [InlineData("not just yet, sorry")]
    public async Task Who_is_not_ready_has_given_no_draft(string typed)
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");

        var said = await chat.SayAsync(typed);

        Assert.StartsWith("Take your time. Paste the text", said[0], StringComparison.Ordinal);
        Assert.StartsWith("Can I post this?", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_about_a_page_is_a_draft()
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");

        Assert.Contains(
            "Our page is now live", (await chat.SayAsync("Our page is now live, come and have a look"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ive put it up already", "I have already posted it")]
    [InlineData("too late its live", "I have already posted it")]
    [InlineData("it's been up since monday", "I have already posted it")]
    [InlineData("a reporter emailed me", "Someone contacted me")]
    [InlineData("someone i dont know messaged me", "Someone contacted me")]
    public async Task What_has_happened_already_has_a_walk_of_its_own(string typed, string title)
    {
        await using var chat = await AtAccountAsync("melton");
        Assert.Contains(title, string.Join('\n', await chat.SayAsync(typed)) + chat.Card.ToJsonString(), StringComparison.Ordinal);

        await using var before = await PersonalChat.BeginAsync("melton");
        Assert.Contains(title, string.Join('\n', await before.SayAsync(typed)) + before.Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_has_other_words_each_time_stays_short_and_leads_to_a_person()
    {
        await using var chat = await AtAccountAsync("melton");

        var first = await chat.SayAsync("purple elephants");
        var second = await chat.SayAsync("purple elephants");
        var third = await chat.SayAsync("purple elephants");

        Assert.Equal(3, new[] { first[0], second[0], third[0] }.Distinct().Count());
        Assert.StartsWith("Where is it going?", first[^1], StringComparison.Ordinal);
        Assert.Single(second);
        Assert.Single(third);
        Assert.DoesNotContain("My own account", third[0], StringComparison.Ordinal);
        Assert.Contains("ask-a-person", chat.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("Which of these are true", (await chat.SayAsync("my own"))[^1], StringComparison.Ordinal);
    }

    private static async Task<PersonalChat> AtAccountAsync(string council)
    {
        var chat = await PersonalChat.BeginAsync(council);
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        return chat;
    }

    private static async Task<PersonalChat> AtClientAsync(string council)
    {
        var chat = await AtAccountAsync(council);
        await chat.PressAsync("Next", ("choice", "own"));
        await chat.PressAsync("Next", ("choice", "client"));
        return chat;
    }
}
