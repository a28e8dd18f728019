using System.Globalization;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>Finds the title among a document's first lines.</summary>
internal static partial class TitleLines
{
    /// <summary>A title, or a line of it, has at most so many words.</summary>
    private const int Longest = 18;

    /// <summary>
    /// The title, taken out of the blocks together with what stands above it; null where the document begins with its text.
    /// </summary>
    public static string? Take(List<SourceBlock> blocks, ICollection<Remark> remarks)
    {
        var first = blocks.TakeWhile(IsTitleLike).ToList();
        if (IndexOfTitle(first, blocks) is not { } named)
        {
            return null;
        }

        var from = Begin(first, named);
        var title = Ordinary(string.Join(' ', first[from..(named + 1)].Select(block => block.Text)));
        for (var at = 0; at <= named; at++)
        {
            remarks.Add(at < from
                ? new Remark(RemarkKind.LeftOut, first[at].Place, "It stands above the title.", first[at].Text)
                : new Remark(RemarkKind.Fact, first[at].Place, "Taken as the title.", first[at].Text));
        }

        blocks.RemoveRange(0, named + 1);
        return title;
    }

    /// <summary>
    /// The highest heading, else the first line: a section below it may speak of the policy as well. Passed over is what is printed above a
    /// title, and a line that is printed in full again.
    /// </summary>
    private static int? IndexOfTitle(List<SourceBlock> first, List<SourceBlock> all)
    {
        if (first.Count == 0)
        {
            return null;
        }

        var hasText = all.Count > first.Count;
        var above = first.TakeWhile(block => IsAbove(block.Text)).Count();
        var highest = Highest(first, above, all);
        var at = LastLine(first, highest);
        return NamesAPolicy().IsMatch(first[at].Text) ? at
            : highest == above && above > 0 && first.Count - at < 2 ? (hasText ? 0 : null)
            : first is [{ Kind: SourceKind.Heading, Level: 1 }, ..] or [_, _, ..] && hasText ? at
            : null;
    }

    /// <summary>The first line below what stands above a title; among a document's own headings the one that is above all others.</summary>
    private static int Highest(List<SourceBlock> first, int above, List<SourceBlock> all)
    {
        if (above == first.Count)
        {
            return 0;
        }

        var headings = first.Index().Skip(above).Where(row => row.Item.Kind is SourceKind.Heading).ToList();
        if (headings.Count == 0)
        {
            return above;
        }

        var highest = headings.MinBy(row => row.Item.Level);
        var levels = all.Where(block => block.Kind is SourceKind.Heading).Select(block => block.Level).ToList();
        var isAlone = levels.Count > 1 && levels.Count(level => level <= highest.Item.Level) == 1;
        return first[above].Kind is SourceKind.Heading || isAlone ? highest.Index : above;
    }

    /// <summary>A title goes over several lines in capitals, or is printed again in full.</summary>
    private static int LastLine(List<SourceBlock> first, int at)
    {
        if (
            first.FindLastIndex(block =>
                block.Text.Length > first[at].Text.Length
                && block.Text.StartsWith(first[at].Text, StringComparison.OrdinalIgnoreCase)) is var again
            && again > at
        )
        {
            return again;
        }

        return
            !NamesAPolicy().IsMatch(first[at].Text)
            && at + 1 < first.Count
            && IsCapitals(first[at].Text)
            && IsCapitals(first[at + 1].Text)
            && NamesAPolicy().IsMatch(first[at + 1].Text)
            ? at + 1
            : at;
    }

    /// <summary>A council, a department, a report's number or a mark of secrecy; no title.</summary>
    private static bool IsAbove(string text) => ReportNote().IsMatch(text) || (Publisher().IsMatch(text) && !NamesAPolicy().IsMatch(text));

    /// <summary>A title in capitals may go over several lines.</summary>
    private static int Begin(List<SourceBlock> first, int named)
    {
        var from = named;
        while (from > 0 && IsCapitals(first[from].Text) && IsCapitals(first[from - 1].Text) && !IsAbove(first[from - 1].Text))
        {
            from--;
        }

        return from;
    }

    private static bool IsTitleLike(SourceBlock block) =>
        block is { Mark: null, Kind: SourceKind.Text or SourceKind.Heading }
        && block.Text.Split(' ').Length <= Longest
        && block.Text is [.., not ('.' or ':' or ';')]
        && !block.Text.Contains(": ", StringComparison.Ordinal);

    private static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    private static string Ordinary(string title) =>
        IsCapitals(title) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(title.ToLowerInvariant()) : title;

    [GeneratedRegex(
        @"\b(?:policy|policies|procedure|procedures|guidelines?|guidance|code|protocol|strategy|standards?|rules)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamesAPolicy();

    [GeneratedRegex(
        @"^(?:appendix|annex|schedule|agenda item|item|report|official|restricted|version|page)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReportNote();

    [GeneratedRegex(
        @"\b(?:council|authority|borough|county|district|service|services|trust|department|directorate|human resources)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Publisher();
}
