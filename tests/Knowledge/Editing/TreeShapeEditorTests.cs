using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Trees;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Editing;

/// <summary>
/// Trees that councils share with others, in the notations that editors have used, with an answer or a question more or less: the file
/// that is written reads as it was meant, or its checks say what is wrong.
/// </summary>
public sealed class TreeShapeEditorTests
{
    public static TheoryData<string> EveryCouncil => [.. Councils.Ids];

    [Theory]
    [MemberData(nameof(EveryCouncil))]
    public void Every_question_takes_one_more_answer(string council) =>
        Assert.Empty(Misread(council, (tree, question, cite) => TreeShape.WithAnswer(tree, question.Id, Told("brand-new", cite))));

    [Theory]
    [MemberData(nameof(EveryCouncil))]
    public void Every_answer_can_be_taken_away(string council) =>
        Assert.Empty(
            from option in new[] { 0, 1 }
            from place in Misread(council, (tree, question, _) => question.Options.Count > option + 1
                ? TreeShape.WithoutUnreached(TreeShape.WithoutAnswer(tree, question.Id, question.Options[option].Id))
                : tree)
            select place);

    [Theory]
    [MemberData(nameof(EveryCouncil))]
    public void Every_question_but_the_first_can_be_taken_away(string council) =>
        Assert.Empty(Misread(council, (tree, question, _) => question.Id == tree.Start
            ? tree
            : TreeShape.WithoutUnreached(TreeShape.WithoutQuestion(tree, question.Id, DecisionTree.EndOfBranch))));

    [Theory]
    [MemberData(nameof(EveryCouncil))]
    public void Behind_every_question_another_can_be_asked(string council) =>
        Assert.Empty(Misread(council, (tree, question, cite) => TreeShape.WithAnswer(
            TreeShape.WithQuestion(tree, Asked(tree, question, cite)), question.Id, new Option("brand-new", "Brand new", [], null, ["asked-now"]))));

    [Fact]
    public void What_an_option_is_told_by_goes_with_it() =>
        Assert.DoesNotContain(
            "client", TreeShapeEditor.Write(SmallCouncil.Tree, Small, TreeShape.WithoutAnswer(Small, "content", "client"), NoShared),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("A quite long label that nobody would want to read twice", "a-quite-long-label-that")]
    [InlineData("Yes!", "yes-2")]
    [InlineData("None", "none-2")]
    [InlineData("?", "answer")]
    public void A_name_is_short_and_new(string words, string id) => Assert.Equal(id, TreeShape.NewId(words, ["yes"]));

    private static IReadOnlyDictionary<string, TreePart> NoShared { get; } = new Dictionary<string, TreePart>();

    private static DecisionTree Small { get; } = TeamsPolicyBot.Knowledge.Releases.KnowledgeLoader
        .Load(SmallCouncil.With(("smallton/trees/can-i-post.yaml", SmallCouncil.Tree), ("smallton/tests.yaml", SmallCouncil.Journey)))
        .Release!.Trees[0];

    private static Option Told(string id, string cite) =>
        new(id, "Brand new: yes", [], new Finding(Verdict.NotAllowed, "No, \"never\".", [cite]), ["end"]);

    private static Question Asked(DecisionTree tree, Question before, string cite) => new(
        "asked-now", "Is it asked now?", null, [], false, [Told("one", cite), before.Find(Question.NotSure)!], new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The questions at which a change of shape is not read as it was meant.</summary>
    private static List<string> Misread(string council, Func<DecisionTree, Question, string, DecisionTree> change)
    {
        var (release, files) = (Councils.Release(council), KnowledgeFiles.Read(Repository.Knowledge, council));
        return
        [
            .. from tree in release.Trees
               from question in tree.Questions
               let wanted = change(tree, question, tree.End.Cites is [var first, ..] ? first : release.Clauses[0].Address)
               let fault = Misread(files, release, tree, wanted)
               where fault is not null
               select $"{tree.Id}/{question.Id}: {fault}",
        ];
    }

    /// <summary>What is read otherwise than it was meant; null where nothing is.</summary>
    private static string? Misread(KnowledgeFiles files, KnowledgeRelease release, DecisionTree tree, DecisionTree wanted)
    {
        var file = TreeFile.NameOf(files, tree);
        var desks = new DeskNames(release.Organisation);
        var faults = new List<Fault>();
        var shared = SharedTrees.Read(files, desks, faults);
        var written = TreeFile.Read(
            file, TreeShapeEditor.Write(files.Text(file)!, tree, wanted, shared), shared,
            release.Clauses.Select(clause => clause.Address).ToHashSet(), desks, faults);
        if (written is not null)
        {
            return TreeWords.AreAlike(Sorted(wanted, written), written) ? null : "it reads otherwise";
        }

        return TreeChecks.Check(wanted, release.Clauses.Select(clause => clause.Address).ToHashSet()).Count > 0 ? null : faults[0].ToString();
    }

    /// <summary>"I'm not sure" of a question that nobody has asked yet is what the council's file makes of it.</summary>
    private static DecisionTree Sorted(DecisionTree wanted, DecisionTree written) => wanted with
    {
        Questions = [.. wanted.Questions.Select(question => question.Id == "asked-now" ? written.Find(question.Id) ?? question : question)],
    };
}
