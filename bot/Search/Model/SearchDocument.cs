namespace TeamsPolicyBot.Search.Model;

/// <summary>What is found: a small text, and the ways in which people ask for it.</summary>
/// <param name="Id">The caller's name for it, unique in an index.</param>
/// <param name="Title">The title of the larger text it is a piece of.</param>
/// <param name="Heading">What it stands under.</param>
/// <param name="Body">Its own words.</param>
/// <param name="Phrasings">Ways in which people ask for it, each compared with a query as a whole.</param>
public sealed record SearchDocument(string Id, string Title, string Heading, string Body, IReadOnlyList<string> Phrasings)
{
    /// <summary>
    /// Ways in which people ask for what it and its neighbours are about together: they lead to all of them, and its own words decide
    /// between them.
    /// </summary>
    public IReadOnlyList<string> Shared { get; init; } = [];
}
