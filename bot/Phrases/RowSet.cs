namespace TeamsPolicyBot.Phrases;

/// <summary>Words that follow each other: <c>pick+on</c>, or one word alone.</summary>
/// <param name="Words">Their numbers in the lexicon.</param>
internal sealed record Row(int[] Words)
{
    /// <summary>The sets it belongs to.</summary>
    public List<RowSet> Sets { get; } = [];
}

/// <summary>
/// Rows of which a phrase wants any one: <c>a|b|pick+on</c>, or a whole group. Many phrases share one, and it is looked for once.
/// </summary>
/// <param name="Number">Its place among a book's sets.</param>
/// <param name="Offset">Where among all sets' numbers its own begin: for each length of a row, from one word on, where in a piece such a
/// row begins.</param>
/// <param name="Longest">Words of its longest row; 0 for a set without rows.</param>
internal sealed record RowSet(int Number, int Offset, int Longest, IReadOnlyList<Row> Rows)
{
    /// <summary>How often a row of it may be met, against other sets: what many sets share is an everyday word.</summary>
    public int Commonness => Rows.Sum(row => row.Sets.Count);
}

/// <summary>All sets of a book, the same rows once.</summary>
internal sealed class RowSets
{
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowSet> _sets = new(StringComparer.Ordinal);

    public int Count => _sets.Count;

    /// <summary>How many numbers all sets need.</summary>
    public int Numbers { get; private set; }

    public IEnumerable<Row> Rows => _rows.Values;

    public RowSet Of(IEnumerable<int[]> rows)
    {
        var keys = rows.Select(row => (Key: string.Join(' ', row), Row: row))
            .DistinctBy(row => row.Key)
            .OrderBy(row => row.Key, StringComparer.Ordinal)
            .ToList();
        var key = string.Join('|', keys.Select(row => row.Key));
        if (_sets.TryGetValue(key, out var known))
        {
            return known;
        }

        List<Row> taken = [.. keys.Select(row => _rows.TryGetValue(row.Key, out var same) ? same : _rows[row.Key] = new Row(row.Row))];
        var set = _sets[key] = new RowSet(_sets.Count, Numbers, taken.Select(row => row.Words.Length).DefaultIfEmpty(0).Max(), taken);
        Numbers += set.Longest;
        taken.ForEach(row => row.Sets.Add(set));
        return set;
    }
}
