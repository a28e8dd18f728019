using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Knowledge.Trees;

namespace TeamsPolicyBot.Publishing;

/// <summary>
/// An answer, a question or an arrow more or less in a decision tree, as the edits of files that it comes to: the tree's, and that of the
/// tests which walk it. Pure.
/// </summary>
internal static class TreeShapeForms
{
    private const string Tests = "tests.yaml";

    private static readonly Finding Blank = new(Verdict.Ask, "", []);

    /// <summary>One more answer to a question.</summary>
    public static FormEdits AddAnswer(FolderNow now, DecisionTree tree, Question question, Option answer)
    {
        var wanted = TreeShape.WithAnswer(tree, question.Id, answer);
        var asked = wanted.Find(question.Id)!;
        return TreeFormFaults.Of(now.Release!, asked, answer) ?? And(Of(now, tree, wanted), Twins(asked, answer));
    }

    /// <summary>One more question, behind an answer that is there or that comes with it.</summary>
    /// <param name="after">The answer that leads to it.</param>
    /// <param name="isNew">Whether the answer comes with it.</param>
    /// <param name="added">Without its "I'm not sure".</param>
    /// <param name="doubt">Its "I'm not sure" where nothing in the file says what follows from it.</param>
    public static FormEdits AddQuestion(
        FolderNow now, DecisionTree tree, Question question, Option after, bool isNew, Question added, Option doubt)
    {
        if (added.Ask.Length == 0 || added.Options.Count == 0)
        {
            return FormEdits.Refused("empty");
        }

        var isGiven = TreeShapeEditor.TellsDoubt(now.Files.Text(TreeFile.NameOf(now.Files, tree))!);
        added = added with { Options = [.. added.Options, isGiven ? doubt with { Finding = Blank } : doubt] };
        if (after.EndsWalk)
        {
            return FormEdits.Refused("tree-ends", after.Label);
        }

        var next = TreeShape.AndThen(after.Next, added.Id);
        var asked = TreeShape.WithQuestion(tree, added);
        var wanted = isNew
            ? TreeShape.WithAnswer(asked, question.Id, after with { Next = next })
            : TreeShape.WithArrows(asked, question.Id, after.Id, next);
        return (isNew ? TreeFormFaults.Of(now.Release!, wanted.Find(question.Id)!, after) : null)
            ?? added.Options.Where(option => option.Id != Question.NotSure).Select(option => TreeFormFaults.Of(now.Release!, added, option))
                .FirstOrDefault(fault => fault is not null)
            ?? Of(now, tree, wanted);
    }

    public static FormEdits RemoveAnswer(FolderNow now, DecisionTree tree, Question question, string answer, bool takesAlong)
    {
        var wanted = TreeShape.WithoutAnswer(tree, question.Id, answer);
        return question.Find(answer) is null ? FormEdits.Refused("tree-nowhere")
            : wanted.Find(question.Id)!.Options.All(option => option.Id == Question.NotSure) ? FormEdits.Refused("tree-last-answer")
            : Of(now, tree, wanted, takesAlong: takesAlong);
    }

    /// <param name="instead">The question that is asked in its place, or <c>end</c>.</param>
    public static FormEdits RemoveQuestion(FolderNow now, DecisionTree tree, Question question, string instead, bool takesAlong) =>
        question.Id == tree.Start || question.Id == instead
            ? FormEdits.Refused("tree-nowhere")
            : Of(now, tree, TreeShape.WithoutQuestion(tree, question.Id, instead), takesAlong: takesAlong);

    /// <summary>
    /// The edits that make one tree of another: of the tree's file, and of the tests that walk it. Refused where an arrow leads nowhere or
    /// back; with the losses where nobody has said yes to them.
    /// </summary>
    /// <param name="text">The tree's file with the words of <paramref name="wanted"/>; null where they are those that stand there.</param>
    /// <param name="worded">The tree that <paramref name="text"/> writes.</param>
    public static FormEdits Of(
        FolderNow now, DecisionTree tree, DecisionTree wanted, string? text = null, DecisionTree? worded = null, bool takesAlong = false)
    {
        if (ArrowChecks.LeadsNowhere(wanted))
        {
            return FormEdits.Refused("tree-nowhere");
        }

        if (ArrowChecks.LeadsBack(wanted))
        {
            return FormEdits.Refused("tree-back");
        }

        if (LengthChecks.Longest(wanted).Count is > TreeChecks.MostQuestionsOnAWalk and var longest)
        {
            return FormEdits.Refused("tree-long", longest, TreeChecks.MostQuestionsOnAWalk);
        }

        var whole = TreeShape.WithoutUnreached(wanted);
        var (file, tests) = (TreeFile.NameOf(now.Files, tree), $"{now.Files.OrganisationId}/{Tests}");
        var journeys = Journeys.After(now.Files.Text(tests), whole);
        var losses = Losses(wanted, journeys).ToList();
        if (losses.Count > 0 && !takesAlong)
        {
            return new FormEdits([]) { Losses = losses };
        }

        var shared = SharedTrees.Read(now.Files, new DeskNames(now.Release!.Organisation), []);
        List<FileEdit> edits = [new(file, TreeShapeEditor.Write(text ?? now.Files.Text(file)!, worded ?? tree, whole, shared))];
        if (journeys.Lost + journeys.Otherwise + journeys.Longer + journeys.Added > 0)
        {
            edits.Add(new FileEdit(tests, journeys.Text));
        }

        return Read(now, edits, whole) with { Notes = [.. Gains(journeys)] };
    }

    /// <summary>The edits, unless the tree would read otherwise than it is wanted: then it is left to the file.</summary>
    public static FormEdits Read(FolderNow now, IReadOnlyList<FileEdit> edits, DecisionTree wanted) =>
        KnowledgeLoader.Load(now.With(edits)).Release?.Trees.Single(tree => tree.Id == wanted.Id) is not { } after
        || TreeWords.AreAlike(Doubted(wanted, after), after)
            ? new FormEdits(edits)
            : FormEdits.Refused("in-the-tree-file");

    /// <summary>"I'm not sure" of a question that nobody has asked yet is what the council's file makes of it.</summary>
    private static DecisionTree Doubted(DecisionTree wanted, DecisionTree after) => wanted with
    {
        Questions = [.. wanted.Questions.Select(question => question.Find(Question.NotSure) is { Finding: { Say.Length: 0 } } blank
            ? question with
            {
                Options = [.. question.Options.Select(option =>
                    option == blank ? after.Find(question.Id)?.Find(option.Id) ?? option : option)],
            }
            : question)],
    };

    private static IEnumerable<DeskNote> Losses(DecisionTree wanted, Journeys journeys)
    {
        if (ArrowChecks.Unreached(wanted).ToList() is { Count: > 0 } unreached)
        {
            yield return new DeskNote("tree-unreached", string.Join(" ", unreached.Select(question => $"“{question.Ask}”")));
        }

        if (journeys.Lost > 0)
        {
            yield return new DeskNote("tree-tests-lost", journeys.Lost);
        }

        if (journeys.Otherwise > 0)
        {
            yield return new DeskNote("tree-tests-otherwise", journeys.Otherwise);
        }
    }

    private static IEnumerable<DeskNote> Gains(Journeys journeys)
    {
        if (journeys.Longer > 0)
        {
            yield return new DeskNote("tree-tests-longer", journeys.Longer);
        }

        if (journeys.Added > 0)
        {
            yield return new DeskNote("tree-tests-added", journeys.Added);
        }
    }

    private static FormEdits And(FormEdits edits, IEnumerable<DeskNote> notes) => edits with { Notes = [.. edits.Notes, .. notes] };

    private static IReadOnlyList<DeskNote> Twins(Question question, Option answer) =>
        TwinAnswers.Of(question, answer) is { } twin ? [new DeskNote("tree-twin", answer.Label, twin.Label)] : [];
}
