using System.Text.RegularExpressions;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Accounts for every word of a source: it is in the policy file, or a remark names it.</summary>
internal static partial class Lost
{
    /// <summary>
    /// The words of a source that are in neither, as often as they are missing. Numbers and letters before a clause count as words.
    /// </summary>
    public static IReadOnlyList<string> Words(string source, ImportResult.Imported imported)
    {
        var kept = Count(
            $"{imported.Markdown}\n{string.Join('\n', imported.Remarks.Where(remark => remark.Kind is RemarkKind.LeftOut or RemarkKind.Fact).Select(remark => remark.Words))}"
        );
        return
        [
            .. Count(source).SelectMany(word => Enumerable.Repeat(word.Key, Math.Max(0, word.Value - kept.GetValueOrDefault(word.Key)))),
        ];
    }

    private static Dictionary<string, int> Count(string text) =>
        Word()
            .Matches(text.Replace("\\", "", StringComparison.Ordinal))
            .GroupBy(match => match.Value.ToLowerInvariant())
            .ToDictionary(group => group.Key, group => group.Count());

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
