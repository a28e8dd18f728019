using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>Puts blocks in order under headings: which is a clause, which an item of a list, and of whose list.</summary>
internal sealed class OutlineBuilder
{
    /// <summary>An address or a list of contacts has at least so many lines that stand together.</summary>
    private const int LinesOfABlock = 3;

    private const int ShortLine = 12;

    private readonly IReadOnlyList<SourceBlock> _blocks;
    private readonly ICollection<Remark> _remarks;
    private readonly List<OutlineNode> _nodes = [];

    /// <summary>The items that are open, the outermost first.</summary>
    private readonly List<OutlineItem> _open = [];

    private OutlineBuilder(IReadOnlyList<SourceBlock> blocks, ICollection<Remark> remarks)
    {
        _blocks = blocks;
        _remarks = remarks;
    }

    public static IReadOnlyList<OutlineNode> Build(IReadOnlyList<SourceBlock> blocks, ICollection<Remark> remarks)
    {
        var builder = new OutlineBuilder(blocks, remarks);
        for (var at = 0; at < blocks.Count;)
        {
            at += builder.Add(at);
        }

        return builder._nodes;
    }

    /// <summary>Adds the block at a place and, where they belong together, those after it; returns how many.</summary>
    private int Add(int at)
    {
        var block = _blocks[at];
        if (Headings.At(_blocks, at) is { } heading)
        {
            return Place(heading);
        }

        if (_nodes.Count == 0)
        {
            _remarks.Add(
                new Remark(
                    RemarkKind.Unsure, block.Place,
                    "There is no heading above the first words; \"Introduction\" was added to give them a place.")
            );
            Place(new OutlineHeading(block.Place, 1, null, "Introduction") { IsAdded = true });
        }

        return block switch
        {
            { Kind: SourceKind.Row } => AddItem(block, Mark.Bullet),
            { Mark: { Kind: MarkKind.Clause } mark, Kind: not SourceKind.Item } => Place(
                new OutlineParagraph(block.Place, mark, [block.Text])),
            { Mark: { } mark } => AddItem(block, mark),
            _ => AddText(at),
        };
    }

    private int Place(OutlineNode node)
    {
        _open.Clear();
        _nodes.Add(node);
        return 1;
    }

    private int AddText(int at)
    {
        var block = _blocks[at];
        if (LinesTogether(at) is >= LinesOfABlock and var together)
        {
            Place(new OutlineParagraph(block.Place, null, [.. _blocks.Skip(at).Take(together).Select(line => line.Text)]));
            return together;
        }

        if (UnmarkedList(at) is > 1 and var listed && _nodes[^1] is OutlineParagraph { Items: [] } leadIn)
        {
            leadIn.Parts.AddRange(_blocks.Skip(at).Take(listed).Select(line => line.Text));
            _remarks.Add(
                new Remark(
                    RemarkKind.Unsure, block.Place,
                    $"{listed} lines without bullets stand after a colon; they were kept together with the words before them as one clause."
                )
            );
            return listed;
        }

        if (_open.Count > 0 && block.Indent > _open[^1].Indent && block.Indent > 1)
        {
            _open[^1].Parts.Add(block.Text);
            return 1;
        }

        if (_nodes[^1] is OutlineParagraph { Mark: not null, Items: [] } numbered && !IsStruck(block.Text))
        {
            numbered.Parts.Add(block.Text);
            _remarks.Add(
                new Remark(RemarkKind.Unsure, block.Place, $"A paragraph without a number was kept with {numbered.Mark.Printed} above it.")
            );
            return 1;
        }

        if (_nodes[^1] is OutlineParagraph { Items.Count: > 0 } or OutlineList)
        {
            _remarks.Add(
                new Remark(RemarkKind.Unsure, block.Place, "A paragraph follows a list; it became a clause of its own.", First(block.Text))
            );
        }

        return Place(new OutlineParagraph(block.Place, null, [block.Text]));
    }

    private int AddItem(SourceBlock block, Mark mark)
    {
        var item = new OutlineItem(block.Place, mark, block.Kind is SourceKind.Item ? block.Level : block.Indent, [block.Text]);
        while (_open.Count > 0 && !IsInside(block, mark, _open[^1]))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        if (_open.Count > 0)
        {
            _open[^1].Items.Add(item);
        }
        else
        {
            TopList(block).Add(item);
        }

        _open.Add(item);
        return 1;
    }

    /// <summary>
    /// Whether an item belongs into an open one: deeper by the document's own word, by its indent, or by another kind of mark.
    /// </summary>
    private bool IsInside(SourceBlock block, Mark mark, OutlineItem open) =>
        block.Kind is SourceKind.Item ? block.Level > open.Indent
        : open.Mark.Kind == mark.Kind ? mark.Kind is MarkKind.Bullet && block.Indent > open.Indent + 1
        : !_open.Exists(outer => outer.Mark.Kind == mark.Kind && (mark.Kind is not MarkKind.Bullet || block.Indent <= outer.Indent + 1));

    private List<OutlineItem> TopList(SourceBlock block)
    {
        switch (_nodes[^1])
        {
            case OutlineParagraph paragraph:
                return paragraph.Items;
            case OutlineList list:
                return list.Items;
            default:
                var added = new OutlineList(block.Place);
                _nodes.Add(added);
                _remarks.Add(
                    new Remark(
                        RemarkKind.Unsure, block.Place, "A list without words that lead into it; each item has to be understood alone.")
                );
                return added.Items;
        }
    }

    /// <summary>How many short lines stand together from here on, as in an address.</summary>
    private int LinesTogether(int at)
    {
        var run = _blocks
            .Skip(at)
            .TakeWhile(block => block.Run == _blocks[at].Run && block is { Mark: null, Kind: SourceKind.Text, Page: 0 })
            .ToList();
        return run.TrueForAll(block => block.Text.Split(' ').Length <= ShortLine) ? run.Count : 0;
    }

    /// <summary>How many short lines follow a colon without bullets.</summary>
    private int UnmarkedList(int at) =>
        at == 0 || _blocks[at - 1].Text.TrimEnd() is not [.., ':']
            ? 0
            : _blocks
                .Skip(at)
                .TakeWhile(block =>
                    block is { Mark: null, Kind: SourceKind.Text }
                    && block.Text.Split(' ').Length <= ShortLine
                    && block.Text.Any(char.IsLower)
                    && block.Text is [.., not ':']
                )
                .Count();

    private static bool IsStruck(string text) =>
        text.StartsWith("~~", StringComparison.Ordinal) && text.EndsWith("~~", StringComparison.Ordinal);

    private static string First(string text) => string.Join(' ', text.Split(' ').Take(8));
}
