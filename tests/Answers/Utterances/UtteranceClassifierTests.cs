using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Answers.Utterances;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Tests.Answers.Utterances;

/// <summary>What people say to the bot in words that nobody wrote down is heard for what it is, and policy matters are left to the policy.</summary>
public sealed class UtteranceClassifierTests
{
    private const double Sure = .75;

    private static readonly string[] ToBeDone =
        [
            "ask-a-person", "ask-a-person-manager", "ask-a-person-comms", "can-i-post", "my-cases", "stop", "other-clauses",
            "wording",
        ];

    private static readonly List<(string Label, string Text, Likely? Likely)> Judged = [.. Read()];

    [Fact]
    public void Most_of_what_others_say_is_heard_for_what_it_is()
    {
        var ours = Judged.FindAll(one => one.Label != UtteranceClassifier.Policy);

        Assert.True(ours.Count > 350);
        Assert.InRange(ours.Count(one => one.Label == one.Likely?.Label) / (double)ours.Count, .90, 1);
    }

    [Fact]
    public void Hardly_anything_that_is_surely_heard_is_something_else() =>
        Assert.InRange(
            Judged.Count(one => one.Label != UtteranceClassifier.Policy && IsSure(one.Likely) && one.Label != one.Likely!.Label)
                / (double)Judged.Count,
            0, .05);

    [Fact]
    public void Hardly_anything_is_taken_from_the_policy()
    {
        var policy = Judged.FindAll(one => one.Label == UtteranceClassifier.Policy);

        Assert.True(policy.Count > 150);
        Assert.InRange(policy.Count(one => IsSure(one.Likely)) / (double)policy.Count, 0, .06);
    }

    [Fact]
    public void Every_section_is_something_that_the_bot_knows_how_to_answer() =>
        Assert.All(
            SectionFile.Read("Utterances.en.txt").Select(line => line.Section).Distinct(),
            section => Assert.True(
                section == UtteranceClassifier.Policy
                    || ToBeDone.Contains(section)
                    || Enum.TryParse<AboutKind>(section.Replace("-", ""), ignoreCase: true, out _)
                    || Enum.TryParse<SmallTalkKind>(section.Replace("-", ""), ignoreCase: true, out _),
                section));

    [Fact]
    public void Meaning_hears_more_than_words_alone()
    {
        var ours = Judged.FindAll(one => one.Label != UtteranceClassifier.Policy);
        var byWords = ours.Count(one => one.Label == UtteranceClassifier.Embedded.Classify(one.Text, byMeaning: false)?.Label);

        Assert.True(ours.Count(one => one.Label == one.Likely?.Label) >= byWords + 5);
    }

    [Fact]
    public void What_meaning_teaches_was_learned_from_the_examples_as_they_are() =>
        Assert.True(UtteranceExamples.Embedded.IsCurrent, "The examples changed: run Benchmarks -- meaning.");

    [Fact]
    public void Learning_twice_gives_the_same()
    {
        var again = new UtteranceClassifier(UtteranceExamples.Embedded.All, UtteranceExamples.Embedded.Read);

        Assert.All(Judged.Take(50), one => Assert.Equal(one.Likely, again.Classify(one.Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("\ud83d")]
    [InlineData("?")]
    [InlineData("ydych chi'n berson go iawn")]
    [InlineData("هل أنت إنسان")]
    [InlineData("x")]
    public void Any_text_is_nothing_or_something_with_a_probability(string text) =>
        Assert.InRange(UtteranceClassifier.Embedded.Classify(text)?.Probability ?? 0, 0, 1);

    [Theory]
    [InlineData("may xylophones zigzag, or ring 07700 900123?")]
    [InlineData("qwerty asdf zxcv")]
    public void Strange_words_are_told_by_nothing(string text) => Assert.Null(UtteranceClassifier.Embedded.Classify(text));

    [Fact]
    public void A_story_is_never_any_of_these() => Assert.Null(UtteranceClassifier.Embedded.Classify(new string('a', 4000)));

    private static bool IsSure(Likely? likely) => likely is { IsForPolicy: false, Probability: >= Sure };

    private static IEnumerable<(string Label, string Text, Likely? Likely)> Read()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "tests", "Data", "utterances", "judged.txt"));
        foreach (var (label, text) in SectionFile.Read(reader))
        {
            yield return (label, text, UtteranceClassifier.Embedded.Classify(text));
        }
    }
}
