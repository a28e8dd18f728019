using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs.Choices;

/// <summary>Cases of the SDK's ChoicesRecognizersTests (protocol section 8.6), and near spellings, which the SDK has not.</summary>
public sealed class ChoiceRecognizersTests
{
    private static readonly Choice[] Colors = ["red", "green", "blue"];

    private static readonly Choice[] Overlapping = ["bread", "bread pudding", "pudding"];

    private static readonly Choice[] Similar = ["option A", "option B", "option C"];

    private static readonly FindChoicesOptions Partly = new() { AllowPartialMatches = true };

    public static TheoryData<string, string, string> ByWords => new()
    {
        { "in a sentence", "the red one please.", "red" },
        { "several, in the order of the utterance", "the blue and red ones please", "blue red" },
        { "whatever the case", "RED", "red" },
        { "twice the same counts once", "red red red", "red" },
        { "none", "purple", "" },
        { "nothing", "", "" },
        { "part of a word is not a word", "redder", "" },
    };

    [Theory]
    [MemberData(nameof(ByWords))]
    public void Choices_are_found_by_their_words(string why, string utterance, string found) => Assert.True(Found(utterance, Colors) == found, why);

    public static TheoryData<string, string, string> ByLength => new()
    {
        { "the longest wording takes its words", "bread pudding", "bread pudding" },
        { "its words are taken once", "I want bread pudding and bread", "bread pudding|bread" },
        { "one of the short ones", "a pudding", "pudding" },
    };

    [Theory]
    [MemberData(nameof(ByLength))]
    public void The_longest_wording_is_looked_for_first(string why, string utterance, string found) =>
        Assert.True(string.Join('|', Recognize(utterance, Overlapping)) == found, why);

    [Fact]
    public void All_words_of_a_choice_must_be_there_unless_some_are_enough()
    {
        Assert.Empty(Recognize("B", Similar));
        Assert.Equal(["option B"], Recognize("B", Similar, Partly));
        Assert.Equal(["option A", "option C"], Recognize("option A, B, or C", Similar, Partly));
    }

    [Fact]
    public void A_partial_match_scores_by_the_share_of_words_that_were_found()
    {
        var found = ChoiceRecognizers.FindChoices("red", ["big red shoe"], Partly);

        Assert.Equal(1 / 3d, Assert.Single(found).Resolution.Score, precision: 6);
    }

    [Theory]
    [InlineData("second from last", 1)]
    [InlineData("the second from the last one", 1)]
    [InlineData("last second", 0)]
    [InlineData("second of them all you know the last", 0)]
    public void Words_stand_in_order_and_not_far_apart(string utterance, int count) =>
        Assert.Equal(count, ChoiceRecognizers.FindChoices(utterance, ["second last"]).Count);

    [Fact]
    public void Words_in_between_lower_the_score()
    {
        Assert.Equal(1, ChoiceRecognizers.FindChoices("the second last", ["second last"])[0].Resolution.Score);
        Assert.Equal(2 / 3d, ChoiceRecognizers.FindChoices("the second from last", ["second last"])[0].Resolution.Score, precision: 6);
    }

    [Fact]
    public void A_choice_is_found_by_its_synonyms_and_by_the_title_of_its_button()
    {
        Choice choice = new() { Value = "facebook", Action = new CardAction { Title = "My page" }, Synonyms = ["fb", "the book"] };

        Assert.Equal("fb", ChoiceRecognizers.FindChoices("on fb", [choice])[0].Resolution.Synonym);
        Assert.Equal("facebook", ChoiceRecognizers.FindChoices("on the book", [choice])[0].Resolution.Value);
        Assert.Equal("My page", ChoiceRecognizers.FindChoices("on my page", [choice])[0].Resolution.Synonym);
        Assert.Empty(ChoiceRecognizers.FindChoices("on my page", [choice], new() { NoAction = true }));
        Assert.Empty(ChoiceRecognizers.FindChoices("facebook", [choice], new() { NoValue = true }));
    }

    [Fact]
    public void What_is_found_says_where()
    {
        var found = Assert.Single(ChoiceRecognizers.FindChoices("the red one please.", Colors));

        Assert.Equal((4, 6, "red"), (found.Start, found.End, found.Text));
    }

    public static TheoryData<string, string, string> ByPlace => new()
    {
        { "an ordinal", "the first one please", "red" },
        { "several", "the first and third one please", "red blue" },
        { "in figures", "2nd", "green" },
        { "the last", "the last one", "blue" },
        { "counted from the end", "second to last", "green" },
        { "the one before the last", "next to last", "green" },
        { "a number in figures", "1", "red" },
        { "a number in a word", "number two please", "green" },
        { "several numbers", "1 and 3", "red blue" },
        { "zero", "0", "" },
        { "below zero", "-1", "" },
        { "a dash before a number", "answer -2", "" },
        { "a dash between words", "answer-2", "green" },
        { "beyond the list in figures", "7", "" },
        { "an ordinal beats a number", "1 second", "green" },
        { "a place beyond the list is no number either", "the fourth one", "" },
        { "a pronoun is no number", "I mean the one over there", "" },
        { "words beat places", "red is the second", "red" },
    };

    [Theory]
    [MemberData(nameof(ByPlace))]
    public void Choices_are_found_by_place_and_by_number(string why, string utterance, string found) => Assert.True(Found(utterance, Colors) == found, why);

    [Fact]
    public void Places_and_numbers_can_be_left_out()
    {
        Assert.Empty(Recognize("first", Colors, new() { RecognizeOrdinals = false }));
        Assert.Empty(Recognize("1", Colors, new() { RecognizeNumbers = false }));
    }

    [Theory]
    [InlineData("twenty one", 21)]
    [InlineData("twenty-one", 21)]
    [InlineData("twenty", 20)]
    [InlineData("twenty and one", 20)]
    [InlineData("99", 99)]
    [InlineData("seventeen", 17)]
    public void Numbers_are_read_in_figures_and_in_words(string text, int number) => Assert.Equal(number, NumberWords.Recognize(text).First().Resolution);

    public static TheoryData<string, string, string, bool> Spellings => new()
    {
        { "a letter missing", "facbook", "facebook", true },
        { "a letter too many", "faceboook", "facebook", true },
        { "a letter wrong", "facevook", "facebook", true },
        { "two letters changed places", "faecbook", "facebook", true },
        { "at the end", "faceboo", "facebook", true },
        { "at the beginning", "acebook", "facebook", true },
        { "the same", "facebook", "facebook", true },
        { "two slips", "facbok", "facebook", false },
        { "short words are too close to each other", "bat", "cat", false },
        { "four letters too", "rent", "sent", false },
        { "another number", "form12", "form13", false },
        { "another word", "twitter", "facebook", false },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void One_slip_of_the_pen_is_forgiven_in_longer_words(string why, string written, string meant, bool near) =>
        Assert.True(NearSpelling.IsNear(written, meant) == near, why);

    [Fact]
    public void A_near_spelling_chooses_and_a_right_one_wins()
    {
        Assert.Equal(["twitter"], Recognize("on twiter", ["twitter", "facebook"]));
        Assert.Empty(Recognize("on twiter", ["twitter", "facebook"], new() { AllowNearSpellings = false }));
        Assert.Equal(["states"], Recognize("states", ["status", "states"]));
    }

    private static string Found(string utterance, Choice[] choices) => string.Join(' ', Recognize(utterance, choices));

    private static string[] Recognize(string utterance, Choice[] choices, FindChoicesOptions? options = null) =>
        [.. ChoiceRecognizers.RecognizeChoices(utterance, choices, options).Select(found => found.Resolution.Value)];
}
