using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Commands.Trees;

/// <summary>A question's place in a drawing, in pixels.</summary>
/// <param name="Rows">Its options, each with the height at which it stands and its words in lines.</param>
internal sealed record PlacedQuestion(
    Question Question, int X, int Y, int Height, IReadOnlyList<string> Title, IReadOnlyList<PlacedOption> Rows);

internal sealed record PlacedOption(Option Option, int Y, IReadOnlyList<string> Label);

/// <summary>Puts a tree's questions in columns: each as far right as the longest way to it, one below the other.</summary>
internal static class TreeLayout
{
    public const int Width = 330;
    public const int Gap = 110;
    public const int LineHeight = 16;
    private const int Characters = 44;

    public static IReadOnlyList<PlacedQuestion> Place(DecisionTree tree, int top)
    {
        var columns = new Dictionary<string, int>();
        Column(tree, tree.Start, 0, columns);
        var next = new Dictionary<int, int>();
        var placed = new List<PlacedQuestion>();
        foreach (var question in tree.Questions.Where(question => columns.ContainsKey(question.Id)))
        {
            var column = columns[question.Id];
            var box = Box(question, 20 + (column * (Width + Gap)), next.GetValueOrDefault(column, top));
            placed.Add(box);
            next[column] = box.Y + box.Height + 24;
        }

        return placed;
    }

    private static void Column(DecisionTree tree, string id, int column, Dictionary<string, int> columns)
    {
        if (columns.TryGetValue(id, out var known) && known >= column)
        {
            return;
        }

        columns[id] = column;
        foreach (
            var next in tree.Find(id)!.Options.SelectMany(option => option.Next).Where(next => next != DecisionTree.EndOfBranch).Distinct())
        {
            Column(tree, next, column + 1, columns);
        }
    }

    private static PlacedQuestion Box(Question question, int x, int y)
    {
        var title = WordWrap.Lines(question.Ask, Characters);
        var rows = new List<PlacedOption>();
        var at = y + 14 + (title.Count * LineHeight);
        foreach (var option in question.Options)
        {
            var label = WordWrap.Lines(option.Label, Characters - 8);
            rows.Add(new PlacedOption(option, at, label));
            at += (label.Count * LineHeight) + 6;
        }

        return new PlacedQuestion(question, x, y, at - y + 4, title, rows);
    }
}
