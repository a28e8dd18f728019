using TeamsPolicyBot.Advice;
using static TeamsPolicyBot.Tests.Advice.SampleTree;

namespace TeamsPolicyBot.Tests.Advice;

public sealed class TreeWalkerTests
{
    [Fact]
    public void A_settled_no_ends_the_walk_and_stands_without_what_would_be_allowed()
    {
        var tree = new DecisionTree(
            "post", "Can I post this?", "content",
            [
                new Question(
                    "content", "What is in it?", null, [], ChooseMany: true,
                    [
                        new Option("fine", "A disclaimer", [], new Finding(Verdict.Allowed, "Welcome.", ["policy/1"]), ["device"]),
                        new Option(
                            "logo", "The logo", [], new Finding(Verdict.AllowedWithChanges, "Take it off.", ["policy/2"]), ["device"]),
                        new Option("gain", "For gain", [], new Finding(Verdict.NotAllowed, "Never.", ["policy/3"]), ["device"]),
                    ],
                    new Dictionary<string, IReadOnlyList<string>>()
                ),
                new Question(
                    "device", "From where?", null, [], ChooseMany: false, [new Option("own", "My own", [], null, ["end"])],
                    new Dictionary<string, IReadOnlyList<string>>()),
            ],
            new Finding(Verdict.Allowed, "It may go.", ["policy/1"]));

        var walk = TreeWalker.Replay(tree, [new Answer("content", ["fine", "logo", "gain"])]);

        Assert.Null(walk.Open);
        Assert.Equal(["Never.", "Take it off."], walk.Findings.Select(finding => finding.Say));
    }

    [Theory]
    [InlineData("", "account")] // nothing answered: the first question
    [InlineData("account=own", "content")]
    [InlineData("account=own,content=photo", "consent")]
    [InlineData("account=own,content=logo+photo", "consent")] // one branch of two is still open
    [InlineData("consent=yes", "account")] // an answer given early waits for its question
    public void The_next_open_question_follows_from_the_answers(string answers, string open) =>
        Assert.Equal(open, TreeWalker.Replay(Good, Said(answers)).Open?.Id);

    [Theory]
    [InlineData("account=own,content=none", "allowed")] // nothing found: the end's finding
    [InlineData("account=own,content=logo", "allowed-with-changes")]
    [InlineData("account=own,content=photo,consent=yes", "allowed")]
    [InlineData("account=own,content=photo,consent=no", "not-allowed")]
    [InlineData("account=own,content=logo+photo,consent=no", "not-allowed")] // the severest counts
    [InlineData("account=own,content=logo+unsure", "ask")]
    [InlineData("account=council", "ask")] // stop: nothing more is asked
    [InlineData("account=unsure", "ask")]
    public void The_verdict_is_the_severest_finding(string answers, string verdict) =>
        Assert.Equal(verdict, TreeWalker.Replay(Good, Said(answers)).Verdict?.Word());

    [Fact]
    public void Findings_of_all_answers_count_and_the_severest_comes_first()
    {
        var walk = TreeWalker.Replay(Good, Said("account=own,content=logo+photo,consent=no"));

        Assert.Equal(["Leave the photograph out.", "Take the logo off."], walk.Findings.Select(finding => finding.Say));
    }

    [Fact]
    public void Picks_are_walked_in_the_files_order_whatever_the_order_of_picking()
    {
        var tree = With("content", "logo", logo => logo with { Next = ["size"] });
        tree = tree with { Questions = [.. tree.Questions, Single("size", new("big", "Big", [], null, ["end"]), Unsure)] };

        Assert.Equal("consent", TreeWalker.Replay(tree, Said("account=own,content=logo+photo")).Open?.Id);
        Assert.Equal("size", TreeWalker.Replay(tree, Said("account=own,content=logo+photo,consent=yes")).Open?.Id);
    }

    [Fact]
    public void A_question_that_two_branches_lead_to_is_asked_once()
    {
        var tree = With("content", "logo", logo => logo with { Next = ["consent"] });
        var walk = TreeWalker.Replay(tree, Said("account=own,content=logo+photo,consent=no"));

        Assert.True(walk.IsComplete);
        Assert.Single(walk.Findings, finding => finding.Verdict == Verdict.NotAllowed);
    }

    [Fact]
    public void Answers_a_changed_tree_does_not_know_are_dropped_and_the_others_hold()
    {
        var walk = TreeWalker.Replay(Good, Said("account=own,colour=red,content=video,consent=no"));

        Assert.Equal(["colour", "content"], walk.Dropped.Select(answer => answer.Question));
        Assert.Equal(["account"], walk.Answers.Select(answer => answer.Question));
        Assert.Equal(["consent"], walk.Waiting.Select(answer => answer.Question));
        Assert.Equal("content", walk.Open?.Id);
    }

    [Fact]
    public void Two_picks_do_not_answer_a_question_with_one_choice() =>
        Assert.Equal("account", TreeWalker.Replay(Good, Said("account=own+council")).Open?.Id);

    [Fact]
    public void A_changed_answer_replaces_the_earlier_one_and_leads_elsewhere()
    {
        var answers = TreeWalker.Change(Said("account=own,content=photo,consent=no"), new("content", ["none"]));

        Assert.Equal(Verdict.Allowed, TreeWalker.Replay(Good, answers).Verdict);
    }

    [Fact]
    public void Only_findings_that_the_writer_can_change_say_what_would_help()
    {
        var walk = TreeWalker.Replay(Good, Said("account=own,content=logo+photo,consent=no"));

        Assert.Equal(["Take the logo off."], walk.WhatWouldHelp);
    }

    [Fact]
    public void A_finding_by_date_joins_the_end_and_knows_the_capacity()
    {
        IEnumerable<Finding> Period(AccountCapacity? capacity) =>
            capacity == AccountCapacity.Council ? [Forbid("Not before the poll.")] : [];

        Assert.Equal(Verdict.NotAllowed, TreeWalker.Replay(Good, Said("account=council"), Period).Verdict);
        Assert.Equal(Verdict.Allowed, TreeWalker.Replay(Good, Said("account=own,content=none"), Period).Verdict);
    }

    [Fact]
    public void Every_walk_of_picks_and_pairs_ends_in_a_verdict()
    {
        var ends = Ends(Good, []).ToList();

        Assert.All(ends, walk => Assert.NotNull(walk.Verdict));
        Assert.True(ends.Count > 10);
    }

    private static IEnumerable<Walk> Ends(DecisionTree tree, IReadOnlyList<Answer> answers)
    {
        var walk = TreeWalker.Replay(tree, answers);
        return walk.Open is null
            ? [walk]
            : LengthChecks.Picks(walk.Open).SelectMany(picks =>
                Ends(tree, [.. answers, new(walk.Open.Id, [.. picks.Select(option => option.Id)])]));
    }
}
