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
        var named = first.FindLastIndex(block => NamesAPolicy().IsMatch(block.Text));
        if (named < 0)
        {
            named = first is [{ Kind: SourceKind.Heading, Level: 1 }, ..] or [_, _, ..] && blocks.Count > first.Count ? 0 : -1;
        }

        if (named < 0)
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

    /// <summary>A title in capitals may go over several lines.</summary>
    private static int Begin(List<SourceBlock> first, int named)
    {
        var from = named;
        while (from > 0 && IsCapitals(first[from].Text) && IsCapitals(first[from - 1].Text))
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
}
