namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Occurrences as they are read, one number each, so that sorting brings together what belongs together.</summary>
/// <remarks>From the highest bits down: 32 of the term, 24 of the document, 8 of the field.</remarks>
internal sealed class OccurrenceList(int fields)
{
    private const int FieldBits = 8;
    private const int DocBits = 24;

    private readonly List<ulong> _occurrences = [];

    /// <summary>Adds an occurrence; a <paramref name="field"/> that is none of the ranked ones counts for the document frequency only.</summary>
    public void Add(int term, int doc, int field) =>
        _occurrences.Add(((ulong)term << (DocBits + FieldBits)) | ((ulong)doc << FieldBits) | (byte)field);

    /// <summary>The postings of each term, null for one that does not occur.</summary>
    public Postings?[] Build(int terms, FieldLengths lengths)
    {
        _occurrences.Sort();
        var postings = new Postings?[terms];
        var builder = new PostingsBuilder(fields);
        for (var at = 0; at < _occurrences.Count;)
        {
            var term = TermOf(_occurrences[at]);
            for (; at < _occurrences.Count && TermOf(_occurrences[at]) == term; at++)
            {
                builder.Add(DocOf(_occurrences[at]), (byte)_occurrences[at]);
            }

            postings[term] = builder.Build(lengths);
        }

        return postings;
    }

    private static int TermOf(ulong occurrence) => (int)(occurrence >> (DocBits + FieldBits));

    private static int DocOf(ulong occurrence) => (int)(occurrence >> FieldBits) & ((1 << DocBits) - 1);
}
