namespace TeamsPolicyBot.Search.Indexing;

/// <summary>How long the fields of each document are, and what follows from it: what an occurrence is worth.</summary>
internal sealed class FieldLengths(SearchOptions options, int documents, int[] groupOf, int groups)
{
    private readonly int[][] _lengths = [.. options.Fields.Select(_ => new int[documents])];
    private readonly int[] _groupLengths = new int[groups];
    private readonly double[] _averages = new double[options.Fields.Count];
    private readonly int _body = options.Fields.ToList().FindIndex(field => field.Name == FieldName.Body);
    private double _groupAverage;

    public void Add(int doc, int field, int words)
    {
        _lengths[field][doc] += words;
        if (field == _body)
        {
            _groupLengths[groupOf[doc]] += words;
        }
    }

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

        _groupAverage = _groupLengths.DefaultIfEmpty().Average();
    }

    public float Idf(int documentFrequency) => Bm25.Idf(documentFrequency, documents);

    /// <summary>BM25F over the fields together, plus each field's own BM25 where it has a weight.</summary>
    public double Impact(int doc, int[] frequencies)
    {
        double together = 0;
        double alone = 0;
        for (var field = 0; field < frequencies.Length; field++)
        {
            if (frequencies[field] == 0)
            {
                continue;
            }

            var frequency = frequencies[field] / Norm(doc, field);
            together += options.Fields[field].Weight * frequency;
            alone += options.Fields[field].Alone * Bm25.Saturate(frequency, options.K1);
        }

        return Bm25.Saturate(together, options.K1) + alone;
    }

    /// <summary>BM25 over groups as one text each, with the groups' own idf.</summary>
    public (int[] Groups, float[] Impacts) GroupImpacts(List<int> docs, List<int[]> frequencies)
    {
        if (options.GroupWeight <= 0 || _body < 0)
        {
            return ([], []);
        }

        var totals = new SortedDictionary<int, int>();
        for (var i = 0; i < docs.Count; i++)
        {
            if (frequencies[i][_body] is var frequency and > 0)
            {
                var group = groupOf[docs[i]];
                totals[group] = totals.GetValueOrDefault(group) + frequency;
            }
        }

        var idf = Bm25.Idf(totals.Count, _groupLengths.Length);
        return ([.. totals.Keys], [.. totals.Select(total => (float)(idf * GroupImpact(total.Key, total.Value)))]);
    }

    private double GroupImpact(int group, int frequency) =>
        Bm25.Saturate(frequency / Bm25.LengthNorm(_groupLengths[group], _groupAverage, options.GroupB), options.K1);

    private double Norm(int doc, int field) => Bm25.LengthNorm(_lengths[field][doc], _averages[field], options.Fields[field].B);
}
