namespace TeamsPolicyBot.Search.Queries;

/// <summary>A sum or maximum per document (or per phrasing), and which of them have one.</summary>
internal sealed class Accumulator(int size)
{
    private readonly float[] _values = new float[size];
    private readonly int[] _touched = new int[size];
    private int _count;

    /// <summary>Those that have a value, in the order in which they got it.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public float this[int at] => _values[at];

    /// <summary>Adds a value; one that is not above zero touches nothing.</summary>
    public void Add(int at, float value)
    {
        if (value > 0)
        {
            Touch(at) += value;
        }
    }

    /// <summary>Keeps the larger value; one that is not above zero touches nothing.</summary>
    public void Max(int at, float value)
    {
        if (value > 0)
        {
            ref var kept = ref Touch(at);
            kept = Math.Max(kept, value);
        }
    }

    /// <summary>Forgets everything, in time that grows with what was touched only.</summary>
    public void Clear()
    {
        foreach (var at in Touched)
        {
            _values[at] = 0;
        }

        _count = 0;
    }

    private ref float Touch(int at)
    {
        ref var value = ref _values[at];
        if (value == 0)
        {
            _touched[_count++] = at;
        }

        return ref value;
    }
}
