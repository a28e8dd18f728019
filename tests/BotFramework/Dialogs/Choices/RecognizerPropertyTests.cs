using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs.Choices;

/// <summary>What holds for any text that a person may send.</summary>
public sealed class RecognizerPropertyTests
{
    private static readonly Choice[] Choices = ["my own account", "the council's", "both", "2 for 1", "☕", "日本"];

    [Fact]
    public void Tokens_stand_in_order_where_they_say_and_never_overlap() => Prop.ForAll<string>(text =>
    {
        var end = -1;
        foreach (var token in Tokenizer.DefaultTokenizer(text))
        {
            Assert.True(token.Start > end && token.End >= token.Start);
            Assert.Equal(text[token.Start..(token.End + 1)], token.Text);
            end = token.End;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Choices_are_found_where_they_say_each_at_most_once() => Prop.ForAll(Utterances(), text =>
    {
        var found = ChoiceRecognizers.FindChoices(text, Choices, new() { AllowPartialMatches = true });
        Assert.Equal(found.Count, found.Select(choice => choice.Resolution.Index).Distinct().Count());
        Assert.All(found, choice => Assert.Equal(text[choice.Start..(choice.End + 1)], choice.Text));
        Assert.All(found, choice => Assert.InRange(choice.Resolution.Score, double.Epsilon, 1));
        Assert.Equal(found.OrderBy(choice => choice.Start).ToList(), found);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_recognised_is_one_of_the_choices() => Prop.ForAll(Utterances(), text =>
        Assert.All(ChoiceRecognizers.RecognizeChoices(text, Choices), choice => Assert.Equal(Choices[choice.Resolution.Index].Value, choice.Resolution.Value)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_choice_is_always_found_by_its_own_words() => Prop.ForAll(Gen.Elements(Choices).ToArbitrary(), choice =>
        Assert.Equal(choice.Value, ChoiceRecognizers.RecognizeChoices(choice.Value.ToUpperInvariant(), Choices)[0].Resolution.Value))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_breaks_a_recogniser() => Prop.ForAll<string>(text =>
    {
        _ = YesNoWords.Recognize(text ?? "");
        _ = InterruptibleDialogTests.English.Recognise(text);
        _ = NumberWords.Recognize(text ?? "").ToList();
        _ = Ordinals.Recognize(text ?? "", 3).ToList();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nearness_of_long_words_goes_both_ways() => Prop.ForAll(Words(), Words(), (one, other) =>
        Assert.Equal(NearSpelling.IsNear(one, other), NearSpelling.IsNear(other, one)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_with_one_letter_taken_out_is_near() => Prop.ForAll(Words(), Gen.Choose(0, 6).ToArbitrary(), (word, at) =>
        Assert.True(NearSpelling.IsNear(word.Remove(at % word.Length, 1), word)))
        .QuickCheckThrowOnFailure();

    /// <summary>Pieces of choices, numbers and noise, in any order.</summary>
    private static Arbitrary<string> Utterances() =>
        Gen.Elements("my", "own", "account", "acount", "the", "council", "council's", "both", "2", "for", "1", "☕", "日本", "👍", "first", "last", "-", ",", "ß", "\ud83d", "\t")
            .ListOf()
            .Select(parts => string.Join(' ', parts))
            .ToArbitrary();

    private static Arbitrary<string> Words() =>
        Gen.Elements("abcde".ToCharArray()).ArrayOf(7).Select(letters => new string(letters)).ToArbitrary();
}
