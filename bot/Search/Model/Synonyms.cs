namespace TeamsPolicyBot.Search.Model;

/// <summary>Words and phrases that stand for each other.</summary>
/// <param name="Same">Groups of words and phrases of one meaning.</param>
/// <param name="Related">One-way relations with a weight.</param>
public sealed record Synonyms(IReadOnlyList<IReadOnlyList<string>> Same, IReadOnlyList<RelatedTerm> Related)
{
    /// <summary>No word stands for another.</summary>
    public static Synonyms None { get; } = new([], []);
}

/// <summary>
/// A query that says <paramref name="From"/> also finds <paramref name="To"/>, for <paramref name="Weight"/> (0 to 1) of its score.
/// </summary>
public sealed record RelatedTerm(string From, string To, double Weight);
