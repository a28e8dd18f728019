using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>
/// Finds the lines of a page in text that was pasted from a PDF without empty lines: its number, and what is printed next to it on page
/// after page.
/// </summary>
internal static partial class PageLines
{
    /// <summary>So near to a page's number stands its head or foot, in lines.</summary>
    private const int Near = 3;

    private const int LongestHead = 120;

    /// <summary>Indexes of the lines that belong to pages, with what each is.</summary>
    public static IReadOnlyDictionary<int, string> Find(string[] lines)
    {
        var found = lines.Index()
            .Where(row => PageNumber().IsMatch(row.Item.Trim()))
            .ToDictionary(row => row.Index, _ => "A page's number.");
        foreach (var index in Heads(lines, [.. found.Keys]))
        {
            found[index] = "A running head or foot, printed with the page's number.";
        }

        return found;
    }

    private static IEnumerable<int> Heads(string[] lines, List<int> numbers) =>
        numbers
            .SelectMany(number => Enumerable.Range(number - Near, (2 * Near) + 1))
            .Distinct()
            .Where(index => !numbers.Contains(index) && lines.ElementAtOrDefault(index)?.Trim() is { Length: > 0 and <= LongestHead })
            .GroupBy(index => Key(lines[index].Trim()))
            .Where(group => group.Count() > 1 && group.Key.Any(char.IsLetter) && group.All(index => !Marks.Begins(lines[index])))
            .SelectMany(group => group);

    /// <summary>Numbers differ from page to page only where they are the page's own.</summary>
    private static string Key(string line) =>
        line.Contains("page", StringComparison.OrdinalIgnoreCase) ? Digits().Replace(line, "0") : line;

    /// <summary>"Page 3 of 12", alone or with marks of secrecy; a bare number could be a clause's.</summary>
    [GeneratedRegex(
        @"^(?:(?:official|official[ -]sensitive)\s+)?page\s+\d+(?:\s*(?:of|/)\s*\d+)?(?:\s+(?:official|official[ -]sensitive))?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
