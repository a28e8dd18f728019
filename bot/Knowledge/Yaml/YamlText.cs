using System.Text;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Writes YAML as a person would: plain words where they may stand plain, lists in lines that fit a screen.</summary>
internal static partial class YamlText
{
    private const int Widest = 140;

    /// <summary>A text that is read back as it is: plain, or in double quotation marks.</summary>
    public static string Scalar(string text) =>
        NeedsQuotes().IsMatch(text)
            ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : text;

    /// <summary>A list as it stands, for another entry below it; nothing where there is none yet.</summary>
    public static string Above(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    /// <summary><c>key: [one, two]</c>, broken into lines below the key.</summary>
    public static string List(string key, IEnumerable<string> items, int indent)
    {
        var line = new StringBuilder($"{new string(' ', indent)}{key}: [");
        var lines = new List<string>();
        foreach (var (index, item) in items.Index())
        {
            var piece = (index == 0 ? "" : ", ") + Scalar(item);
            if (index > 0 && line.Length + piece.Length > Widest)
            {
                lines.Add($"{line},");
                line.Clear().Append(' ', indent + 2).Append(piece[2..]);
            }
            else
            {
                line.Append(piece);
            }
        }

        return string.Join('\n', [.. lines, $"{line}]"]);
    }

    /// <summary>
    /// Signs that mean something in a flow list, a leading sign, a colon, and words and numbers that YAML reads as something else.
    /// </summary>
    [GeneratedRegex(
        @"[,\[\]{}#""\n]|:(\s|$)|^[\s'&*!|>%@`?-]|\s$|^(yes|no|true|false|null|on|off|~|)$|^[\d.]+$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NeedsQuotes();
}
