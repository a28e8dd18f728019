using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

public sealed class CanIPostDialogTests
{
    private const string Draft = "Well done Mrs Joan Smith, ring her on 01634 960123";

    [Fact]
    public async Task A_draft_is_looked_at_and_the_walk_leads_to_a_verdict_with_a_receipt()
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        Assert.StartsWith("Can I post this?", (await chat.SayAsync("Can I post this?"))[0], StringComparison.Ordinal);

        var looked = await chat.PressAsync("Look at this text", ("draft", Draft));
        Assert.Contains("somebody's name: Mrs Joan Smith", looked[0], StringComparison.Ordinal);
        Assert.Contains("a telephone number: 01634 960123", looked[0], StringComparison.Ordinal);
        Assert.StartsWith("Where is it going?", looked[1], StringComparison.Ordinal);

        await chat.PressAsync("Next", ("choice", "own"));
        Assert.Contains("Your draft contains a telephone number: 01634 960123", chat.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["client", "details"], PersonalChat.Ticked(chat.Card));

        await chat.PressAsync("Next", ("choice", "client,details"));
        await chat.PressAsync("Next", ("choice", "part"));
        await chat.PressAsync("Next", ("choice", "part"));
        var verdict = await chat.PressAsync("Next", ("choice", "own"));

        Assert.StartsWith("± Yes, after a change", verdict[0], StringComparison.Ordinal);
        Assert.Contains("without their written approval", verdict[0], StringComparison.Ordinal);
        Assert.Matches("Receipt R-[2-9B-Z]{5}, 2 November 2026", verdict[0]);
    }

    [Fact]
    public async Task The_draft_is_kept_for_the_walk_only()
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        await chat.SayAsync("can i post this");
        await chat.SayAsync(Draft);
        Assert.Contains("Mrs Joan Smith", await chat.StoredAsync(), StringComparison.Ordinal);

        await chat.ChooseAsync("own", "none", "own");

        Assert.DoesNotContain("Mrs Joan Smith", await chat.StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_keeps_nothing()
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        await chat.SayAsync("can i post this");
        await chat.SayAsync(Draft);

        Assert.Equal(["Stopped. Nothing of it has been sent to anybody, and I have kept none of it."], await chat.SayAsync("cancel"));
        Assert.DoesNotContain("Mrs Joan Smith", await chat.StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_answers_are_understood_and_back_asks_the_question_before()
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        Assert.StartsWith("Which of these are true", (await chat.SayAsync("my own"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("Where is it going?", (await chat.SayAsync("back"))[^1], StringComparison.Ordinal);
        Assert.StartsWith("Can I post this?", (await chat.SayAsync("back"))[^1], StringComparison.Ordinal);
        await chat.PressAsync("Go on without the text");
        await chat.SayAsync("1");
        await chat.SayAsync("none of these");

        Assert.StartsWith("✔ Yes, you may", (await chat.SayAsync("own phone"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_the_policy_is_answered_and_the_walk_goes_on()
    {
        await using var chat = await PersonalChat.BeginAsync("milton-keynes");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");

        var answers = await chat.SayAsync("can I use the council logo on my own web page?");

        Assert.Contains("Do not use the council's logo", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("Where is it going?", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settled_no_asks_nothing_more_and_says_nothing_of_what_would_be_allowed()
    {
        await using var chat = await PersonalChat.BeginAsync("brighton-hove");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        await chat.PressAsync("Next", ("choice", "own"));

        await chat.PressAsync("Next", ("choice", ""), ("choice-9", "gain,disclaimer"));

        var text = (string)chat.Card["fallbackText"]!;
        Assert.StartsWith("✖ No, do not", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Allowed:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_older_walk_says_so_and_shows_where_we_are()
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        var old = chat.Card;
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");

        var answers = await chat.PressAsync(old, "Next", ("choice", "own"));

        Assert.Equal("That button belongs to an older card. Here is where we are now:", answers[0]);
        Assert.StartsWith("Where is it going?", answers[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>", "That button belongs to an older card. Here is where we are now:")] // an option the tree does not have
    public async Task What_comes_from_a_card_is_checked(string choice, string says)
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");

        Assert.Contains(says, (await chat.PressAsync("Next", ("choice", choice)))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("own,council")] // one choice only
    public async Task Whoever_picks_nothing_is_told_beside_the_button(string choice)
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");

        Assert.StartsWith("Where is it going?", Assert.Single(await chat.PressAsync("Next", ("choice", choice))), StringComparison.Ordinal);
        Assert.Equal("You have not chosen an answer yet.", (string?)chat.Card["body"]!.AsArray()[^1]!["text"]);
    }

    [Theory]
    [InlineData("Sunny day at the park", true)]
    [InlineData("skip", false)]
    public async Task A_text_is_said_to_be_erased_only_where_there_was_one(string draft, bool isErased)
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");
        await chat.SayAsync(draft);
        var said = await chat.SayAsync("an account that does not exist yet");
        for (var question = 0; question < 9 && !said[^1].Contains("Receipt R-", StringComparison.Ordinal); question++)
        {
            said = await chat.SayAsync("1");
        }

        Assert.Contains("Receipt R-", said[^1], StringComparison.Ordinal);
        Assert.Equal(
            isErased && !said[^1].Contains("Your text waits", StringComparison.Ordinal),
            said[^1].Contains("I have erased your text", StringComparison.Ordinal));
        Assert.Equal(isErased, said[^1].Contains("our text", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_tree_changes_in_the_middle_the_answers_that_hold_are_kept_and_the_person_is_told()
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        await chat.ChooseAsync("own", "logo");
        chat.Release = Without("melton", "can-i-post", "content", "logo");

        var answers = await chat.PressAsync("Next", ("choice", "own"));

        Assert.StartsWith(
            "The questions have changed since you began. One of your answers no longer fits", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("Which of these are true", answers[1], StringComparison.Ordinal);
        Assert.StartsWith("✔", (await chat.PressAsync("Next", ("choice", "none")))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_cannot_be_seen_so_it_is_asked_about()
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("can i post this");

        var answers = await chat.SendAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = "Our day out",
                Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.org/x.png" }],
            }
        );
        await chat.SayAsync("own");

        Assert.Contains("I cannot see pictures", answers[0], StringComparison.Ordinal);
        Assert.Contains("\"value\":\"people\"", chat.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", await chat.StoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_is_shown_again_to_its_owner_only()
    {
        await using var chat = await PersonalChat.BeginAsync("melton");
        await chat.SayAsync("set up an account");
        var verdict = await chat.ChooseAsync("twitter");
        var reference = System.Text.RegularExpressions.Regex.Match(verdict, "R-[0-9A-Z]{5}").Value;

        var receipt = (await chat.SayAsync($"receipt {reference.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)}"))[0];
        Assert.StartsWith(receipt, verdict, StringComparison.Ordinal);
        Assert.Contains(reference, receipt, StringComparison.Ordinal);
        chat.ObjectId = "somebody-else";
        Assert.StartsWith("I know no receipt of yours", (await chat.SayAsync($"receipt {reference}"))[0], StringComparison.Ordinal);
    }

    private static TeamsPolicyBot.Knowledge.Model.KnowledgeRelease Without(string council, string tree, string question, string option)
    {
        var release = Councils.Release(council);
        Question Change(Question each) =>
            each.Id == question ? each with { Options = [.. each.Options.Where(one => one.Id != option)] } : each;
        DecisionTree Changed(DecisionTree each) => each.Id == tree ? each with { Questions = [.. each.Questions.Select(Change)] } : each;
        return release with { Hash = new string('f', 64), Trees = [.. release.Trees.Select(Changed)] };
    }
}
