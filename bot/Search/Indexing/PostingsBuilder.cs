using System.Runtime.InteropServices;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Counts a term while documents are read.</summary>
internal sealed class PostingsBuilder(int fields)
{
    private readonly List<int> _docs = [];
    private readonly List<int> _frequencies = [];
    private int _lastDoc = -1;
    private int _documentFrequency;

    /// <summary>Counts an occurrence in a ranked field.</summary>
    public void Add(int doc, int field)
    {
        if (_docs.Count == 0 || _docs[^1] != doc)
        {
            _docs.Add(doc);
            CollectionsMarshal.SetCount(_frequencies, _frequencies.Count + fields);
            CollectionsMarshal.AsSpan(_frequencies)[^fields..].Clear();
        }

        _frequencies[_frequencies.Count - fields + field]++;
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
        int[] docs = [.. _docs];
        int[] frequencies = [.. _frequencies];
        var impacts = new float[docs.Length];
        for (var i = 0; i < impacts.Length; i++)
        {
            impacts[i] = (float)lengths.Impact(docs[i], frequencies.AsSpan(i * fields, fields));
        }

        return new Postings(docs, impacts, frequencies, _documentFrequency, lengths.Idf(_documentFrequency));
    }
}
