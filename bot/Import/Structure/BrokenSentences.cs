using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>Joins a sentence that a page break cut in two: the first part has no end, the second begins small and has no mark.</summary>
internal static class BrokenSentences
{
    public static List<SourceBlock> Join(IReadOnlyList<SourceBlock> blocks, ICollection<Remark> remarks)
    {
        var joined = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            if (joined.LastOrDefault() is { Kind: not SourceKind.Heading } before && IsOpen(before.Text) && IsRest(block))
            {
                remarks.Add(
                    new Remark(
                        RemarkKind.Unsure, block.Place, "Joined to the words above it, where a page break seems to have cut a sentence.",
                        FirstWords(block.Text))
                );
                joined[^1] = before with { Text = $"{before.Text} {block.Text}" };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }

    private static bool IsOpen(string text) => text.Length > 40 && text is [.., not ('.' or ':' or ';' or '!' or '?' or '"' or '”')];

    private static bool IsRest(SourceBlock block) =>
        block is { Mark: null, Kind: SourceKind.Text, Text: [var first, ..] } && char.IsLower(first);

    private static string FirstWords(string text) => string.Join(' ', text.Split(' ').Take(8));
}
