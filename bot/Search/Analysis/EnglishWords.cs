namespace TeamsPolicyBot.Search.Analysis;

/// <summary>Words that are English, whatever the documents say: such a word is not misspelt, and "parking" is no attempt at "passing".</summary>
internal static class EnglishWords
{
    private static readonly Lazy<HashSet<string>> Stems = new(Load);

    /// <summary>Whether a lower-case word, or another form of it, is in the Snowball vocabulary.</summary>
    public static bool Contains(string word) => Stems.Value.Contains(EnglishStemmer.Stem(word));

    private static HashSet<string> Load()
    {
        using var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream("EnglishStems.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
