using System.Globalization;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>Finds places where a policy's printed numbers do not follow each other: a clause may have been lost.</summary>
internal static partial class NumberJumps
{
    /// <summary>The jumps among numbers in reading order; one that is printed a second time is passed over.</summary>
    /// <param name="numbers">Each with its place, a line or a page; null where nothing is printed.</param>
    public static IEnumerable<NumberJump> Of(IEnumerable<(int Place, string? Number)> numbers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, number) in numbers)
        {
            if (number is null || !seen.Add(number))
            {
                continue;
            }

            var cut = number.LastIndexOf('.');
            var parent = cut < 0 ? "" : number[..cut];
            var own = int.Parse(number[(cut + 1)..], CultureInfo.InvariantCulture);
            if (last.TryGetValue(parent, out var before) && own != before + 1)
            {
                yield return new NumberJump(place, $"{(cut < 0 ? "" : $"{parent}.")}{before}", number);
            }

            last[parent] = own;
        }
    }

    /// <summary>The number that is printed before a heading or a paragraph; null where there is none.</summary>
    public static string? NumberOf(PolicyBlock block) => block switch
    {
        ParagraphBlock { Number: { } number } when Printed().IsMatch(number) => number,
        HeadingBlock { IsAdded: false } heading when Printed().Match(heading.Words) is { Success: true } match =>
            match.Groups["number"].Value,
        _ => null,
    };

    [GeneratedRegex(@"^(?<number>\d{1,2}(\.\d{1,2}){0,4})[.)]?(\s|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}

/// <summary>Two printed numbers that do not follow each other.</summary>
/// <param name="Place">Where the second stands: a line or a page.</param>
internal sealed record NumberJump(int Place, string From, string To)
{
    /// <summary>In a sentence.</summary>
    public string Says => $"The numbers jump from {From} to {To}.";
}
