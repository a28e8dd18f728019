using System.Runtime.InteropServices;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Makes the postings of one term after the other from its occurrences, document by document.</summary>
internal sealed class PostingsBuilder(int fields)
{
    private readonly List<int> _docs = [];
    private readonly List<int> _frequencies = [];
    private int _documentFrequency;
    private int _lastDoc = -1;

    /// <summary>Counts an occurrence of the term at hand.</summary>
    public void Add(int doc, int field)
    {
        if (doc != _lastDoc)
        {
            _lastDoc = doc;
            _documentFrequency++;
        }

        if (field < 0)
        {
            return;
        }

        if (_docs.Count == 0 || _docs[^1] != doc)
        {
            _docs.Add(doc);
            CollectionsMarshal.SetCount(_frequencies, _frequencies.Count + fields);
            CollectionsMarshal.AsSpan(_frequencies)[^fields..].Clear();
        }

        _frequencies[_frequencies.Count - fields + field]++;
    }

    /// <summary>The term's postings; the builder is empty again.</summary>
    public Postings Build(FieldLengths lengths)
    {
        int[] docs = [.. _docs];
        int[] frequencies = [.. _frequencies];
        var impacts = new float[docs.Length];
        for (var i = 0; i < impacts.Length; i++)
        {
            impacts[i] = (float)lengths.Impact(docs[i], frequencies.AsSpan(i * fields, fields));
        }

        var postings = new Postings(docs, impacts, frequencies, _documentFrequency, lengths.Idf(_documentFrequency));
        _docs.Clear();
        _frequencies.Clear();
        (_documentFrequency, _lastDoc) = (0, -1);
        return postings;
    }
}
