using System.Text;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Commands.Trees;

/// <summary>Writes every way through a tree on which one option of each question is picked, a line each, with its verdict.</summary>
internal static class TreePaths
{
    public static string Write(DecisionTree tree)
    {
        var text = new StringBuilder($"{tree.Id}: {tree.Title}\n");
        foreach (var path in Of(tree))
        {
            text.Append($"  {path.Verdict,-20} {string.Join(", ", path.Answers.Select(answer => $"{answer.Key}={answer.Value}"))}\n");
        }

        return text.ToString();
    }

    /// <summary>The ways, in the order of the options.</summary>
    public static IEnumerable<TreePath> Of(DecisionTree tree) => Ends(tree, []).Select(walk => new TreePath(
        tree.Id,
        walk.Answers.ToDictionary(answer => answer.Question, answer => answer.Options[0]),
        walk.Verdict!.Value.Word()));

    private static IEnumerable<Advice.Walk> Ends(DecisionTree tree, IReadOnlyList<Answer> answers)
    {
        var walk = TreeWalker.Replay(tree, answers);
        return walk.Open is { } open
            ? open.Options.SelectMany(option => Ends(tree, [.. answers, new Answer(open.Id, [option.Id])]))
            : [walk];
    }
}

/// <summary>A way through a tree: the option picked of each question, in the order in which they are asked, and the verdict.</summary>
internal sealed record TreePath(string Tree, IReadOnlyDictionary<string, string> Answers, string Verdict);
