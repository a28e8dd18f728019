namespace TeamsPolicyBot.Tests.Journeys.Typed;

/// <summary>What people typed once and were misunderstood, at the front door.</summary>
[Trait("Category", "Slow")]
public sealed class TypedAnswerTests(TypedBot bot) : IClassFixture<TypedBot>
{
    private static readonly string[] ToThePreview =
    [
        "ask a person", "May I post a picture of the library?", "A council account", "skip", "1",
    ];

    private static readonly string[] ToTheContent = ["can i post this?", "Our library is open on Sunday", "my own"];

    [Theory]
    [InlineData("don't send it", "not sent anything")]
    [InlineData("dont send it", "not sent anything")]
    [InlineData("dont send it to my manager", "Nothing of it has been sent to anybody")]
    [InlineData("never send it", "not sent anything")]
    [InlineData("no", "not sent anything")]
    [InlineData("nope", "not sent anything")]
    [InlineData("no thanks", "not sent anything")]
    [InlineData("forget it", "not sent anything")]
    [InlineData("never mind", "not sent anything")]
    [InlineData("leave it", "not sent anything")]
    [InlineData("stop", "not sent anything")]
    [InlineData("cancel", "not sent anything")]
    [InlineData("is it safe to send it?", "Shall I send it?")]
    [InlineData("who will see it if I send it?", "Nobody sees it yet")]
    [InlineData("who gets it", "Nobody sees it yet")]
    [InlineData("is it confidential", "Nobody sees it yet")]
    [InlineData("when would i hear back", "The answer comes here")]
    [InlineData("yes?", "Take your time")]
    [InlineData("one moment please", "Take your time")]
    [InlineData("one sec", "Take your time")]
    [InlineData("give me 1 minute", "Take your time")]
    [InlineData("first let me check with Anna", "Take your time")]
    [InlineData("I have 2 questions first", "Take your time")]
    [InlineData("not yet", "Take your time")]
    [InlineData("maybe", "Take your time")]
    [InlineData("hang on", "Take your time")]
    public async Task What_is_no_consent_sends_nothing(string typed, string says)
    {
        var heard = await bot.HearAsync("medway", [.. ToThePreview, typed]);

        Assert.DoesNotContain(heard, text => text.StartsWith("Sent.", StringComparison.Ordinal));
        Assert.Contains(heard, text => text.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("who sees this?", 1)]
    [InlineData("will my manager see it", 1)]
    [InlineData("who is this going to", 2)]
    [InlineData("is this private", 3)]
    [InlineData("how long does it take", 3)]
    [InlineData("does anyone else see that?", 4)]
    public async Task Who_asks_about_passing_on_is_answered_at_every_question_and_it_is_asked_again(string typed, int question)
    {
        var asked = (await bot.HearAsync("medway", [.. ToThePreview.Take(question)]))[^1];
        var heard = await bot.HearAsync("medway", [.. ToThePreview.Take(question), typed]);

        Assert.Matches("^(Nobody sees it yet|You say by when you need it)", heard[0]);
        Assert.Equal([asked], heard.Skip(1));
    }

    [Fact]
    public async Task A_question_about_what_a_manager_may_see_is_passed_on_like_any_other() =>
        Assert.DoesNotContain(
            await bot.HearAsync("medway", "ask a person", "can my manager see my private facebook page?"),
            text => text.Contains("Nobody sees it yet", StringComparison.Ordinal));

    [Theory]
    [InlineData("send it")]
    [InlineData("yes please")]
    [InlineData("ok go on then")]
    public async Task A_consent_sends(string typed) =>
        Assert.Contains(await bot.HearAsync("medway", [.. ToThePreview, typed]), text =>
            text.StartsWith("Sent.", StringComparison.Ordinal)
        );

    [Fact]
    public async Task Do_not_leave_out_my_name_keeps_the_name()
    {
        var heard = await bot.HearAsync("medway", [.. ToThePreview, "don't leave out my name"]);

        Assert.DoesNotContain(heard, text => text.Contains("prefers not to be named", StringComparison.Ordinal));
        Assert.Contains(heard, text => text.Contains("Shall I send it?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_understood_is_asked_again_and_the_second_time_in_other_words()
    {
        var once = await bot.HearAsync("medway", [.. ToThePreview, "the blue one"]);
        var twice = await bot.HearAsync("medway", [.. ToThePreview, "the blue one", "the green one"]);

        Assert.NotEqual(once[^1], twice[^1]);
        Assert.All([once[^1], twice[^1]], text => Assert.Contains("Shall I send it?", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one of our residents")]
    [InlineData("not my own account")]
    [InlineData("no council account")]
    public async Task What_is_it_about_takes_only_one_of_its_answers(string typed) =>
        Assert.Contains(
            "What is it about?", (await bot.HearAsync("medway", "ask a person", "May I post a picture?", typed))[^1],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("no thanks")]
    [InlineData("nope")]
    [InlineData("forget it")]
    [InlineData("don't send it")]
    [InlineData("leave it")]
    public async Task Refusing_ends_it_at_every_question(string typed)
    {
        for (var question = 1; question < ToThePreview.Length; question++)
        {
            // "What should the person know?" understands a no as nothing to add.
            if (question != 3 || typed is not ("no thanks" or "nope"))
            {
                Assert.StartsWith(
                    "Stopped.", (await bot.HearAsync("medway", [.. ToThePreview.Take(question), typed]))[0], StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("by 3 december", "3 December, ")]
    [InlineData("tuesday", "Tuesday")]
    [InlineData("next tuesday", "Tuesday")]
    [InlineData("3/12", "3 December, ")]
    [InlineData("end of next week", "Friday")]
    [InlineData("tomorrow at noon", "12:00")]
    public async Task A_date_is_understood_and_said_back_before_it_counts(string typed, string saysBack)
    {
        string[] dated = [.. ToThePreview.SkipLast(1), typed];

        Assert.Matches(
            $"(You need it by|The soonest that I can ask for is) .*{saysBack}|The soonest that I can ask for is|offices are shut on that day",
            (await bot.HearAsync("medway", dated))[^1]);
        Assert.Contains("When do you need the answer?", (await bot.HearAsync("medway", [.. dated, "no"]))[^1], StringComparison.Ordinal);
        Assert.Contains("Shall I send it?", (await bot.HearAsync("medway", [.. dated, "yes"]))[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not urgent")]
    [InlineData("no rush")]
    public async Task Without_hurry_nothing_is_asked_back(string typed) =>
        Assert.Contains(
            "Shall I send it?", (await bot.HearAsync("medway", [.. ToThePreview.SkipLast(1), typed]))[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("asap")]
    [InlineData("within the hour")]
    public async Task As_soon_as_can_be_is_answered_in_words(string typed) =>
        Assert.Contains(
            "The soonest that I can ask for", (await bot.HearAsync("medway", [.. ToThePreview.SkipLast(1), typed]))[^1],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("done")]
    [InlineData("one")]
    [InlineData("non")]
    [InlineData("gone")]
    [InlineData("nine")]
    [InlineData("tone")]
    [InlineData("no photo")]
    [InlineData("without a client")]
    public async Task Which_of_these_are_true_takes_no_slip_for_none(string typed)
    {
        foreach (var council in new[] { "medway", "brighton-hove", "melton", "milton-keynes", "nw-leicestershire" })
        {
            Assert.StartsWith("Question 2", After((await bot.HearAsync(council, [.. ToTheContent, typed]))[^1]), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("brighton-hove", "no permission", "copyright")]
    [InlineData("brighton-hove", "permission denied", "copyright")]
    [InlineData("medway", "no written approval", "client")]
    [InlineData("medway", "They have not agreed in writing to exactly this", "client")]
    [InlineData("medway", "no written approval", "picture", "clients")]
    [InlineData("medway", "they have yet to agree", "picture", "clients")]
    [InlineData("melton", "she failed to agree in writing", "client")]
    [InlineData("medway", "yes apart from Sam", "picture", "colleagues")]
    [InlineData("medway", "permission was refused", "picture", "colleagues")]
    public async Task A_denied_permission_leads_to_no_verdict(string council, string typed, params string[] content)
    {
        var asked = (await bot.HearAsync(council, [.. ToTheContent, .. content]))[^1];
        var heard = await bot.HearAsync(council, [.. ToTheContent, .. content, typed]);

        Assert.Matches("permission|agreed|deal with them", asked.Split('\n')[0]);
        Assert.DoesNotContain(heard, text =>
            text.Contains("Yes, you may", StringComparison.Ordinal) || text.Contains("Receipt R-", StringComparison.Ordinal)
        );
        Assert.Equal(asked, heard[^1]);
    }

    [Theory]
    [InlineData("not all of them")]
    [InlineData("not from everybody")]
    [InlineData("all bar one said yes")]
    [InlineData("havent got permission from all of them")]
    public async Task Who_has_not_agreed_is_asked_first(string typed) =>
        Assert.Contains(
            "Not asked yet, or asked and waiting",
            (await bot.HearAsync("medway", [.. ToTheContent, "picture", "colleagues", typed]))[0], StringComparison.Ordinal);

    [Fact]
    public async Task A_question_in_a_walk_is_answered_and_the_walk_comes_back()
    {
        var heard = await bot.HearAsync("milton-keynes", "can i post this?", "skip", "can I use the council logo on my own web page?");

        Assert.Contains("Do not use the council's logo", heard[0], StringComparison.Ordinal);
        Assert.Contains("Where is it going?", heard[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_answer_in_a_walk_is_asked_again_in_other_words()
    {
        var once = await bot.HearAsync("melton", "can i post this?", "skip", "i manage things");
        var twice = await bot.HearAsync("melton", "can i post this?", "skip", "i manage things", "many things");

        Assert.NotEqual(once[0], twice[0]);
        Assert.Contains("Where is it going?", once[^1], StringComparison.Ordinal);

        // The menu stands above already: the second time it does not come again, and a person is offered.
        Assert.Contains("still cannot tell which answer", twice[^1], StringComparison.Ordinal);
        Assert.Contains("A person can help", twice[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, show me others please")]
    [InlineData("No, show me others")]
    public async Task A_buttons_text_typed_does_what_the_button_does(string typed)
    {
        var heard = await bot.HearAsync("medway", "can I use the council logo on my own page", typed);

        Assert.DoesNotContain(heard, text =>
            text.Contains("Try other words", StringComparison.Ordinal) && text.Contains("show me others", StringComparison.Ordinal)
        );
        Assert.NotEmpty(heard);
    }

    [Fact]
    public async Task Going_on_without_the_text_can_be_typed() =>
        Assert.Contains(
            "Where is it going?", (await bot.HearAsync("medway", "can i post this?", "go on without the text"))[^1],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("I have not looked at the picture", "can i post this?")]
    [InlineData("have not looked at the picture", "can i post this? Lovely day at the park today")]
    [InlineData("have not looked at the picture", "can i post this?", "Lovely day at the park today")]
    [InlineData("I have not looked at the picture", "can i download software")]
    [InlineData("only your words go", "ask a person")]
    [InlineData("only your words go", "ask a person", "May I post a picture of the library?")]
    [InlineData("only your words go", "ask a person", "May I post a picture of the library?", "A council account", "this one")]
    public async Task A_picture_is_never_passed_over_in_silence(string says, params string[] said) =>
        Assert.Contains(says, (await bot.HearWithPictureAsync("medway", said))[0], StringComparison.Ordinal);

    [Fact]
    public async Task A_button_that_needs_the_card_says_so() =>
        Assert.Contains(
            "press it there", (await bot.HearAsync("medway", "can i post this?", "look at this text"))[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("&nbsp;help")]
    [InlineData("<quoted messageId=\"7\"/>help")]
    [InlineData("<attachment id=\"7\"></attachment> help")]
    [InlineData("ｈｅｌｐ")]
    public async Task What_Teams_writes_around_the_words_changes_nothing(string typed) =>
        Assert.Equal(await bot.HearAsync("medway", "help"), await bot.HearAsync("medway", typed));

    /// <summary>Two hours from now, or the soonest that the offices can; it was once a Tuesday.</summary>
    [Fact]
    public async Task In_two_hours_is_no_day_of_the_week()
    {
        var saidBack = (await bot.HearAsync("medway", [.. ToThePreview.SkipLast(1), "in 2 hours"]))[^1];

        Assert.Matches("You need it by|The soonest that I can ask for", saidBack);
        Assert.DoesNotMatch("You need it by .*, 17:00", saidBack);
    }

    [Theory]
    [InlineData("no i manage a council site")]
    [InlineData("not my own account")]
    [InlineData("it is not on a council page")]
    public async Task Where_it_does_not_go_is_not_where_it_goes(string typed)
    {
        foreach (var council in new[] { "medway", "brighton-hove", "melton", "milton-keynes", "nw-leicestershire" })
        {
            Assert.Contains(
                "Where is it going?", (await bot.HearAsync(council, "can i post this?", "skip", typed))[^1], StringComparison.Ordinal);
        }
    }

    /// <summary>A question card from its step on.</summary>
    private static string After(string card) =>
        card.Contains("Question 2", StringComparison.Ordinal) ? card[card.IndexOf("Question 2", StringComparison.Ordinal)..] : card;
}
