using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>Joins lines, and makes a word whole that the end of a line cut, unless the text writes it with its hyphen elsewhere.</summary>
internal sealed partial class CutWords(string text)
{
    public string Join(string before, string next, int place, ICollection<Remark> remarks)
    {
        if (Head().Match(before) is not { Success: true } head || Tail().Match(next) is not { Success: true } tail)
        {
            return $"{before} {next}";
        }

        var whole = text.Contains($"{head.Value}{tail.Value}", StringComparison.OrdinalIgnoreCase)
            ? head.Value + tail.Value
            : head.Value[..^1] + tail.Value;
        remarks.Add(
            new Remark(RemarkKind.Unsure, place, $"\"{head.Value}\" and \"{tail.Value}\" at the end of a line were joined.", whole));
        return before[..head.Index] + whole + next[tail.Length..];
    }

    [GeneratedRegex(@"\p{L}+-$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"^\p{Ll}+", RegexOptions.NonBacktracking)]
    private static partial Regex Tail();
}
