using System.Text;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Commands.Trees;

/// <summary>Writes every way through a tree on which one option of each question is picked, a line each, with its verdict.</summary>
internal static class TreePaths
{
    public static string Write(DecisionTree tree)
    {
        var text = new StringBuilder($"{tree.Id}: {tree.Title}\n");
        foreach (var walk in Ends(tree, []))
        {
            var way = string.Join(", ", walk.Answers.Select(answer => $"{answer.Question}={answer.Options[0]}"));
            text.Append($"  {walk.Verdict!.Value.Word(),-20} {way}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<Advice.Walk> Ends(DecisionTree tree, IReadOnlyList<Answer> answers)
    {
        var walk = TreeWalker.Replay(tree, answers);
        return walk.Open is { } open
            ? open.Options.SelectMany(option => Ends(tree, [.. answers, new Answer(open.Id, [option.Id])]))
            : [walk];
    }
}
