using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Trees;

/// <summary>A good tree of a small council, and what its author is told for each way of breaking it.</summary>
public sealed class BrokenTreeTests
{
    private const string TreeName = "smallton/trees/can-i-post.yaml";

    [Fact]
    public void A_good_tree_with_its_journey_is_published()
    {
        var loaded = Load(SmallCouncil.Tree, SmallCouncil.Journey);

        Assert.Empty(loaded.Faults);
        Assert.Equal("Whose account is it?", Assert.Single(loaded.Release!.Trees).Questions[0].Ask);
    }

    [Theory]
    [InlineData("next: content", "next: contents", 7, "There is no question 'contents'.", "Did you mean 'content'?")]
    [InlineData("start: account", "start: acount", 2, "There is no question 'acount'.", "Did you mean 'account'?")]
    [InlineData(
        "none: {label: Nothing, next: end}", "none: {label: Nothing, next: account}", 4,
        "These questions lead back to themselves: account, content, account.", "Let the last one lead on to 'end'")]
    [InlineData(
        "next: content}", "next: end}", 12, "No answer leads to the question 'content'.",
        "Name it under 'next' of an option, or take it out.")]
    [InlineData(
        "none: {label: Nothing, next: end}", "none: {label: Nothing}", 19, "The option 'none' is a dead end",
        "Give it a 'finding', or a 'next'")]
    [InlineData(
        "      unsure: {label: I'm not sure, finding: {verdict: ask, desk: manager, say: Ask., silent: true}}\n  content", "  content", 4,
        "The question 'account' has no \"I'm not sure\".", "Add an option 'unsure'")]
    [InlineData(
        "say: No clients., cites: [posting/1.2/1]", "say: No clients.", 18, "The finding cites no clause and is not marked as silent.",
        "Add 'cites' with the clause's address, or 'silent: true'")]
    [InlineData(
        "cites: [posting/1.2/1]", "cites: [postnig/1.2/1]", 18, "No clause in force has the address 'postnig/1.2/1'.",
        "Did you mean 'posting/1.2/1'?")]
    [InlineData("verdict: not-allowed", "verdict: not-alowed", 18, "\"not-alowed\" is not known here.", "Did you mean \"not-allowed\"?")]
    [InlineData("label: Nothing", "label: a client", 19, "Two options of 'content' read 'A client'.", "Give each option words of its own.")]
    [InlineData("choose: many", "chose: many", 14, "\"chose\" is not a key that is known here.", "Did you mean \"choose\"?")]
    [InlineData("choose: many", "choose: more", 14, "\"more\" is not known here.", "Use one of: one, many.")]
    [InlineData(
        "desk: press-office", "desk: pres-office", 10, "council.yaml has no contact \"pres-office\".", "Did you mean \"press-office\"?")]
    [InlineData(
        "detect: {client: [titled-name]}", "detect: {client: [titled-names]}", 21, "\"titled-names\" is not known here.",
        "Did you mean \"titled-name\"?")]
    [InlineData("detect: {client", "detect: {clients", 21, "'detect' names the option 'clients'", "Name one of its options.")]
    [InlineData("end: {verdict: allowed, say: It may go., cites: [posting/1.1]}", "", 1, "\"end\" is missing.", "Add a line \"end: ...\".")]
    public void Each_way_of_breaking_it_is_told_with_file_line_fault_and_mend(string good, string bad, int line, string what, string mend)
    {
        Assert.Contains(good, SmallCouncil.Tree, StringComparison.Ordinal);
        var faults = Load(SmallCouncil.Tree.Replace(good, bad, StringComparison.Ordinal), SmallCouncil.Journey).Faults;

        Assert.True(
            faults.Any(fault =>
                fault.File == TreeName
                && fault.Line == line
                && fault.What.StartsWith(what, StringComparison.Ordinal)
                && fault.Mend.Contains(mend, StringComparison.Ordinal)
            ),
            string.Join('\n', faults)
        );
    }

    [Theory]
    [InlineData("verdict: not-allowed", "verdict: ask", "The verdict is \"not-allowed\", not \"ask\": No clients.")]
    [InlineData("cites: [posting/1.2/1]", "cites: [posting/1.1]", "The verdict does not cite \"posting/1.1\" but posting/1.2/1.")]
    [InlineData(", content: [client]", "", "The journey ends at the question \"content\", before a verdict.")]
    [InlineData("[client]", "[client], logo: added", "The journey answers \"logo\" with \"added\", which does not come up.")]
    [InlineData("walk: can-i-post", "walk: can-i-pots", "\"can-i-pots\" is not known here.")]
    [InlineData(
        "account: own, content: [client]", "account: council", "No journey asks the question \"content\" of the tree \"can-i-post\".")]
    public void A_journey_that_ends_elsewhere_and_a_question_never_asked_are_faults(string good, string bad, string what)
    {
        var faults = Load(SmallCouncil.Tree, SmallCouncil.Journey.Replace(good, bad, StringComparison.Ordinal)).Faults;

        Assert.True(
            faults.Any(fault => fault.File == "smallton/tests.yaml" && fault.What.StartsWith(what, StringComparison.Ordinal)),
            string.Join('\n', faults));
    }

    [Fact]
    public void A_word_list_that_no_detector_uses_is_a_fault()
    {
        var loaded = KnowledgeLoader.Load(SmallCouncil.With(("smallton/words/tittles.txt", "Mr\n")));

        Assert.Contains(loaded.Faults, fault =>
            fault.What == "No detector uses a word list \"tittles\"."
            && fault.Mend.StartsWith("Did you mean \"titles\"?", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Word_lists_of_all_councils_and_the_councils_own_are_joined()
    {
        var loaded = KnowledgeLoader.Load(
            SmallCouncil.With(("shared/words/titles.txt", "# Titles\nMr\n"), ("smallton/words/titles.txt", "Alderman\r\n\r\n")));

        Assert.Equal(["Mr", "Alderman"], loaded.Release!.Words["titles"]);
    }

    private static LoadResult Load(string tree, string journeys) =>
        KnowledgeLoader.Load(SmallCouncil.With((TreeName, tree), ("smallton/tests.yaml", journeys)));
}
