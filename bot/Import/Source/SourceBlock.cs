
namespace TeamsPolicyBot.Import.Source;

/// <summary>What a reader knows of a block from its document's own mark-up; plain text knows nothing.</summary>
internal enum SourceKind
{
    /// <summary>Nothing is known: the structure has to be read from the words.</summary>
    Text,

    /// <summary>A heading; <see cref="SourceBlock.Level"/> counts from 1.</summary>
    Heading,

    /// <summary>An item of a list; <see cref="SourceBlock.Level"/> counts from 0.</summary>
    Item,

    /// <summary>A row of a table, its cells joined.</summary>
    Row,
}

/// <summary>A paragraph or line of a document, as a reader found it, in reading order.</summary>
/// <param name="Place">Where it stands, for the report: a line, a paragraph or a page, counted from 1.</param>
/// <param name="Text">Its words. Marks of emphasis and struck text are Markdown already.</param>
internal sealed record SourceBlock(int Place, string Text)
{
    public SourceKind Kind { get; init; } = SourceKind.Text;

    /// <summary>Depth of a heading (from 1) or of a list item (from 0).</summary>
    public int Level { get; init; }

    /// <summary>Number, letter or bullet that stands before the words, where the reader or <see cref="Marks"/> found one.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Columns of white space before the text; what makes a list item an inner one in plain text.</summary>
    public int Indent { get; init; }

    /// <summary>Blocks of one run stood together in the source, without an empty line between them.</summary>
    public int Run { get; init; }

    /// <summary>The page, counted from 1; 0 where the format has none.</summary>
    public int Page { get; init; }
}

/// <summary>What stands before the words of a block.</summary>
/// <param name="Kind">A number, a letter, or a bullet.</param>
/// <param name="Printed">As printed, without its full stop or bracket: <c>5.7.3</c>, <c>a</c>; a bullet is empty.</param>
/// <param name="End">The full stop or bracket printed after it, or nothing.</param>
internal sealed record Mark(MarkKind Kind, string Printed, string End = "")
{
    public static Mark Bullet { get; } = new(MarkKind.Bullet, "");

    /// <summary>The value of a single number; 0 for every other mark.</summary>
    public int Value => Kind is MarkKind.Number ? int.Parse(Printed, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>How many levels a number has: <c>5.7.3</c> has 3.</summary>
    public int Depth => Printed.Count(sign => sign == '.') + 1;
}

/// <summary>Kinds of mark.</summary>
internal enum MarkKind
{
    Bullet,

    /// <summary>One number, such as <c>4.</c>: a heading's or a list item's.</summary>
    Number,

    /// <summary>Several numbers, such as <c>5.7.3</c>: a clause's, or a sub-heading's.</summary>
    Clause,

    Letter,

    Roman,
}

/// <summary>A document as a reader found it.</summary>
/// <param name="Blocks">Its words in reading order.</param>
/// <param name="Remarks">What the reader left out or was unsure of.</param>
/// <param name="Title">The title in the document's own properties, or null.</param>
internal sealed record SourceDocument(IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<Remark> Remarks, string? Title = null);
