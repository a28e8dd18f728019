namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Counts a term while documents are read.</summary>
internal sealed class PostingsBuilder
{
    private readonly List<int> _docs = [];
    private readonly List<int[]> _frequencies = [];
    private int _lastDoc = -1;
    private int _documentFrequency;

    /// <summary>Counts an occurrence in a ranked field.</summary>
    public void Add(int doc, int field, int fields)
    {
        if (_docs is [] || _docs[^1] != doc)
        {
            _docs.Add(doc);
            _frequencies.Add(new int[fields]);
        }

        _frequencies[^1][field]++;
        AddMention(doc);
    }

    /// <summary>Notes that the document has the term, in whatever field.</summary>
    public void AddMention(int doc)
    {
        if (doc != _lastDoc)
        {
            _lastDoc = doc;
            _documentFrequency++;
        }
    }

    /// <summary>Turns counts into weights once all lengths are known.</summary>
    public Postings Build(FieldLengths lengths)
    {
        var impacts = new float[_docs.Count];
        for (var i = 0; i < impacts.Length; i++)
        {
            impacts[i] = (float)lengths.Impact(_docs[i], _frequencies[i]);
        }

        var (groups, groupImpacts) = lengths.GroupImpacts(_docs, _frequencies);
        return new Postings([.. _docs], impacts, [.. _frequencies], _documentFrequency, lengths.Idf(_documentFrequency), groups, groupImpacts);
    }
}
