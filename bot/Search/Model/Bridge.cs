namespace TeamsPolicyBot.Search.Model;

/// <summary>
/// Which words of a document people mean by a word of theirs that stands nowhere in it: learned elsewhere, from documents and the
/// ways in which people ask for them.
/// </summary>
/// <param name="Spans">For a term that people use: terms of documents, and how many times likelier people say it where the document has
/// that word.</param>
public sealed record Bridge(IReadOnlyDictionary<string, IReadOnlyList<BridgeSpan>> Spans)
{
    /// <summary>Leads nowhere.</summary>
    public static Bridge None { get; } = new(new Dictionary<string, IReadOnlyList<BridgeSpan>>());
}

/// <summary>A term of documents that a term of people's leads to.</summary>
/// <param name="Lift">How many times likelier people say their term where a document is about nothing but this one.</param>
public readonly record struct BridgeSpan(string To, int Lift);
