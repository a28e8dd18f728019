using System.Collections.Frozen;

namespace TeamsPolicyBot.Search.Analysis;

/// <summary>A word of a text, lower case, and its stem.</summary>
internal readonly record struct EnglishWord(string Word, string Stem);

/// <summary>English text without synonyms: its words and their stems, and which of them carry hardly any subject.</summary>
internal static class EnglishWords
{
    private static readonly PolicyAnalyzer Analyzer = new();

    /// <summary>Words that carry grammar, politeness or the act of asking, and hardly any subject.</summary>
    public static IReadOnlyList<string> FunctionWords { get; } = ReadFunctionWords();

    /// <summary>Their stems. They count less in a query.</summary>
    public static FrozenSet<string> FunctionStems { get; } =
        FunctionWords.SelectMany(Of).Select(word => word.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words of a text in order.</summary>
    public static List<EnglishWord> Of(string text) =>
        Analyzer.Read(text).ConvertAll(token => new EnglishWord(token.In(text), token.Term));

    private static string[] ReadFunctionWords()
    {
        using var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream("FunctionWords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
