namespace TeamsPolicyBot.Search.Indexing;

/// <summary>How long the fields of each document are, and what follows from it: what an occurrence is worth.</summary>
internal sealed class FieldLengths(SearchOptions options, int documents)
{
    private readonly FieldOptions[] _fields = [.. options.Fields];
    private readonly int[][] _lengths = [.. options.Fields.Select(_ => new int[documents])];
    private readonly double[] _averages = new double[options.Fields.Count];

    public void Add(int doc, int field, int words) => _lengths[field][doc] += words;

    /// <summary>To be called when all lengths are known. Averages are over the documents that have the field.</summary>
    public void Complete()
    {
        for (var field = 0; field < _lengths.Length; field++)
        {
            _averages[field] = _lengths[field].Where(length => length > 0).DefaultIfEmpty().Average();
            if (options.QuantisedLengths)
            {
                _lengths[field] = [.. _lengths[field].Select(SmallFloat.Quantise)];
            }
        }
    }

    public int LengthOf(int doc, int field) => _lengths[field][doc];

    public float Idf(int documentFrequency) => Bm25.Idf(documentFrequency, documents);

    /// <summary>BM25F over the fields together, plus each field's own BM25 where it has a weight.</summary>
    public double Impact(int doc, ReadOnlySpan<int> frequencies)
    {
        double together = 0;
        double alone = 0;
        for (var field = 0; field < frequencies.Length; field++)
        {
            if (frequencies[field] == 0)
            {
                continue;
            }

            var frequency = frequencies[field] / Bm25.LengthNorm(_lengths[field][doc], _averages[field], _fields[field].B);
            together += _fields[field].Weight * frequency;
            alone += _fields[field].Alone * Bm25.Saturate(frequency, options.K1);
        }

        return Bm25.Saturate(together, options.K1) + alone;
    }
}
