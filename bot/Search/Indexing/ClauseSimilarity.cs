using Lucene.Net.Search.Similarities;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>
/// BM25 with exact lengths for short texts. Lucene rounds every length to a byte of its own making, 33 words to 40; a clause is
/// mostly shorter than 128 words, and there a byte holds the length itself. Longer ones are rounded to 3 %.
/// </summary>
internal sealed class ClauseSimilarity : BM25Similarity
{
    private const int Exact = 128;
    private const double Step = 1.03;

    private static readonly float[] Lengths =
        [.. Enumerable.Range(0, 256).Select(code => code < Exact ? code : (float)(Exact * Math.Pow(Step, code - Exact)))];

    /// <summary>The length that a norm stands for, in words.</summary>
    public static float Length(long norm) => Lengths[(byte)norm];

    /// <inheritdoc/>
    protected override byte EncodeNormValue(float boost, int fieldLength) => fieldLength < Exact
        ? (byte)fieldLength
        : (byte)Math.Min(255, Exact + Math.Round(Math.Log((double)fieldLength / Exact) / Math.Log(Step)));

    /// <inheritdoc/>
    protected override float DecodeNormValue(byte b) => Lengths[b];
}
