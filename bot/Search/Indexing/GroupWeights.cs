namespace TeamsPolicyBot.Search.Indexing;

/// <summary>BM25 over groups as one text each: the bodies of their documents.</summary>
internal sealed class GroupWeights
{
    private readonly SearchOptions _options;
    private readonly int[] _groupOf;
    private readonly int _body;
    private readonly int[] _lengths;

    /// <summary>How often the term at hand occurs in each group.</summary>
    private readonly int[] _frequencies;
    private readonly double _average;

    public GroupWeights(SearchOptions options, int[] groupOf, int groups, FieldLengths lengths)
    {
        (_options, _groupOf) = (options, groupOf);
        _body = options.Fields.ToList().FindIndex(field => field.Name == FieldName.Body);
        _lengths = new int[groups];
        _frequencies = new int[groups];
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

        Array.Clear(_frequencies);
        for (var i = 0; i < postings.Docs.Length; i++)
        {
            _frequencies[_groupOf[postings.Docs[i]]] += postings.Frequencies[(i * _options.Fields.Count) + _body];
        }

        var having = _frequencies.Count(frequency => frequency > 0);
        return having == 0 ? null : Weigh(having);
    }

    private GroupPostings Weigh(int having)
    {
        var (groups, impacts, idf) = (new int[having], new float[having], Bm25.Idf(having, _lengths.Length));
        for (int group = 0, place = 0; group < _frequencies.Length; group++)
        {
            if (_frequencies[group] > 0)
            {
                groups[place] = group;
                impacts[place++] = (float)(idf * Impact(group, _frequencies[group]));
            }
        }

        return new GroupPostings(groups, impacts);
    }

    private double Impact(int group, int frequency) =>
        Bm25.Saturate(frequency / Bm25.LengthNorm(_lengths[group], _average, _options.GroupB), _options.K1);
}
