using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>Tells headings from paragraphs and list items by their shape and by what stands beside them.</summary>
internal static class Headings
{
    private const int MostWords = 14;

    /// <summary>The heading that a block is; null where it is none.</summary>
    public static OutlineHeading? At(IReadOnlyList<SourceBlock> blocks, int at)
    {
        var block = blocks[at];
        var next = blocks.ElementAtOrDefault(at + 1);
        if (block.Kind is SourceKind.Heading)
        {
            return new OutlineHeading(block.Place, block.Level, block.Mark, Plain(block.Text));
        }

        var before = at > 0 ? blocks[at - 1] : null;
        return block.Kind is not SourceKind.Text || next is null || !IsShort(block.Text)
            ? null
            : block.Mark switch
            {
                { Kind: MarkKind.Number } mark
                    when !Follows(mark, next.Mark) && !(before is { Kind: SourceKind.Text } && Follows(before.Mark, mark)) => New(block, 1),
                { Kind: MarkKind.Clause } mark
                    when next.Mark is { Kind: MarkKind.Clause } inner
                        && inner.Printed.StartsWith($"{mark.Printed}.", StringComparison.Ordinal) => New(block, mark.Depth),
                null when StandsAlone(blocks, at) && !EndsOpen(before) => New(block, LevelOfUnmarked(blocks, at)),
                _ => null,
            };
    }

    private static OutlineHeading New(SourceBlock block, int level) => new(block.Place, level, block.Mark, Plain(block.Text));

    /// <summary>One number after the other, as in a list.</summary>
    private static bool Follows(Mark? one, Mark? next) =>
        one is { Kind: MarkKind.Number } && next is { Kind: MarkKind.Number } && next.Value == one.Value + 1;

    private static bool IsShort(string text) =>
        Plain(text).Length > 1
        && text.Split(' ').Length <= MostWords
        && text is [.., not ('.' or ':' or ';' or ',' or '!' or '?')]
        && (char.IsUpper(Plain(text)[0]) || char.IsDigit(text[0]));

    private static bool StandsAlone(IReadOnlyList<SourceBlock> blocks, int at) =>
        blocks[at].Run != blocks.ElementAtOrDefault(at + 1)?.Run && (at == 0 || blocks[at - 1].Run != blocks[at].Run);

    /// <summary>After a colon come the lines of a list, even where they have no bullets.</summary>
    private static bool EndsOpen(SourceBlock? before) => before?.Text.TrimEnd() is [.., ':'];

    /// <summary>Inside a numbered section, where the numbers of the section go on below it.</summary>
    private static int LevelOfUnmarked(IReadOnlyList<SourceBlock> blocks, int at)
    {
        var section = blocks
            .Take(at)
            .LastOrDefault(block => block.Mark is { Kind: MarkKind.Number or MarkKind.Clause })
            ?.Mark?.Printed.Split('.')[0];
        return
            section is not null
            && blocks[at + 1].Mark is { Kind: MarkKind.Clause } next
            && next.Printed.StartsWith($"{section}.", StringComparison.Ordinal)
            ? 2
            : 1;
    }

    /// <summary>A heading needs no emphasis.</summary>
    private static string Plain(string text) => text.Trim('*').Trim();
}
