namespace TeamsPolicyBot.Search.Queries;

/// <summary>How like the query the phrasings of each document are, together: a little more than the nearest one.</summary>
/// <remarks>
/// The sixth root of the sum of sixth powers: two phrasings equally near count 12 % more than one, five 31 % more, and far ones vanish beside a near one.
/// </remarks>
internal sealed class Likenesses(int docs)
{
    private const float Root = 1f / 6;

    private readonly (float Nearest, float Sum)[] _values = new (float, float)[docs];
    private readonly int[] _touched = new int[docs];
    private int _count;

    /// <summary>Documents that have a phrasing that is like the query at all.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>0 to 1: likeness of the nearest phrasing.</summary>
    public float Nearest(int doc) => MathF.Sqrt(_values[doc].Nearest);

    /// <summary>Likeness of all phrasings together, somewhat above that of the nearest, to a power.</summary>
    public float Together(int doc, float power) => MathF.Pow(_values[doc].Sum, power * Root);

    /// <summary>Adds a phrasing by the square of its likeness.</summary>
    public void Add(int doc, float squared)
    {
        ref var value = ref _values[doc];
        if (value.Sum == 0)
        {
            _touched[_count++] = doc;
        }

        value.Nearest = Math.Max(value.Nearest, squared);
        value.Sum += squared * squared * squared;
    }

    /// <summary>Forgets everything, in time that grows with what was touched only.</summary>
    public void Clear()
    {
        foreach (var doc in Touched)
        {
            _values[doc] = default;
        }

        _count = 0;
    }
}
