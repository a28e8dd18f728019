using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>
/// What is typed in a walk that is no answer and no draft, or one in other words than the bot's: it is heard, and the open question comes
/// again.
/// </summary>
public sealed class HeardInAWalkTests
{
    private const string Draft = "can i post this: Smashing turnout at the allotment open day, well done team";

    public static TheoryData<string, string, string, string> AtTheDraft =>
        new()
        {
            { "a question is answered", "wait, what counts as personal data?", "", "Can I post this?" },
            { "a number answers the question that comes", "1", "I take it that this is where it goes: My own account", "Can I post this?" },
            { "so does a place", "the second one", "I take it that this is where it goes: A council account", "Can I post this?" },
            { "a yes is no text", "yes please", "Good. Then send me the text itself", "Can I post this?" },
            { "a hello is none", "hiya", "Good. Then send me the text itself", "Can I post this?" },
            { "a place without my is one", "own tiktok", "I take it that this is where it goes: My own account", "Can I post this?" },
            { "one word may be", "picnic", "Is this the text that you want to post: “picnic”?", "Can I post this?" },
            { "its lead is no part of it", "the text is: picnic in the park", "I have your text", "“picnic in the park”" },
        };

    [Theory]
    [MemberData(nameof(AtTheDraft))]
    public async Task Not_everything_is_the_draft(string why, string typed, string first, string holds)
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        await chat.SayAsync("can i post this?");

        var said = await chat.SayAsync(typed);

        Assert.True(said[0].StartsWith(first, StringComparison.Ordinal), $"{why}: {said[0]}");
        Assert.True(said.Any(text => text.Contains(holds, StringComparison.Ordinal)), $"{why}: {string.Join(" / ", said)}");
    }

    [Fact]
    public async Task A_word_is_the_draft_after_a_yes()
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        await chat.SayAsync("can i post this?");
        await chat.SayAsync("picnic");

        Assert.Contains("“picnic”", (await chat.SayAsync("yes"))[0], StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> AtTheFirstQuestion =>
        new()
        {
            { "an objection is read", "the whole office puts such things up", "I have read that." },
            { "a changed text has to be sent", "what if I cut the line about the mayor out", "I have read that." },
            { "a changed picture, too", "would it be ok if i blur the name on it", "I have read that." },
            { "a page is told by who has it", "on the facebook page we run for the group", "I take that as: A council account" },
            { "a fact is read", "they were all glad when i told them", "I have read that." },
            { "a question without its mark is one", "does somebody have to sign that off first", "" },
            { "another text takes its place", "how about just - smashing turnout at the open day", "I have your text" },
            { "an answer among other words", "it is my personal account, and i would do it from home", "I take that as: My own account" },
            { "an answer that contradicts", "but it's my own page", "I take that as: My own account" },
            { "who stops is let go", "please stop there, i will leave it out", "Stopped." },
            { "who gives up is let go", "i wont post it then", "Stopped." },
        };

    [Theory]
    [MemberData(nameof(AtTheFirstQuestion))]
    public async Task What_is_said_beside_a_question_is_heard(string why, string typed, string first)
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        await chat.SayAsync(Draft);

        var said = await chat.SayAsync(typed);

        Assert.True(said[0].StartsWith(first, StringComparison.Ordinal), $"{why}: {said[0]}");
        Assert.DoesNotContain(said, text => text.StartsWith("I did not take that", StringComparison.Ordinal));
        Assert.True(
            first == "Stopped." || said[^1].Contains("Can I post this?", StringComparison.Ordinal), $"{why}: {string.Join(" / ", said)}");
    }

    [Fact]
    public async Task A_no_that_moves_on_says_what_it_was_taken_for()
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        await chat.SayAsync(Draft);
        await chat.SayAsync("mine");

        Assert.StartsWith("I take that as: None of these.", (await chat.SayAsync("no"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guesses_within_a_walk_have_no_numbers_that_its_answers_have()
    {
        await using var chat = await PersonalChat.BeginAsync("brighton-hove");
        await chat.SayAsync(Draft);

        var said = await chat.SayAsync("does it matter that i am on my lunch break?");

        Assert.DoesNotContain("\n2: ", said[0], StringComparison.Ordinal);
        Assert.Contains("\n2. ", said[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("here is the text: picnic in the park this sunday", "“picnic in the park this sunday”")]
    [InlineData("We are thrilled to announce that the new slide opens on Saturday", "thrilled to announce")]
    [InlineData("What a day at the river with the volunteers #rivers #cleanup", "#rivers")]
    public async Task What_is_plainly_a_post_is_taken_for_one(string typed, string holds)
    {
        await using var chat = await PersonalChat.BeginAsync("medway");

        var said = await chat.SayAsync(typed);

        Assert.Contains(holds, said[0], StringComparison.Ordinal);
        Assert.StartsWith("Where is it going?", said[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can i post this: Our new boss is a total joke", "What I found")]
    [InlineData("can i post this: Had the drive done by Smith and Sons, would recommend to anyone", "recommend")]
    [InlineData("can i post this: Quiet day today on the river", "cannot say yet whether it may go out")]
    public async Task A_check_never_sounds_like_leave_to_post(string typed, string holds)
    {
        await using var chat = await PersonalChat.BeginAsync("nw-leicestershire");

        var said = await chat.SayAsync(typed);

        Assert.DoesNotContain("no personal details", said[0], StringComparison.Ordinal);
        Assert.Contains(holds, said[0], StringComparison.Ordinal);
    }
}
