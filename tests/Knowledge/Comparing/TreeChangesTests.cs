using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Comparing;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Comparing;

/// <summary>What changes in a walk is told question by question and answer by answer.</summary>
public sealed class TreeChangesTests
{
    private const string Account = "Whose account is it?";
    private const string Content = "What is in it?";

    private static readonly DecisionTree Tree = Assert.Single(KnowledgeLoader.Load(SmallCouncil.With(
        ("smallton/trees/can-i-post.yaml", SmallCouncil.Tree), ("smallton/tests.yaml", SmallCouncil.Journey))).Release!.Trees);

    [Fact]
    public void Where_an_answer_leads_is_told_with_the_answer_and_its_question()
    {
        var shorter = With("account", "own", own => own with { Next = [] });

        Assert.Equal((ChangeSubject.Lead, ChangeKind.Removed, Account, "My own", Content, null), Told(Tree, shorter));
        Assert.Equal((ChangeSubject.Lead, ChangeKind.Added, Account, "My own", null, Content), Told(shorter, Tree));
    }

    [Fact]
    public void An_answer_that_reads_otherwise_is_told() =>
        Assert.Equal(
            (ChangeSubject.Option, ChangeKind.Changed, Account, null, "My own", "Mine"),
            Told(Tree, With("account", "own", own => own with { Label = "Mine" })));

    [Fact]
    public void A_question_that_is_asked_otherwise_is_told() => Assert.Equal(
        (ChangeSubject.Question, ChangeKind.Changed, Tree.Title, null, Content, "What does it show?"),
        Told(Tree, Tree with { Questions = [Tree.Questions[0], Tree.Questions[1] with { Ask = "What does it show?" }] }));

    [Fact]
    public void The_verdict_the_words_and_the_rules_behind_an_answer_are_told_each_for_itself()
    {
        var harsher = With("content", "client", client => client with { Finding = client.Finding! with { Verdict = Verdict.Ask } });
        var friendlier = With("content", "client", client => client with { Finding = client.Finding! with { Say = "Please no clients." } });
        var elsewhere = With("content", "client", client => client with { Finding = client.Finding! with { Cites = ["posting/1.1"] } });

        Assert.Equal((ChangeSubject.Verdict, ChangeKind.Changed, Content, "A client", "not-allowed", "ask"), Told(Tree, harsher));
        Assert.Equal(
            (ChangeSubject.Telling, ChangeKind.Changed, Content, "A client", "No clients.", "Please no clients."), Told(Tree, friendlier));
        Assert.Equal((ChangeSubject.Cites, ChangeKind.Changed, Content, "A client", "posting/1.2/1", "posting/1.1"), Told(Tree, elsewhere));
    }

    [Fact]
    public void The_end_and_whole_walks_are_told()
    {
        Assert.Equal(
            (ChangeSubject.Telling, ChangeKind.Changed, Tree.Title, null, "It may go.", "Off it goes."),
            Told(Tree, Tree with { End = Tree.End with { Say = "Off it goes." } }));
        Assert.Equal(ChangeKind.Added, Assert.Single(TreeChanges.Of([], [Tree])).Kind);
        Assert.Equal(ChangeKind.Removed, Assert.Single(TreeChanges.Of([Tree], [])).Kind);
        Assert.Empty(TreeChanges.Of([Tree], [Tree]));
    }

    [Fact]
    public void What_is_not_told_in_words_is_known_as_such()
    {
        Assert.True(TreeChanges.AreAllTold(Tree, With("account", "own", own => own with { Label = "Mine" })));
        Assert.False(TreeChanges.AreAllTold(Tree, With("account", "own", own => own with { Also = ["my page"] })));
    }

    private static (ChangeSubject, ChangeKind, string, string?, string?, string?) Told(DecisionTree before, DecisionTree after)
    {
        var change = Assert.Single(TreeChanges.Of([before], [after]));
        return (change.Subject, change.Kind, change.Where, change.Option, change.Before, change.After);
    }

    private static DecisionTree With(string question, string option, Func<Option, Option> change) => Tree with
    {
        Questions =
        [
            .. Tree.Questions.Select(each => each.Id != question ? each : each with
            {
                Options = [.. each.Options.Select(one => one.Id == option ? change(one) : one)],
            }),
        ],
    };
}
