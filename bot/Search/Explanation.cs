using System.Globalization;
using System.Text;

namespace TeamsPolicyBot.Search;

/// <summary>Why a document got its score, as a tree: a node's value is the sum of its details, or follows from them as its words say.</summary>
public sealed record Explanation(double Value, string Description, IReadOnlyList<Explanation> Details)
{
    /// <summary>A node without details.</summary>
    public Explanation(double value, string description)
        : this(value, description, [])
    {
    }

    /// <summary>A node whose value is the sum of its details.</summary>
    public static Explanation Sum(string description, IReadOnlyList<Explanation> details) =>
        new(details.Sum(detail => detail.Value), description, details);

    /// <summary>The tree as indented lines, each with its value first.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2)
            .Append(Value.ToString("0.000", CultureInfo.InvariantCulture))
            .Append("  ")
            .Append(Description)
            .Append('\n');
        foreach (var detail in Details)
        {
            detail.Write(text, depth + 1);
        }
    }
}
