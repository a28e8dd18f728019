using TeamsPolicyBot.Advice.DraftCheck;

namespace TeamsPolicyBot.Tests.Advice.DraftCheck;

/// <summary>What the sentences of a draft may be, told by their meaning. The sentences here are in no example.</summary>
public sealed class DraftKindsTests
{
    [Fact]
    public void The_model_learned_from_the_examples_that_come_with_it() =>
        Assert.True(DraftKinds.Examples.IsCurrent, "The examples changed: run Benchmarks -- meaning.");

    [Theory]
    [InlineData("criticism", "This council could not run a bath, never mind a bus service")]
    [InlineData("criticism", "Yet another daft idea from the clowns at the civic centre")]
    [InlineData("offensive", "The numpties who fly tip on our verge want shooting")]
    [InlineData("confidential", "Word is that the leisure centre is being sold, they told us in the briefing but it is hush hush")]
    [InlineData("supplier", "Can't recommend Garside Roofing enough, they do all our council houses")]
    [InlineData("politics", "Get out and vote for Nadia Malik, she will stand up to this government")]
    [InlineData("conduct", "Bunked off the afternoon and nobody at work noticed")]
    [InlineData("client", "One of my old ladies at the day centre danced on the table today, bless her")]
    [InlineData("business", "I make birthday cakes at weekends, message me for prices")]
    public void A_sentence_is_told_by_its_meaning(string kind, string draft) =>
        Assert.Contains(DraftKinds.In(draft), finding => finding.Detector == DraftKinds.Prefix + kind);

    [Theory]
    [InlineData("Church Lane is shut on Thursday while a water main is mended.")]
    [InlineData("Story time is at ten on Wednesday, all welcome.")]
    [InlineData("Lovely walk by the canal with the kids this evening")]
    [InlineData("The museum shop has new opening hours from next week.")]
    [InlineData("Good luck to everyone getting their results tomorrow!")]
    public void What_most_posts_are_is_nothing(string draft) => Assert.Empty(DraftKinds.In(draft));

    [Fact]
    public void Each_sentence_is_told_for_itself_with_its_place()
    {
        const string Draft = "Story time is at ten on Wednesday. Vote for Nadia Malik, she will stand up to this government!";

        var found = Assert.Single(DraftKinds.In(Draft));

        Assert.Equal("seems-politics", found.Detector);
        Assert.Equal(Draft.IndexOf("Vote", StringComparison.Ordinal), found.Start);
        Assert.Equal("Vote for Nadia Malik, she will stand up to this government!", found.Text);
    }

    [Fact]
    public void Every_kind_but_the_harmless_one_has_a_name() =>
        Assert.Equal(DraftKinds.Examples.Labels.Where(label => label != "harmless"), DraftKinds.Says.Keys.Order(StringComparer.Ordinal));
}
