using System.Numerics;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Lucene's rounding of field lengths to a byte: exact to 40, then four significant bits (<c>SmallFloat.intToByte4</c>).</summary>
internal static class SmallFloat
{
    private const int Exact = 24;

    /// <summary>The length that Lucene reads back for a length that it wrote.</summary>
    public static int Quantise(int length) => length < Exact ? length : Exact + KeepFourBits(length - Exact);

    private static int KeepFourBits(int value)
    {
        var dropped = Math.Max(0, 32 - BitOperations.LeadingZeroCount((uint)value) - 4);
        return value >> dropped << dropped;
    }
}
