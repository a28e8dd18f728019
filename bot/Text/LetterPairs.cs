using System.Runtime.Intrinsics;

namespace TeamsPolicyBot.Text;

/// <summary>
/// Which letters follow each other in a text, as a Bloom filter of 256 bits: what stands in a text has no pair that the text has not.
/// </summary>
internal readonly struct LetterPairs
{
    private const int Numbers = 4;

    private readonly Vector256<ulong> _pairs;

    private LetterPairs(Vector256<ulong> pairs) => _pairs = pairs;

    public static LetterPairs Of(ReadOnlySpan<char> text)
    {
        Span<ulong> pairs = stackalloc ulong[Numbers];
        for (var at = 1; at < text.Length; at++)
        {
            var pair = (text[at - 1] * 31) + text[at];
            pairs[(pair >> 6) % Numbers] |= 1UL << pair;
        }

        return new LetterPairs(Vector256.Create((ReadOnlySpan<ulong>)pairs));
    }

    /// <summary>Whether a text of these pairs may have another in it; false where it certainly has not.</summary>
    public bool MayHave(in LetterPairs other) => (_pairs & other._pairs) == other._pairs;
}
