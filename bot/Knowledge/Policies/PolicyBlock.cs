namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>A piece of a policy's text in reading order: a heading, a paragraph, or a list.</summary>
/// <param name="Line">Where it begins in the file, counted from 1.</param>
internal abstract record PolicyBlock(int Line);

/// <summary>A heading.</summary>
/// <param name="Words">As printed, with its number.</param>
/// <param name="Slug">What addresses call it.</param>
/// <param name="Cite">What citations call it.</param>
/// <param name="IsAdded">The source does not print it: it stands in brackets and is not part of the policy's words.</param>
internal sealed record HeadingBlock(int Line, int Level, string Words, string Slug, string Cite, bool IsAdded) : PolicyBlock(Line);

/// <summary>A paragraph or a block that is one clause, and the list it introduces.</summary>
/// <param name="Number">The number printed before it, for example <c>5.7.3</c>, or null.</param>
/// <param name="Slug">A name given by hand instead of an ordinal, or null.</param>
/// <param name="Cite">What citations call it, given by hand, or null.</param>
internal sealed record ParagraphBlock(int Line, string? Number, string Words, string? Slug, string? Cite, IReadOnlyList<ListItem> Items)
    : PolicyBlock(Line);

/// <summary>A list directly under a heading.</summary>
internal sealed record ListBlock(int Line, IReadOnlyList<ListItem> Items) : PolicyBlock(Line);

/// <summary>One item of a list.</summary>
/// <param name="Marker">The number or letter printed before it, for example <c>4.</c> or <c>a)</c>; null for a bullet.</param>
internal sealed record ListItem(int Line, string? Marker, string Words, IReadOnlyList<ListItem> Items)
{
    /// <summary>The marker without its full stop or bracket.</summary>
    public string? Number => Marker?.TrimEnd('.', ')');
}
