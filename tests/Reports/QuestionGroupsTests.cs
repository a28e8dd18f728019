using TeamsPolicyBot.Reports;

namespace TeamsPolicyBot.Tests.Reports;

/// <summary>Which questions stand together, and which may be quoted.</summary>
public sealed class QuestionGroupsTests
{
    [Fact]
    public void Questions_about_the_same_thing_stand_together_whatever_their_grammar()
    {
        var groups = QuestionGroups.Of([
            Asked("Can I fly a drone?", "a"),
            Asked("am I allowed to fly drones", "b"),
            Asked("flying a drone at work", "c"),
            Asked("Who pays for parking?", "a"),
        ]);

        Assert.Equal([3, 1], groups.Select(group => group.Count));
        Assert.Equal(3, groups[0].Askers);
    }

    [Theory]
    [InlineData(new[] { "2026-W48:a", "2026-W48:b", "2026-W48:c" }, 3, "three people in a week")]
    [InlineData(new[] { "2026-W48:a", "2026-W48:a", "2026-W48:a" }, 1, "one person three times")]
    [InlineData(new[] { "2026-W47:a", "2026-W48:b", "2026-W49:c" }, 1, "perhaps one person, whose code changes each week")]
    [InlineData(new[] { "2026-W47:a", "2026-W48:b", "2026-W48:c" }, 2, "the week in which most asked counts")]
    [InlineData(new string?[] { null, null, null }, 0, "from before there were codes")]
    public void People_are_counted_within_a_week_only(string?[] askers, int counted, string because) =>
        Assert.True(
            counted == Assert.Single(QuestionGroups.Of(askers.Select(asker => new UnansweredQuestion("Can I fly a drone?", asker)))).Askers,
            because);

    [Fact]
    public void Nothing_asked_makes_no_group() => Assert.Empty(QuestionGroups.Of([]));

    private static UnansweredQuestion Asked(string words, string asker) => new(words, $"2026-W48:{asker}");
}
