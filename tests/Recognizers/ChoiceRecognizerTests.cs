using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Tests.Recognizers;

public sealed class ChoiceRecognizerTests
{
    private static readonly IReadOnlyList<string>[] Accounts =
    [
        ["My own account", "mine"],
        ["A council account", "council"],
        ["They agreed in writing", "agreed"],
        ["No, or not asked yet"],
        ["None of these", "none"],
    ];

    [Theory]
    [InlineData("My own account", 0)]
    [InlineData("MINE!", 0)]
    [InlineData("council account", 1)] // without its article
    [InlineData("the council one please", 1)]
    [InlineData("it's a council account", 1)]
    [InlineData("I'd like the second one please", 1)]
    [InlineData("I'll go with a council account, thanks", 1)]
    [InlineData("a councl acount", null)] // two slips
    [InlineData("a council acount", 1)]
    [InlineData("A COUNCIL ACCOUTN", 1)] // two letters changed places
    [InlineData("yes, they agreed in writing", 2)]
    [InlineData("ok, mine", 0)]
    [InlineData("no", 3)]
    [InlineData("nope", 3)]
    [InlineData("not asked yet", null)] // half an answer
    [InlineData("none of these", 4)]
    public void An_answer_is_called_by_its_name(string text, int? place) =>
        Assert.Equal(place, ChoiceRecognizer.Recognize(Utterance.Of(text), Accounts));

    [Theory]
    [InlineData("2", 1)]
    [InlineData("2.", 1)]
    [InlineData("(2)", 1)]
    [InlineData("#2", 1)]
    [InlineData("number 2", 1)]
    [InlineData("option two", 1)]
    [InlineData("two please", 1)]
    [InlineData("the second one", 1)]
    [InlineData("the second one please", 1)]
    [InlineData("2nd", 1)]
    [InlineData("last", 4)]
    [InlineData("the last one", 4)]
    [InlineData("first", 0)]
    [InlineData("0", null)]
    [InlineData("6", null)]
    [InlineData("-1", null)]
    [InlineData("01", null)]
    [InlineData("2%", null)]
    [InlineData("£2", null)]
    [InlineData("2 of them", null)]
    [InlineData("1 or 2", null)]
    [InlineData("give me 1 minute", null)]
    [InlineData("one moment please", null)]
    [InlineData("2?", null)]
    [InlineData("not 2", null)]
    [InlineData("second thoughts", null)]
    public void A_place_counts_only_where_nothing_else_is_said(string text, int? place) =>
        Assert.Equal(place, ChoiceRecognizer.Recognize(Utterance.Of(text), Accounts));

    [Theory]
    [InlineData("they have not agreed in writing")]
    [InlineData("not agreed")]
    [InlineData("no they agreed in writing")]
    [InlineData("disagreed")]
    [InlineData("They agreed in writing?")]
    [InlineData("They agreed in writing, no")]
    [InlineData("never agreed")]
    [InlineData("without a council account")]
    [InlineData("not my own account")]
    [InlineData("no i manage a council account")]
    [InlineData("one of our residents")]
    [InlineData("one")] // none with a slip, or the number
    [InlineData("done")]
    [InlineData("nine")]
    [InlineData("gone")]
    [InlineData("non")]
    [InlineData("no thanks")]
    [InlineData("agred in writing")]
    [InlineData("mien")] // a short word has no slips
    [InlineData("my own account my own account")]
    public void What_says_something_else_is_no_answer(string text) => Assert.Null(ChoiceRecognizer.Recognize(Utterance.Of(text), Accounts));

    [Fact]
    public void Of_two_answers_that_begin_with_no_a_bare_no_is_neither() =>
        Assert.Null(
            ChoiceRecognizer.Recognize(Utterance.Of("no"), [["Yes, everybody"], ["No, but it works without"], ["No, and it is the post"]])
        );

    [Fact]
    public void A_bare_yes_is_the_answer_that_begins_with_it() =>
        Assert.Equal(
            0,
            ChoiceRecognizer.Recognize(
                Utterance.Of("yes please"),
                [
                    ["Yes, everybody"],
                    ["No, but it works without"],
                    ["No, and it is the post"],
                ]
            )
        );

    [Theory]
    [InlineData("employee", "employer")] // another person
    [InlineData("apolitical", "political")]
    [InlineData("unable", "enable")]
    [InlineData("known", "unknown")]
    [InlineData("allowed", "disallowed")]
    public void A_slip_never_makes_another_word(string typed, string meant)
    {
        Assert.Null(ChoiceRecognizer.Recognize(Utterance.Of(typed), [[meant], ["something else"]]));
        Assert.Null(ChoiceRecognizer.Recognize(Utterance.Of(meant), [[typed], ["something else"]]));
    }

    [Fact]
    public void A_word_of_another_answer_is_no_slip() =>
        Assert.Null(ChoiceRecognizer.Recognize(Utterance.Of("those with parts"), [["those with party"], ["these with parts"]]));
}
