using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>A piece of a policy in reading order, as the policy file will hold it.</summary>
/// <param name="Place">Where its words stand in the source.</param>
internal abstract record OutlineNode(int Place);

/// <param name="Level">From 1.</param>
/// <param name="Mark">The number printed before it, or null.</param>
internal sealed record OutlineHeading(int Place, int Level, Mark? Mark, string Words) : OutlineNode(Place)
{
    /// <summary>The source prints no such heading: the words before the first one need a place.</summary>
    public bool IsAdded { get; init; }
}

/// <summary>A paragraph, which is one clause, and the list it introduces.</summary>
/// <param name="Mark">The number of the clause, or null.</param>
/// <param name="Parts">Its words; more than one part where the source begins new lines inside it.</param>
internal sealed record OutlineParagraph(int Place, Mark? Mark, List<string> Parts) : OutlineNode(Place)
{
    public List<OutlineItem> Items { get; } = [];
}

/// <summary>A list without a paragraph before it.</summary>
internal sealed record OutlineList(int Place) : OutlineNode(Place)
{
    public List<OutlineItem> Items { get; } = [];
}

/// <summary>An item of a list.</summary>
/// <param name="Indent">How deep it stands: its level where the document says so, else its columns of white space.</param>
internal sealed record OutlineItem(int Place, Mark Mark, int Indent, List<string> Parts)
{
    public List<OutlineItem> Items { get; } = [];
}
