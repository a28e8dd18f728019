using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Check;

/// <summary>What a comms officer is told to look at after pasting a policy from a page. It keeps nobody from publishing.</summary>
public sealed class PolicyWarningsTests
{
    [Theory]
    [InlineData("Page 3 of 12", 5, "\"Page 3 of 12\" looks like a page's furniture")]
    [InlineData("3 | Page", 5, "\"3 | Page\" looks like a page's furniture")]
    [InlineData("# Contents", 5, "\"# Contents\" looks like a page's furniture")]
    [InlineData("Monitoring of staff ........ 7", 5, "looks like a page's furniture")]
    [InlineData(
        "Smallton policy v2\n\nOne.\n\nSmallton policy v2\n\nTwo.\n\nSmallton policy v2", 5, "\"Smallton policy v2\" stands here 3 times")]
    [InlineData("Staff should: • ask first • be kind", 5, "The points of a list run together")]
    [InlineData("Ask {the manager} first.", 5, "{the manager}\" stands in braces and vanishes")]
    [InlineData("Ask [insert name] first.", 5, "\"[insert name]\" looks like a gap")]
    [InlineData("Ask the officer (TBC) first.", 5, "\"TBC\" looks like a gap")]
    [InlineData("Name: ________", 5, "looks like a gap")]
    [InlineData("(1) Ask first.", 5, "\"(1)\" is not a kind of number that is known here")]
    [InlineData("A1.2 Ask first.", 5, "\"A1.2\" is not a kind of number that is known here")]
    [InlineData("(iv) Ask first.", 5, "\"(iv)\" is not a kind of number that is known here")]
    [InlineData("1.1 Ask first.\n\n# More\n\n1.1 Ask again.", 9, "The number 1.1 stands here a second time; the first is in line 5.")]
    public void Pasted_text_is_looked_through(string text, int line, string what)
    {
        var warning = Assert.Single(Warnings(text));

        Assert.Equal((SmallCouncil.PolicyFile, line), (warning.File, warning.Line));
        Assert.Contains(what, warning.What, StringComparison.Ordinal);
        Assert.NotEmpty(warning.Mend);
    }

    [Theory]
    [InlineData("# Use {#use cite=\"Use\"}\n\nAsk first.", "a heading's name is no text in braces")]
    [InlineData("1.1 Ask first.\n\n1. one\n2. two\n\na) three", "these numbers are known")]
    [InlineData("I may ask. A man may ask. 5 of them may.", "words are no numbers")]
    [InlineData("Write to [the press office](mailto:press@smallton.example).", "a link is no gap")]
    [InlineData("We have 3 pages of contents.", "a sentence is no furniture")]
    public void What_a_policy_may_well_print_is_passed_over(string text, string reason) =>
        Assert.True(Warnings(text).Count == 0, reason);

    [Fact]
    public void A_policy_without_notes_and_silences_is_called_thin_and_yet_published()
    {
        var result = KnowledgeLoader.Load(SmallCouncil.With());

        Assert.NotNull(result.Release);
        Assert.Equal(
            ["0 of 4 clauses have ways of asking.", "No subject is listed on which the policies are silent."],
            result.Warnings.Where(warning => warning.File != "smallton/council.yaml").Select(warning => warning.What));
    }

    private static List<Fault> Warnings(string text) =>
    [
        .. KnowledgeLoader.Load(SmallCouncil.With((SmallCouncil.PolicyFile, $"---\ntitle: T\n---\n\n{text}\n"))).Warnings
            .Where(warning => warning.File == SmallCouncil.PolicyFile),
    ];
}
