using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Tests.Recognizers;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>
/// Answers in people's own words: what they mean, what needs a yes first, and that no denial or doubt is ever taken for one.
/// </summary>
public sealed class PlainAnswerTests
{
    private static readonly string[] NeverToBeTurned =
    [
        "on my facebook", "one of ours", "she said its fine", "they signed a form", "everyone agreed", "mum said yes on the phone",
        "we have it in writing", "a photo of our stall", "there are kids in it", "you can't tell who it is", "they're all happy with it",
        "just words", "its about one of my tenants",
    ];

    [Theory]
    [InlineData("on my facebook", "own")]
    [InlineData("insta, mine", "own")]
    [InlineData("i'd put it on my tiktok", "own")]
    [InlineData("personal, not work", "own")]
    [InlineData("one of ours", "council")]
    [InlineData("on the council one", "council")]
    [InlineData("the council's", "council")]
    [InlineData("our library's twitter", "council")]
    [InlineData("from my work email", "email")]
    [InlineData("facebook", "own|council")]
    [InlineData("on a facebook page", "own|council")]
    [InlineData("not on mine", "")]
    [InlineData("not one of ours", "")]
    [InlineData("my boss's facebook", "")]
    [InlineData("my work phone", "")]
    public void Where_it_goes(string typed, string options) => Means("account", typed, options);

    [Theory]
    [InlineData("just a photo of our stall", "people")]
    [InlineData("theres kids in it", "people")]
    [InlineData("its got a picture in", "people")]
    [InlineData("it mentions a service user", "client")]
    [InlineData("it's about a woman on my team", "colleague")]
    [InlineData("it says where I work", "employer")]
    [InlineData("i'm having a moan about the bins", "criticism")]
    [InlineData("a couple of swear words", "offensive")]
    [InlineData("it's about who to vote for", "politics")]
    [InlineData("a photo of the team and it's about my boss", "people+colleague")]
    [InlineData("just words", "none?")]
    [InlineData("no kids in it", "")]
    [InlineData("a photo, but no people in it", "")]
    [InlineData("it isn't about a client", "")]
    [InlineData("no swearing", "")]
    [InlineData("a photo and something I'm not sure about", "")]
    public void What_is_in_it(string typed, string options) => Means("content", typed, options);

    [Theory]
    [InlineData("she said its fine", "asked")]
    [InlineData("mum said yes on the phone", "asked")]
    [InlineData("they agreed but nothing in writing", "asked")]
    [InlineData("they signed a form", "agreed?")]
    [InlineData("got it in writing", "agreed?")]
    [InlineData("he emailed to say yes", "agreed?")]
    [InlineData("havent asked", "asked")]
    [InlineData("i'll ask them first", "asked")]
    [InlineData("still waiting to hear back", "asked")]
    [InlineData("not all of them", "asked")]
    [InlineData("they'd rather not", "part|whole")]
    [InlineData("nobody could tell who it is", "hidden?")]
    [InlineData("they haven't signed anything", "")]
    [InlineData("she never said it was fine", "")]
    [InlineData("i think she's fine with it", "")]
    [InlineData("are they ok with it?", "")]
    public void Permission(string typed, string options) => Means("client", typed, options, "medway", "melton");

    /// <summary>Without permission nothing is allowed; why there is none decides what may be done.</summary>
    [Theory]
    [InlineData("no permission", "asked|part|whole")]
    [InlineData("no written approval", "asked|part|whole")]
    [InlineData("we don't have consent from the parents", "asked|part|whole")]
    [InlineData("havent got any permission yet", "asked|part|whole")]
    [InlineData("without their ok", "asked|part|whole")]
    [InlineData("permission was refused", "part|whole")]
    [InlineData("consent withdrawn", "part|whole")]
    [InlineData("not from everybody", "asked")]
    [InlineData("not from all of them", "asked")]
    [InlineData("no permission needed", "")]
    [InlineData("there is no permission missing", "")]
    public void No_permission(string typed, string options) => Means("client", typed, options, "medway", "melton");

    /// <summary>Where a council asks for it in writing, nothing that was only said is the answer that lets the post go.</summary>
    [Theory]
    [InlineData("permission", "medway", "yes?")]
    [InlineData("permission", "milton-keynes", "asked")]
    [InlineData("client", "milton-keynes", "asked")]
    [InlineData("consent", "medway", "asked")]
    [InlineData("consent", "milton-keynes", "asked")]
    public void A_spoken_yes_is_not_a_written_one(string question, string council, string options)
    {
        Means(question, "they all said yes", options, council);
        Means(question, "everyone's happy with it", options, council);
    }

    /// <summary>Whatever trees councils write: what somebody only said is never enough for an option that speaks of writing.</summary>
    [Fact]
    public void No_option_about_writing_is_meant_by_a_spoken_yes() => Assert.Empty(
        from council in Councils.Ids
        from tree in Councils.Release(council).Trees
        from question in tree.Questions
        from option in question.Options
        where option.Means.Contains("agreed by word") && option.Finding is { Verdict: Verdict.Allowed }
        where $"{question.Ask} {option.Label} {option.Finding!.Say}".Contains("writ", StringComparison.OrdinalIgnoreCase)
        select $"{council} {question.Id}/{option.Id}");

    [Fact]
    public void Nothing_denied_doubted_or_asked_is_taken_for_an_answer_that_may_let_the_post_go_or_is_as_mild()
    {
        var turned =
            from council in Councils.Ids
            from question in Tree(council).Questions
            from said in NeverToBeTurned
            let meant = PlainAnswer.Read(question, new PoliteMessage(said))
            where meant is { FitsSeveral: false }
            from text in Distortions.Negations(said)
            let taken = PlainAnswer.Read(question, new PoliteMessage(text))
            where taken is { FitsSeveral: false } && Mildest(taken) <= Mildest(meant) && Mildest(taken) < Verdict.Ask
            select $"{council} {question.Id}: \"{text}\" is taken as {string.Join('+', taken.Options.Select(option => option.Id))}";

        Assert.Empty(turned.Take(20));
    }

    private static Verdict Mildest(PlainAnswer answer) => answer.Options.Min(option => option.Finding?.Verdict ?? Verdict.Allowed);

    private static void Means(string question, string typed, string options, params string[] councils)
    {
        foreach (var council in councils.Length > 0 ? councils : [.. Councils.Ids])
        {
            var open = Tree(council).Find(question)!;
            var read = PlainAnswer.Read(open, new PoliteMessage(typed));
            var found = read is null
                ? string.Join('+', OptionRecognizer.Recognize(open, typed))
                : string.Join(read.FitsSeveral ? '|' : '+', read.Options.Select(option => option.Id))
                    + (read is { NeedsYes: true, FitsSeveral: false } ? "?" : "");
            Assert.True(options == found, $"{council}: \"{typed}\" is {found}");
        }
    }

    private static DecisionTree Tree(string council) => Councils.Release(council).Trees.Single(tree => tree.Id == "can-i-post");
}
