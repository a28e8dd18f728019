using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>Takes out a table of contents, whose lines would begin false sections, and a title that is printed again below it.</summary>
internal static partial class Contents
{
    /// <summary>Two titles are the same when they share this much of their words.</summary>
    private const double SameTitle = 0.6;

    /// <summary>A line of the contents is at most so long, in letters.</summary>
    private const int LongestLine = 120;

    public static List<SourceBlock> Remove(IReadOnlyList<SourceBlock> blocks, string title, ICollection<Remark> remarks)
    {
        var rest = blocks.ToList();
        var start = rest.FindIndex(block => Heading().IsMatch(block.Text));
        var afterwards = 0;
        if (start >= 0)
        {
            var length = 1 + rest.Skip(start + 1).TakeWhile(block => IsLine(block, rest, start)).Count();
            if (length > 1)
            {
                rest.GetRange(start, length)
                    .ForEach(block => remarks.Add(new Remark(RemarkKind.LeftOut, block.Place, "The table of contents.", Words(block))));
                rest.RemoveRange(start, length);
                afterwards = start;
            }
        }

        RemoveTitle(rest, afterwards, title, remarks);
        return rest;
    }

    private static void RemoveTitle(List<SourceBlock> rest, int at, string title, ICollection<Remark> remarks)
    {
        if (
            at < rest.Count
            && rest[at] is { Mark: null, Kind: not SourceKind.Item } block
            && IsSameTitle(block.Text, title)
            && block.Text.Length <= LongestLine
        )
        {
            remarks.Add(new Remark(RemarkKind.LeftOut, block.Place, "The title, printed a second time.", block.Text));
            rest.RemoveAt(at);
        }
    }

    /// <summary>It ends in a page number, or names an appendix, or its words are a heading further on.</summary>
    private static bool IsLine(SourceBlock block, List<SourceBlock> all, int start) =>
        block.Text.Length <= LongestLine
        && (PageNumber().IsMatch(block.Text)
            || Appendix().IsMatch(block.Text)
            || (block.Text is [.., not '.'] && IsHeadingFurtherOn(block, all, start)));

    private static bool IsHeadingFurtherOn(SourceBlock line, List<SourceBlock> all, int start)
    {
        var at = all.IndexOf(line);
        return all.FindIndex(start + 1, other => other != line && string.Equals(other.Text, line.Text, StringComparison.OrdinalIgnoreCase))
            > at;
    }

    /// <summary>One of the two may be shorter, yet a heading "Policy" is not the title again.</summary>
    private static bool IsSameTitle(string one, string title)
    {
        var (some, others) = (WordsOf(one), WordsOf(title));
        var common = some.Intersect(others).Count();
        return common >= SameTitle * Math.Min(some.Count, others.Count) && 2 * common >= others.Count;
    }

    private static HashSet<string> WordsOf(string text) =>
        [
            .. text.ToLowerInvariant()
                .Replace("-", "", StringComparison.Ordinal)
                .Split([' ', ',', '&'], StringSplitOptions.RemoveEmptyEntries),
        ];

    private static string Words(SourceBlock block) =>
        block.Mark is { Printed.Length: > 0 } mark ? $"{mark.Printed} {block.Text}" : block.Text;

    [GeneratedRegex(
        @"^(?:table of )?contents(?: page)?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"(?:\t|\.{2,}|…|\s)\s*(?:\d{1,3}(?:\s*[-–]\s*\d{1,3})?|page(?: no\.?)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(
        @"^(?:appendix|annex|schedule)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Appendix();
}
