using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Trees;

/// <summary>A shared tree asks, a council's file says what follows: what is taken from where, and what each author is told.</summary>
public sealed class SharedTreeTests
{
    private const string SharedName = "shared/trees/can-i-post.yaml";
    private const string OwnName = "smallton/trees/can-i-post.yaml";

    private const string Shared = """
        title: Can I post this?
        start: account
        questions:
          account:
            ask: Whose account is it?
            options:
              own: {label: My own, also: [mine], capacity: personal, next: [content, device]}
              council: {label: A council account, capacity: council, verdict: ask, desk: comms}
          content:
            ask: What is in it?
            choose: many
            options:
              client: {label: A client, next: client}
              logo: {label: The logo, next: logo}
              none: {label: Nothing, next: end}
            detect: {client: [titled-name], logo: [council-name]}
          client:
            ask: How much of the post are they?
            options:
              part: {label: A part, verdict: allowed-with-changes, writer-can-change: Take them out.}
              whole: {label: All of it, verdict: not-allowed}
          logo:
            ask: How did it get there?
            options:
              added: {label: I put it there, verdict: not-allowed}
          device:
            ask: Do you post it from a council device?
            options:
              no: {label: No, next: end}
              yes: {label: Yes, verdict: ask, say: Ask first.}
        end: {verdict: allowed, say: It may go.}
        """;

    private const string Own = """
        shared: can-i-post
        policy: posting
        desk: press-office
        unsure: {say: Ask the press office., cites: [1.1]}
        questions:
          account:
            options:
              council: {say: Ask comms., cites: [1.1]}
          content:
            drop: [logo]
            options:
              strong-room: {label: The strong room, verdict: not-allowed, say: Never., cites: [1.2/2]}
          client:
            say: No clients.
            cites: [1.2/1]
        end: {cites: [1.1]}
        """;

    private const string Journeys = """
        - walk: can-i-post
          answers: {account: own, content: [client], client: part}
          verdict: allowed-with-changes
          cites: [posting/1.2/1]
        """;

    [Fact]
    public void A_question_is_asked_where_the_council_names_it_and_an_arrow_to_another_is_gone()
    {
        var tree = Tree(Shared, Own);

        Assert.Equal(["account", "content", "client"], tree.Questions.Select(question => question.Id));
        Assert.Equal(["content"], tree.Find("account")!.Find("own")!.Next);
    }

    [Fact]
    public void Options_are_the_shared_ones_without_those_dropped_then_the_councils_own_then_none_and_not_sure()
    {
        var content = Tree(Shared, Own).Find("content")!;

        Assert.Equal(["client", "strong-room", "none", "unsure"], content.Options.Select(option => option.Id));
        Assert.Equal(["client"], content.Detect.Keys);
        Assert.True(content.ChooseMany);
    }

    [Theory]
    [InlineData("client", "part", Verdict.AllowedWithChanges, "No clients.", "posting/1.2/1", null, "Take them out.")]
    [InlineData("client", "whole", Verdict.NotAllowed, "No clients.", "posting/1.2/1", null, null)]
    [InlineData("client", "unsure", Verdict.Ask, "Ask the press office.", "posting/1.1 posting/1.2/1", "press-office", null)]
    [InlineData("account", "council", Verdict.Ask, "Ask comms.", "posting/1.1", "comms", null)]
    public void What_an_option_leaves_out_is_taken_from_the_nearest_place(
        string question, string option, Verdict verdict, string say, string cites, string? desk, string? change)
    {
        var finding = Tree(Shared, Own).Find(question)!.Find(option)!.Finding!;

        Assert.Equal(
            (verdict, say, cites, desk, change),
            (finding.Verdict, finding.Say, string.Join(' ', finding.Cites), finding.Desk, finding.WriterCanChange));
    }

    [Theory]
    [InlineData("verdict: ask, say: Agree it first.", Verdict.Ask, null)]
    [InlineData("verdict: allowed, say: It may stay.", Verdict.Allowed, null)]
    [InlineData("writer-can-change: Leave them out.", Verdict.AllowedWithChanges, "Leave them out.")]
    public void A_council_may_say_otherwise_and_a_hint_does_not_outlive_its_verdict(string part, Verdict verdict, string? change)
    {
        var own = Own.Replace("cites: [1.2/1]\n", $"cites: [1.2/1]\n    options:\n      part: {{{part}}}\n", StringComparison.Ordinal);

        var finding = Tree(Shared, own, Journeys.Replace("allowed-with-changes", verdict.Word(), StringComparison.Ordinal))
            .Find("client")!
            .Find("part")!
            .Finding!;
        Assert.Equal((verdict, change), (finding.Verdict, finding.WriterCanChange));
    }

    [Theory]
    [InlineData(
        "shared: can-i-post", "shared: can-i-pots", OwnName, 1, "\"can-i-pots\" is not known here.", "Did you mean \"can-i-post\"?")]
    [InlineData("policy: posting", "policy: postings", OwnName, 2, "\"postings\" is not known here.", "Did you mean \"posting\"?")]
    [InlineData(
        "desk: press-office", "dekk: press-office", OwnName, 3, "\"dekk\" is not a key that is known here.", "Did you mean \"desk\"?")]
    [InlineData(
        "  client:\n    say", "  clients:\n    say", OwnName, 13, "The shared tree has no question \"clients\".", "Did you mean \"client\"?"
    )]
    [InlineData(
        "council: {say", "counsil: {say", OwnName, 8, "The shared question has no option \"counsil\".", "Did you mean \"council\"?")]
    [InlineData("drop: [logo]", "drop: [logos]", OwnName, 10, "\"logos\" is not known here.", "Did you mean \"logo\"?")]
    [InlineData(
        "cites: [1.2/1]", "cites: [1.2/7]", OwnName, 13, "Option \"part\": No clause in force has the address 'posting/1.2/7'.",
        "Did you mean 'posting/1.2/1'?")]
    [InlineData("    say: No clients.\n", "", OwnName, 13, "Option \"part\": The finding has no words.", "Write under 'say'")]
    [InlineData("    drop: [logo]\n", "", OwnName, 10, "Option \"logo\": The option 'logo' is a dead end", "drop")]
    public void What_is_wrong_in_the_councils_file_is_told_with_its_line_and_its_mend(
        string good, string bad, string file, int line, string what, string mend)
    {
        Assert.Contains(good, Own, StringComparison.Ordinal);
        AssertFault(Load(Shared, Own.Replace(good, bad, StringComparison.Ordinal)), file, line, what, mend);
    }

    [Theory]
    [InlineData("choose: many", "chose: many", 11, "\"chose\" is not a key that is known here.", "Did you mean \"choose\"?")]
    [InlineData(
        "verdict: not-allowed}\n  logo", "verdict: not-alowed}\n  logo", 21, "\"not-alowed\" is not known here.",
        "Did you mean \"not-allowed\"?")]
    [InlineData(
        "title: Can I post this?", "titel: Can I post this?", 1, "\"titel\" is not a key that is known here.", "Did you mean \"title\"?")]
    [InlineData(
        "detect: {client: [titled-name]", "detect: {client: [titled-names]", 16, "\"titled-names\" is not known here.",
        "Did you mean \"titled-name\"?")]
    public void What_is_wrong_in_the_shared_file_is_told_there(string good, string bad, int line, string what, string mend)
    {
        Assert.Contains(good, Shared, StringComparison.Ordinal);
        AssertFault(Load(Shared.Replace(good, bad, StringComparison.Ordinal), Own), SharedName, line, what, mend);
    }

    [Fact]
    public void Journeys_of_a_tree_that_cannot_be_read_wait_for_it()
    {
        var loaded = Load(Shared, Own.Replace("1.2/1", "1.2/7", StringComparison.Ordinal));

        Assert.DoesNotContain(loaded.Faults, fault => fault.File == "smallton/tests.yaml");
    }

    private static void AssertFault(LoadResult loaded, string file, int line, string what, string mend) =>
        Assert.True(
            loaded.Faults.Any(fault =>
                fault.File == file
                && fault.Line == line
                && fault.What.StartsWith(what, StringComparison.Ordinal)
                && fault.Mend.Contains(mend, StringComparison.Ordinal)
            ),
            string.Join('\n', loaded.Faults)
        );

    private static DecisionTree Tree(string shared, string own, string journeys = Journeys)
    {
        var loaded = Load(shared, own, journeys);
        Assert.True(loaded.Faults.Count == 0, string.Join('\n', loaded.Faults));
        return Assert.Single(loaded.Release!.Trees);
    }

    private static LoadResult Load(string shared, string own, string journeys = Journeys) =>
        KnowledgeLoader.Load(SmallCouncil.With((SharedName, shared), (OwnName, own), ("smallton/tests.yaml", journeys)));
}
