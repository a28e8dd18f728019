namespace TeamsPolicyBot.Search.Analysis;

/// <summary>Words that are English, whatever the documents say: such a word is not misspelt, and "parking" is no attempt at "passing".</summary>
internal static class EnglishWords
{
    private static readonly Lazy<HashSet<string>> Stems = new(() => [.. Read("EnglishStems.txt")]);

    /// <summary>Whether a lower-case word, or another form of it, is in the Snowball vocabulary.</summary>
    public static bool Contains(string word) => Stems.Value.Contains(EnglishStemmer.Stem(word));

    /// <summary>The words of a file in <c>Analysis/English</c>, by its name in the assembly; white space stands between them.</summary>
    public static string[] Read(string resource)
    {
        using var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
