namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Occurrences as they are read, document by document.</summary>
internal sealed class OccurrenceList(int fields)
{
    private readonly List<Occurrence> _occurrences = [];

    /// <summary>Adds an occurrence, in the document of the last one or a later one; a <paramref name="field"/> below 0 is none of the ranked ones and counts for the document frequency only.</summary>
    public void Add(int term, int doc, int field) => _occurrences.Add(new Occurrence(term, doc, field));

    /// <summary>The postings of each term, null for one that does not occur.</summary>
    public Postings?[] Build(int terms, FieldLengths lengths)
    {
        var (byTerm, ends) = ByTerm(terms);
        var postings = new Postings?[terms];
        var builder = new PostingsBuilder(fields);
        for (int term = 0, at = 0; term < terms; term++)
        {
            if (at == ends[term])
            {
                continue;
            }

            for (; at < ends[term]; at++)
            {
                builder.Add(byTerm[at].Doc, byTerm[at].Field);
            }

            postings[term] = builder.Build(lengths);
        }

        return postings;
    }

    /// <summary>The occurrences of the first term, then those of the next, each term's in the order in which they were read; and where each term's end.</summary>
    private (Occurrence[] ByTerm, int[] Ends) ByTerm(int terms)
    {
        var places = new int[terms];
        foreach (var occurrence in _occurrences)
        {
            places[occurrence.Term]++;
        }

        for (int term = 0, before = 0; term < terms; term++)
        {
            (places[term], before) = (before, before + places[term]);
        }

        var byTerm = new Occurrence[_occurrences.Count];
        foreach (var occurrence in _occurrences)
        {
            byTerm[places[occurrence.Term]++] = occurrence;
        }

        return (byTerm, places);
    }

    private readonly record struct Occurrence(int Term, int Doc, int Field);
}
