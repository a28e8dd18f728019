namespace TeamsPolicyBot.Search.Analysis;

/// <summary>Words that carry grammar, politeness or the act of asking, and hardly any subject. They count less in a query.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> Set = [.. EnglishWords.Read("FunctionWords.txt")];

    /// <summary>All of them, lower case.</summary>
    public static IReadOnlySet<string> All => Set;

    /// <summary>Whether a lower-case word is one of them.</summary>
    public static bool Contains(string word) => Set.Contains(word);
}
