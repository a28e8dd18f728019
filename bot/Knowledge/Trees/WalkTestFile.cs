using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Acceptance;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>
/// Walks the journeys of <c>tests.yaml</c>: its <c>walk</c> entries. A journey that ends elsewhere than it says is a fault, and so is a
/// question that no journey asks.
/// </summary>
internal static class WalkTestFile
{
    /// <param name="unreadable">Ids of trees that have faults of their own: their journeys wait.</param>
    public static void Run(
        string file, string? text, IReadOnlyList<DecisionTree> trees, IReadOnlyCollection<string> unreadable, List<Fault> faults)
    {
        if (trees.Count == 0)
        {
            return;
        }

        var asked = new HashSet<(string Tree, string Question)>();
        foreach (
            var value in Journeys(file, text, faults)
                .Where(value => value.Child("walk")!.IsEmpty || !unreadable.Contains(value.Child("walk")!.Text()!))
        )
        {
            asked.UnionWith(Run(value, trees));
        }

        faults.AddRange(
            NeverAsked(trees, asked)
                .Select(pair =>
                    text is null
                        ? new Fault(
                            file.Replace(TestsFile.Name, $"trees/{pair.Tree}.yaml", StringComparison.Ordinal), 1,
                            $"No journey asks the question \"{pair.Question}\" of this tree.",
                            "Write a file tests.yaml beside the folder trees, with a \"- walk: ...\" entry whose answers lead there.")
                        : new Fault(
                            file, 1, $"No journey asks the question \"{pair.Question}\" of the tree \"{pair.Tree}\".",
                            "Add a \"- walk: ...\" entry whose answers lead there.")
                )
        );
    }

    /// <summary>The <c>walk</c> entries. A file that is not YAML is told of once, where its other tests are read.</summary>
    private static IReadOnlyList<YamlValue> Journeys(string file, string? text, ICollection<Fault> faults)
    {
        var readable = text is not null && YamlFile.Read(file, text, []) is { IsList: true };
        return readable
            ? [.. YamlFile.Read(file, text!, faults)!.List().Where(value => value.IsMap && value.AnyMap()!.Has("walk"))]
            : [];
    }

    /// <summary>A tree with a single question needs no journey: its options are all that there is.</summary>
    private static IEnumerable<(string Tree, string Question)> NeverAsked(
        IReadOnlyList<DecisionTree> trees, HashSet<(string, string)> asked) =>
        trees
            .Where(tree => tree.Questions.Count > 1)
            .SelectMany(tree => tree.Questions.Select(question => (tree.Id, question.Id)))
            .Where(pair => !asked.Contains(pair));

    /// <summary>Walks one journey and tells which questions it asked.</summary>
    private static IEnumerable<(string Tree, string Question)> Run(YamlValue value, IReadOnlyList<DecisionTree> trees)
    {
        if (value.Map("walk", "answers", "verdict", "desk", "cites") is not { } map
            || map.Find("walk")!.OneOf([.. trees.Select(tree => tree.Id)]) is not { } id)
        {
            return [];
        }

        var tree = trees.Single(each => each.Id == id);
        var walk = TreeWalker.Replay(tree, [.. map.Require("answers")?.AnyMap()?.Entries.Select(Answer) ?? []]);
        foreach (var (what, mend) in Differences(walk, map))
        {
            map.Fault(what, mend);
        }

        return walk.Answers.Select(answer => (tree.Id, answer.Question));
    }

    private static Answer Answer(YamlEntry entry) => new(entry.Name, entry.Value.Texts());

    private static IEnumerable<(string What, string Mend)> Differences(Walk walk, YamlMap expected)
    {
        foreach (var answer in walk.Dropped.Concat(walk.Waiting))
        {
            yield return (
                $"The journey answers \"{answer.Question}\" with \"{string.Join(", ", answer.Options)}\", which does not come up.",
                "Remove this answer, or correct it.");
        }

        if (walk.Deciding is not { } deciding)
        {
            yield return ($"The journey ends at the question \"{walk.Open!.Id}\", before a verdict.", "Answer this question too.");
            yield break;
        }

        if (expected.Require("verdict")?.OneOf([.. VerdictWords.All]) is { } verdict && verdict != deciding.Verdict.Word())
        {
            yield return (
                $"The verdict is \"{deciding.Verdict.Word()}\", not \"{verdict}\": {deciding.Say}", "Correct the tree, or this test.");
        }

        if (expected.Text("desk") is { } desk && desk != deciding.Desk)
        {
            yield return ($"The desk is \"{deciding.Desk ?? "none"}\", not \"{desk}\".", "Correct the tree, or this test.");
        }

        foreach (var missing in expected.Texts("cites").Except(deciding.Cites))
        {
            yield return (
                $"The verdict does not cite \"{missing}\" but {string.Join(", ", deciding.Cites)}.", "Correct the tree, or this test.");
        }
    }
}
