using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Recognizers;

/// <summary>
/// Every option of every tree in the knowledge folder: understood as people call it, and never when they say something else.
/// </summary>
public sealed class EveryTreeTests
{
    private const int MostShown = 40;

    public static IEnumerable<object[]> Trees =>
        Councils.Ids.SelectMany(council => Councils.Release(council).Trees.Select(tree => new object[] { council, tree.Id }));

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_denied_doubted_or_asked_answer_is_never_recorded_as_one(string council, string tree) =>
        AssertNoneRecorded(council, tree, Distortions.Negations);

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_slip_in_a_short_word_is_never_recorded_as_an_answer(string council, string tree) =>
        AssertNoneRecorded(council, tree, Distortions.ShortSlips);

    [Theory]
    [MemberData(nameof(Trees))]
    public void An_option_is_understood_by_its_label_its_other_words_its_place_and_with_politeness_or_a_slip(string council, string tree)
    {
        var missed = new List<string>();
        foreach (var question in Councils.Release(council).Trees.Single(each => each.Id == tree).Questions)
        {
            foreach (var (at, option) in question.Options.Index())
            {
                string[] said =
                [
                    $"{at + 1}", $"number {at + 1}", $"option {at + 1} please",
                    .. Names(option)
                        .SelectMany(name =>
                            new[] { name, name.ToUpperInvariant(), $"{name} please", $"Ok, {name}. Thanks!", $"I'd say {name}" }
                        ),
                    .. Distortions.LongSlips(option.Label),
                ];
                missed.AddRange(
                    said.Where(text => !OptionRecognizer.Recognize(question, text).SequenceEqual([option.Id]))
                        .Select(text => $"{question.Id}/{option.Id}: {text}")
                );
            }
        }

        Assert.True(missed.Count == 0, string.Join('\n', missed.Take(MostShown)));
    }

    private static void AssertNoneRecorded(string council, string tree, Func<string, IEnumerable<string>> distort)
    {
        var wrong = new List<string>();
        foreach (var question in Councils.Release(council).Trees.Single(each => each.Id == tree).Questions)
        {
            // What an author has written as an option's own words means that option, whatever else it may look like.
            var written = question.Options.SelectMany(Names).Select(Plain).Append("no").ToHashSet();
            wrong.AddRange(
                from option in question.Options
                from name in Names(option)
                from text in distort(name)
                where !written.Contains(Plain(text))
                let recorded = OptionRecognizer.Recognize(question, text)
                where
                    recorded.Count > 0
                    && !(
                        recorded is [var only] && question.Find(only)!.Also.Append(question.Find(only)!.Label).Any(own => Denies(own, text))
                    )
                select $"{question.Id}: \"{text}\" is recorded as {string.Join('+', recorded)}"
            );
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(MostShown)));
    }

    /// <summary>Whether the option is worded as just this denial: "no, not trained" is the option "not trained".</summary>
    private static bool Denies(string own, string text) =>
        Utterance.Of(own).Words is ["not" or "without", ..] words && Utterance.Of(text).Words.TakeLast(words.Count).SequenceEqual(words);

    private static IEnumerable<string> Names(Option option) => [option.Label, .. option.Also];

    private static string Plain(string text) => string.Join(' ', Utterance.Of(text).Words);
}
