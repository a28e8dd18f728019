using System.Net;
using System.Text;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Commands.Trees;

/// <summary>
/// Draws trees as one SVG picture: questions as boxes, options as rows with their verdict in words and colour, arrows to what is asked
/// next.
/// </summary>
internal static class TreeSvg
{
    public static string Draw(IEnumerable<DecisionTree> trees)
    {
        var (body, top, width) = (new StringBuilder(), 20, 0);
        foreach (var tree in trees)
        {
            body.Append($"<text x=\"20\" y=\"{top + 14}\" class=\"title\">{Escape(tree.Title)}</text>\n");
            var placed = TreeLayout.Place(tree, top + 30);
            body.AppendJoin("", placed.SelectMany(box => Arrows(box, placed)));
            body.AppendJoin("", placed.Select(Box));
            top = placed.Max(box => box.Y + box.Height) + 40;
            width = Math.Max(width, placed.Max(box => box.X) + TreeLayout.Width + 20);
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{top}\" viewBox=\"0 0 {width} {top}\" role=\"img\">\n{Style}{body}</svg>";
    }

    private const string Style = """
        <style>
          text { font: 12px "Segoe UI", sans-serif; fill: #242424; }
          .title { font-size: 18px; font-weight: 600; }
          .ask { font-weight: 600; }
          .box { fill: #fff; stroke: #8a8886; }
          .arrow { fill: none; stroke: #8a8886; }
          .allowed { fill: #0e700e; } .allowed-with-changes { fill: #8a5a00; } .ask-somebody { fill: #0f548c; } .not-allowed { fill: #b10e1c; }
        </style>

        """;

    private static string Box(PlacedQuestion box)
    {
        var text = new StringBuilder(
            $"<rect class=\"box\" rx=\"6\" x=\"{box.X}\" y=\"{box.Y}\" width=\"{TreeLayout.Width}\" height=\"{box.Height}\"/>\n");
        Lines(text, box.Title, box.X + 10, box.Y + 18, "ask");
        foreach (var row in box.Rows)
        {
            Lines(text, row.Label, box.X + 14, row.Y + 14, "option");
            if (row.Option.Finding is { } finding)
            {
                text.Append(
                    $"<text text-anchor=\"end\" x=\"{box.X + TreeLayout.Width - 8}\" y=\"{row.Y + 14}\" class=\"{Class(finding.Verdict)}\">{Mark(finding.Verdict)}</text>\n"
                );
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Arrows(PlacedQuestion box, IReadOnlyList<PlacedQuestion> placed) =>
        from row in box.Rows
        where !row.Option.EndsWalk
        from next in row.Option.Next
        let target = placed.FirstOrDefault(other => other.Question.Id == next)
        where target is not null
        select Arrow(box.X + TreeLayout.Width, row.Y + 10, target.X, target.Y + 12);

    private static string Arrow(int x1, int y1, int x2, int y2)
    {
        var middle = (x1 + x2) / 2;
        return $"<path class=\"arrow\" d=\"M{x1} {y1} C{middle} {y1} {middle} {y2} {x2} {y2}\"/><path d=\"M{x2} {y2} l-7 -4 v8 z\" fill=\"#8a8886\"/>\n";
    }

    private static void Lines(StringBuilder text, IReadOnlyList<string> lines, int x, int y, string name)
    {
        foreach (var (number, line) in lines.Index())
        {
            text.Append($"<text x=\"{x}\" y=\"{y + (number * TreeLayout.LineHeight)}\" class=\"{name}\">{Escape(line)}</text>\n");
        }
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Allowed => "✓ allowed",
        Verdict.AllowedWithChanges => "± change",
        Verdict.Ask => "? ask",
        _ => "✗ not allowed",
    };

    private static string Class(Verdict verdict) => verdict == Verdict.Ask ? "ask-somebody" : verdict.Word();

    private static string Escape(string words) => WebUtility.HtmlEncode(words);
}
