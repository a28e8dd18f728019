using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Commands.Eval;

/// <summary>Whether a clause is the right one: it contains a gold excerpt, white space collapsed.</summary>
internal static partial class Gold
{
    /// <summary>Place of the first clause that contains any of the excerpts, from 1; null where none does.</summary>
    public static int? Place(IReadOnlyList<string>? gold, IReadOnlyList<CitedClause> clauses)
    {
        var excerpts = (gold ?? []).Select(Collapse).ToList();
        for (var place = 0; place < clauses.Count; place++)
        {
            var text = Collapse(clauses[place].Text);
            if (excerpts.Any(excerpt => text.Contains(excerpt, StringComparison.Ordinal)))
            {
                return place + 1;
            }
        }

        return null;
    }

    private static string Collapse(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex WhiteSpace();
}
