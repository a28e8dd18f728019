using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>
/// What is told in passing counts: where a post goes, said beside the draft; a fact, to which the rule that the draft touches is said; and
/// a question in the middle of a walk, which is read together with the draft.
/// </summary>
public sealed class ToldInAWalkTests
{
    private const string Own = "I take that as: My own account";

    private const string Council = "I take that as: A council account or page that exists already";

    private const string Where = "Where is it going?";

    [Theory]
    [InlineData("medway", "ok to put this on my tiktok? the queue at the tip was a joke today", Own)]
    [InlineData("melton", "can you check this for our facebook page: 'The market is on tomorrow from nine'", Council)]
    [InlineData("brighton-hove", "can i post this on the museum twitter: 'Half term trails start on Monday, come along'", Council)]
    [InlineData("nw-leicestershire", "is this alright for my linkedin: 'Three years in housing today and still learning'", Own)]
    [InlineData("milton-keynes", "thinking of putting this on my own facebook: 'what a week that was, glad its over now'", Own)]
    [InlineData("medway", "checking this before it goes on the council insta: 'Pool reopens on Friday morning at seven'", Council)]
    [InlineData("melton", "can i share this in the girls group chat: 'the rota is a mess again, who wrote this thing'", Own)]
    public async Task Where_it_goes_is_taken_from_what_is_said_beside_the_draft(string council, string said, string place)
    {
        var answered = await SayAsync(council, said);

        Assert.Contains(answered, text => text.StartsWith(place, StringComparison.Ordinal));
        Assert.DoesNotContain(answered, text => text.StartsWith(Where, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("medway", "can i post this, its not for my page: 'Pool reopens on Friday morning at seven'")]
    [InlineData("melton", "can i post this as a comment on our facebook page: 'We are sorry to hear that, which street was it'")]
    [InlineData("brighton-hove", "can i put this on facebook: 'Half term trails start on Monday, come along'")]
    public async Task Where_that_is_denied_or_open_it_is_asked(string council, string said) =>
        Assert.StartsWith(Where, (await SayAsync(council, said))[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("melton", "for the youth theatre page", "A council account or page that exists already. Is that right?")]
    [InlineData("medway", "just my fb, about forty people see it", Own)]
    [InlineData("nw-leicestershire", "only the lads group chat, nobody else", Own)]
    public async Task A_place_among_other_words_answers_the_first_question(string council, string said, string taken)
    {
        var answered = await SayAsync(council, "can i post this: 'what a match that was on sunday'", said);

        Assert.Contains(taken, answered[0], StringComparison.Ordinal);
    }

    /// <summary>What is said behind the quotation marks counts as what is said before them.</summary>
    [Theory]
    [InlineData("medway", "is it ok to post this: 'So proud of the whole class today' and there's a photo of the pupils with it")]
    [InlineData("milton-keynes", "can i post this: 'Another brilliant session at the day centre' plus pictures of two of our clients")]
    public async Task A_picture_told_of_behind_the_draft_touches_the_rule_on_pictures(string council, string said)
    {
        var answered = await SayAsync(council, said);

        Assert.Contains("I have not looked at the picture", answered[0], StringComparison.Ordinal);
        Assert.Contains("to think of first", answered[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_picture_a_draft_is_looked_at_again()
    {
        var answered = await SayAsync(
            "milton-keynes", "can i post this: 'Another brilliant session at the day centre' plus pictures of two of our clients",
            "how about if I drop the photos and only put the words");

        Assert.DoesNotContain("I have not looked at the picture", answered[0], StringComparison.Ordinal);
        Assert.DoesNotContain("to think of first", answered[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_is_to_be_sent_is_a_draft() =>
        Assert.Contains(
            "cannot say yet whether it may go out",
            (await SayAsync("melton", "can I answer with this: 'Hello, the skips are there from nine on Saturday'"))[0],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("melton", "can i post this: 'honestly the planning lot could not organise a raffle'", "disparaging remarks")]
    [InlineData("milton-keynes", "can i post this: 'Get out and vote for Nadia Malik on Thursday'", "party political purposes")]
    [InlineData("medway", "can i post this: 'they told us in a meeting that two libraries will shut'", "private or internal")]
    [InlineData("nw-leicestershire", "can i post this: 'use Garside Roofing, they do all our council houses'", "endorse or criticise service providers")]
    public async Task The_rule_that_a_draft_touches_is_shown_before_the_questions(string council, string said, string rule)
    {
        var answered = await SayAsync(council, said);

        Assert.Contains("to think of first", answered[0], StringComparison.Ordinal);
        Assert.Contains(rule, answered[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("melton", "can i post this: 'Church Lane is shut on Thursday while a water main is mended'")]
    [InlineData("brighton-hove", "can i post this: 'Lovely walk by the sea with the kids this evening'")]
    public async Task A_harmless_draft_touches_none(string council, string said) =>
        Assert.DoesNotContain("to think of first", (await SayAsync(council, said))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("nw-leicestershire", ": 'use Garside Roofing, they do all our council houses'", "its only what everybody says about them", "endorse or criticise")]
    [InlineData("melton", ": 'photo of our toddlers group at the fire station'", "all the mums are happy with it", "Permission to publish photographs")]
    [InlineData("medway", "on our team facebook: 'thanks to Mrs Cole at number 8 for the cakes'", "she told me i could", "written approval")]
    [InlineData("milton-keynes", ": 'Get out and vote for Nadia Malik on Thursday'", "would a like be ok instead", "party political")]
    public async Task A_fact_and_a_question_are_answered_with_that_rule(string council, string draft, string said, string rule)
    {
        var answered = await SayAsync(council, $"can i post this {draft}", said);

        Assert.Contains(rule, answered[0], StringComparison.Ordinal);
        Assert.Contains("?", answered[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(answered, text => text.StartsWith("I have read that", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what if i just put 'happy friday'", "“happy friday”")]
    [InlineData("ok how about 'what a game, gutted'", "“what a game, gutted”")]
    [InlineData("can i post this instead: 'come on you reds'", "“come on you reds”")]
    public async Task Another_text_keeps_its_place(string said, string draft)
    {
        var answered = await SayAsync("melton", "can i post this on my insta: 'the ref was a disgrace on sunday'", said);

        Assert.Contains(draft, answered[0], StringComparison.Ordinal);
        Assert.StartsWith("Which of these are true of the post?", answered[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("haha fair enough, il leave it")]
    [InlineData("ok wont bother then cheers")]
    [InlineData("yeah best not post it")]
    public async Task Who_lets_it_be_is_let_go(string said) =>
        Assert.StartsWith(
            "Stopped.", (await SayAsync("melton", "can i post this: 'the ref was a disgrace on sunday'", said))[0],
            StringComparison.Ordinal);

    [Fact]
    public async Task Of_the_draft_nothing_is_kept_once_the_walk_is_over()
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this: 'honestly the planning lot could not organise a raffle'");
        await chat.SayAsync("its true though");
        await chat.SayAsync("cancel");

        Assert.DoesNotContain("raffle", await chat.StoredAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> SayAsync(string council, params string[] messages)
    {
        await using var chat = await PersonalChat.BeginAsync(council);
        IReadOnlyList<string> answered = [];
        foreach (var message in messages)
        {
            answered = await chat.SayAsync(message);
        }

        return answered;
    }
}
