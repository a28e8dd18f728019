using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace TeamsPolicyBot.Search.Analysis;

/// <summary>A token of an analyzed text.</summary>
/// <param name="Place">Which word it is, from 0; a phrase stands at its first word's place.</param>
/// <param name="Length">How many words it covers.</param>
/// <param name="Start">Where in the text it begins.</param>
/// <param name="End">Where in the text it ends.</param>
internal readonly record struct AnalyzedToken(string Term, int Place, int Length, int Start, int End)
{
    /// <summary>As it was typed, in small letters.</summary>
    public string In(string text) => text[Start..End].ToLowerInvariant();
}

/// <summary>Reads the tokens of a text off an analyzer.</summary>
internal static class TermReader
{
    /// <summary>Fewer letters than a word of English has, with the blank behind it.</summary>
    private const int LettersOfWord = 5;

    /// <summary>All tokens of a text, in order; those of one place follow each other.</summary>
    public static List<AnalyzedToken> Read(this PolicyAnalyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("text", PolicyAnalyzer.Plain(text));
        var term = stream.GetAttribute<ICharTermAttribute>();
        var step = stream.GetAttribute<IPositionIncrementAttribute>();
        var length = stream.AddAttribute<IPositionLengthAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        var tokens = new List<AnalyzedToken>(1 + (text.Length / LettersOfWord));
        var place = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            place += step.PositionIncrement;
            tokens.Add(new AnalyzedToken(term.ToString(), place, length.PositionLength, offset.StartOffset, offset.EndOffset));
        }

        stream.End();
        return tokens;
    }
}
