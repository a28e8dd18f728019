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
    [InlineData("Ask {{ServiceName}} first.", 5, "\"{{ServiceName}}\" stands in braces and vanishes")]
    [InlineData("Ask \\{\\{ServiceName}} first.", 5, "\"{{ServiceName}}\" stands in braces, as a place to be filled in does")]
    [InlineData("Ask [INSERT NAME OF DUTY OFFICER] first.", 5, "\"[INSERT NAME OF DUTY OFFICER]\" looks like a gap")]
    [InlineData("Ask [DUTY OFFICER] first.", 5, "\"[DUTY OFFICER]\" looks like a gap")]
    [InlineData("You must Page 4 of 12 Smallton OFFICIAL ask first.", 5, "\"Page 4 of 12\" stands within a sentence")]
    [InlineData("It holds for staff and volun- teers.", 5, "\"volun- teers\" looks like one word that the end of a line cut")]
    [InlineData("Do not post: o while driving o while on duty.", 5, "The points of a list run together")]
    [InlineData("1.1 Ask first.\n\n1.2 Ask again.\n\n1.4 Take care.", 9, "The numbers jump from 1.2 to 1.4.")]
    [InlineData("# 1. Own accounts\n\nAsk first.\n\n# 3. Pictures\n\nAsk again.", 9, "The numbers jump from 1 to 3.")]
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
    [InlineData("The long- and short-term aims, and pre- or post-election time.", "a shared hyphen cuts no word")]
    [InlineData("See [Council website](https://smallton.example) and [ABC] staff.", "a link and initials are no gap")]
    [InlineData("# 1. One\n\n1.1 Ask.\n\n1.2 Ask again.\n\n# 2. Two\n\n2.1 Ask.", "numbers that follow each other")]
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

    [Fact]
    public void A_policy_whose_clauses_were_all_looked_at_is_not_sent_to_choose_again()
    {
        var none = string.Concat(
            new[] { ("1.1", "Ask everybody"), ("1.2", "Never"), ("1.2/1", "pictures of clients"), ("1.2/2", "pictures of the strong") }
                .Select(note => $"\"{note.Item1}\":\n  starts: {note.Item2}\n  subjects: []\n"));

        var thin = Assert.Single(
            KnowledgeLoader.Load(SmallCouncil.With(("smallton/policies/posting.notes.yaml", none))).Warnings,
            warning => warning.What.EndsWith("clauses have ways of asking.", StringComparison.Ordinal));

        Assert.Contains("suggest --org smallton --again", thin.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Use\n\n3.1 Ask first.\n\n3.1 Ask again.", "Correct the number if it is a slip.")]
    [InlineData("# Use\n\nAsk first.\n\n# Use\n\nAsk again.", "Give one of the two headings a name of its own")]
    public void The_cure_of_an_address_that_stands_twice_is_the_one_that_helps(string text, string mend)
    {
        var result = KnowledgeLoader.Load(SmallCouncil.With((SmallCouncil.PolicyFile, $"---\ntitle: T\n---\n\n{text}\n")));

        Assert.StartsWith(mend, Assert.Single(result.Faults).Mend, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Warnings, warning => warning.What.Contains("a second time", StringComparison.Ordinal));
    }

    private static List<Fault> Warnings(string text) =>
    [
        .. KnowledgeLoader.Load(SmallCouncil.With((SmallCouncil.PolicyFile, $"---\ntitle: T\n---\n\n{text}\n"))).Warnings
            .Where(warning => warning.File == SmallCouncil.PolicyFile),
    ];
}
