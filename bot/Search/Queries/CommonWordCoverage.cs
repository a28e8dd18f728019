using System.Numerics;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>What the common function words of a query cover of phrasings: for each byte of <see cref="Phrasing.CommonWords"/>, what any of its 256 values covers.</summary>
/// <remarks>"Can I" and "my" stand in thousands of phrasings. Looking up a whole byte at once is several times faster than adding word by word.</remarks>
internal sealed class CommonWordCoverage
{
    private const int Bits = 8;
    private const int Values = 1 << Bits;

    /// <summary>The 256 values of the lowest byte, then those of the next.</summary>
    private readonly Vector2[] _ofValue = new Vector2[PhrasingIndex.MostCommonWords / Bits * Values];

    /// <summary>What each common word covers; nothing where it does not stand in the query.</summary>
    private readonly Vector2[] _ofWord = new Vector2[PhrasingIndex.MostCommonWords];

    /// <summary>The bytes that have a word of the query, lowest first.</summary>
    private readonly int[] _bytes = new int[PhrasingIndex.MostCommonWords / Bits];
    private int _count;

    /// <summary>Notes a word of the query.</summary>
    public void Add(int word, Vector2 coverage) => _ofWord[word] = coverage;

    /// <summary>Works out all values, once all words are noted.</summary>
    public void Complete()
    {
        for (var number = 0; number < _bytes.Length; number++)
        {
            var words = _ofWord.AsSpan(number * Bits, Bits);
            if (words.ContainsAnyExcept(Vector2.Zero))
            {
                _bytes[_count++] = number;
                Fill(_ofValue.AsSpan(number * Values, Values), words);
            }
        }
    }

    /// <summary>What the query's common words cover of a phrasing that has these.</summary>
    public Vector2 Of(ulong commonWords)
    {
        var coverage = Vector2.Zero;
        foreach (var number in _bytes.AsSpan(0, _count))
        {
            coverage += _ofValue[(number * Values) + (byte)(commonWords >> (number * Bits))];
        }

        return coverage;
    }

    public void Clear()
    {
        Array.Clear(_ofWord);
        _count = 0;
    }

    private static void Fill(Span<Vector2> values, ReadOnlySpan<Vector2> words)
    {
        for (var value = 1; value < values.Length; value++)
        {
            values[value] = values[value & (value - 1)] + words[BitOperations.TrailingZeroCount(value)];
        }
    }
}
