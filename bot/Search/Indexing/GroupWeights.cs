namespace TeamsPolicyBot.Search.Indexing;

/// <summary>BM25 over groups as one text each: the bodies of their documents.</summary>
internal sealed class GroupWeights
{
    private readonly SearchOptions _options;
    private readonly int[] _groupOf;
    private readonly int _body;
    private readonly int[] _lengths;
    private readonly double _average;

    public GroupWeights(SearchOptions options, int[] groupOf, int groups, FieldLengths lengths)
    {
        (_options, _groupOf) = (options, groupOf);
        _body = options.Fields.ToList().FindIndex(field => field.Name == FieldName.Body);
        _lengths = new int[groups];
        for (var doc = 0; doc < groupOf.Length && _body >= 0; doc++)
        {
            _lengths[groupOf[doc]] += lengths.LengthOf(doc, _body);
        }

        _average = _lengths.DefaultIfEmpty().Average();
    }

    /// <summary>What a term is worth in each group; null where groups do not count, or none has it.</summary>
    public GroupPostings? Of(Postings postings)
    {
        if (_options.GroupWeight <= 0 || _body < 0)
        {
            return null;
        }

        var frequencies = new int[_lengths.Length];
        for (var i = 0; i < postings.Docs.Length; i++)
        {
            frequencies[_groupOf[postings.Docs[i]]] += postings.Frequencies[(i * _options.Fields.Count) + _body];
        }

        int[] groups = [.. Enumerable.Range(0, frequencies.Length).Where(group => frequencies[group] > 0)];
        var idf = Bm25.Idf(groups.Length, _lengths.Length);
        return groups.Length == 0 ? null : new GroupPostings(groups, [.. groups.Select(group => (float)(idf * Impact(group, frequencies[group])))]);
    }

    private double Impact(int group, int frequency) =>
        Bm25.Saturate(frequency / Bm25.LengthNorm(_lengths[group], _average, _options.GroupB), _options.K1);
}
