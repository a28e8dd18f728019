using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>
/// Takes out what belongs to the pages and not to the policy: running heads and feet, page numbers, notes that a page is blank.
/// </summary>
internal static partial class Furniture
{
    /// <summary>A line that stands alone this often is a running head.</summary>
    private const int Often = 3;

    private const int LongestHead = 120;

    /// <summary>The blocks without furniture.</summary>
    /// <param name="repeated">What <see cref="Repeated"/> found in the whole document.</param>
    public static List<SourceBlock> Remove(IReadOnlyList<SourceBlock> blocks, IReadOnlySet<string> repeated, ICollection<Remark> remarks)
    {
        var kept = new List<SourceBlock>();
        foreach (var run in Runs(blocks))
        {
            // An address in a contact block may name the council too: only what stands by itself is a running head.
            var isHead = run.TrueForAll(block => repeated.Contains(Key(block)));
            foreach (var block in run)
            {
                if (isHead || repeated.Contains(Key(block)) && block.Page > 0)
                {
                    remarks.Add(
                        new Remark(RemarkKind.LeftOut, block.Place, "A running head or foot, printed again and again.", block.Text));
                }
                else if (PageNote().IsMatch(block.Text) && block.Mark is null)
                {
                    remarks.Add(new Remark(RemarkKind.LeftOut, block.Place, "A page's number or a note about the page.", block.Text));
                }
                else
                {
                    kept.Add(block);
                }
            }
        }

        return kept;
    }

    /// <summary>The lines that are printed again and again; counted before the title is taken out, which is often one of them.</summary>
    public static IReadOnlySet<string> Repeated(IReadOnlyList<SourceBlock> blocks) =>
        blocks.Where(block => block is { Mark: null, Kind: SourceKind.Text or SourceKind.Heading } && block.Text.Length <= LongestHead)
            .GroupBy(Key)
            .Where(group => group.Count() >= Often && group.Key.Any(char.IsLetter))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Page numbers differ from page to page in an otherwise equal line.</summary>
    private static string Key(SourceBlock block) => block.Page > 0 ? Digits().Replace(block.Text, "0") : block.Text;

    private static IEnumerable<List<SourceBlock>> Runs(IReadOnlyList<SourceBlock> blocks)
    {
        var run = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            if (run.Count > 0 && run[^1].Run != block.Run)
            {
                yield return run;
                run = [];
            }

            run.Add(block);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    [GeneratedRegex(
        @"^(?:page\s+\d+(?:\s*(?:of|/)\s*\d+)?|\d+\s+of\s+\d+|-\s*\d+\s*-|\(?this page (?:is|has been) (?:intentionally|deliberately) (?:left )?blank\.?\)?|intentionally blank)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageNote();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
