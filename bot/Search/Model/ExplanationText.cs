using System.Globalization;
using System.Text;
using Lucene.Net.Search;

namespace TeamsPolicyBot.Search.Model;

/// <summary>
/// Prints Lucene's explanations as indented lines, each with its value first, the same in every culture; Lucene's own print follows the
/// current one.
/// </summary>
internal static class ExplanationText
{
    public static string Of(float value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        Write(text, explanation, 0);
        return text.ToString();
    }

    /// <summary>An explanation with parts.</summary>
    public static Explanation Explained(float value, string description, params Explanation[] parts)
    {
        var explanation = new Explanation(value, description);
        Array.ForEach(parts, explanation.AddDetail);
        return explanation;
    }

    private static void Write(StringBuilder text, Explanation explanation, int depth)
    {
        text.Append(' ', depth * 2)
            .Append(Of(explanation.Value))
            .Append("  ")
            .Append(explanation.Description)
            .Append('\n');
        foreach (var detail in explanation.GetDetails() ?? [])
        {
            Write(text, detail, depth + 1);
        }
    }
}
