using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Check;

/// <summary>A rule to which nobody is led, where the notes are written for nearly all of them.</summary>
public sealed class UnreachedClausesTests
{
    private const string Written =
        """
        1.1: {starts: Ask everybody, asked-as: [photo of a friend]}
        1.2: {starts: "Never post:", asked-as: [what must I not post]}
        1.2/1: {starts: pictures of clients, asked-as: [photo of a client]}
        1.2/2: {starts: pictures of the strong, asked-as: [photo of the safe]}

        """;

    [Theory]
    [InlineData("", "", true, "nobody has written how staff ask for it")]
    [InlineData("1.3: {starts: Do not, asked-as: [a joke]}", "", false, "a way of asking leads to it")]
    [InlineData("1.3: {starts: Do not, subjects: []}", "", false, "somebody has looked at it")]
    [InlineData("", "    cites: [posting/1.3]\n", false, "a walk rests on it")]
    [InlineData("", "passes-over", false, "a walk passes over it on purpose")]
    public void A_rule_that_nobody_is_led_to_is_named(string note, string cites, bool isNamed, string because)
    {
        var tree =
            cites == "passes-over"
                ? $"passes-over: [posting/1.3]\n{SmallCouncil.Tree}"
                : SmallCouncil.Tree.Replace("    ask: What is in it?\n", $"    ask: What is in it?\n{cites}", StringComparison.Ordinal);

        var warnings = Load(tree, Written + note)
            .Warnings.Where(warning => warning.What.StartsWith("Nobody is led to one rule", StringComparison.Ordinal))
            .ToList();

        Assert.True(isNamed == warnings.Count > 0, because);
        Assert.All(warnings, warning => Assert.EndsWith("how staff ask: 1.3.", warning.What, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_notes_have_only_begun_no_rule_is_named() =>
        Assert.DoesNotContain(Load(SmallCouncil.Tree, "").Warnings, warning =>
            warning.What.StartsWith("Nobody is led", StringComparison.Ordinal)
        );

    private static LoadResult Load(string tree, string notes)
    {
        var result = KnowledgeLoader.Load(SmallCouncil.With(
            (SmallCouncil.PolicyFile, $"{SmallCouncil.Files[SmallCouncil.PolicyFile]}\n1.3 Do not joke about elections.\n"),
            ("smallton/policies/posting.notes.yaml", notes),
            ("smallton/trees/can-i-post.yaml", tree),
            ("smallton/tests.yaml", SmallCouncil.Journey)));
        Assert.Empty(result.Faults);
        return result;
    }
}
