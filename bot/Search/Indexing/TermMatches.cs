namespace TeamsPolicyBot.Search.Indexing;

/// <summary>All that counts for a term of a query, its alternatives merged: of several in one document or phrasing, the best.</summary>
/// <param name="Alternatives">The term itself, where it occurs, and its synonyms.</param>
/// <param name="Docs">Documents that have one of them in a ranked field.</param>
/// <param name="Phrasings">Phrasings that have one of them, those of one document side by side.</param>
/// <param name="PhrasingDocs">Where in them each document's stand.</param>
/// <param name="Idf">What the term is worth: the best of its alternatives.</param>
internal sealed record TermMatches(Alternative[] Alternatives, DocMatch[] Docs, PhrasingMatch[] Phrasings, PhrasingRange[] PhrasingDocs, float Idf)
{
    /// <summary>Merges the postings of alternatives, of which there is at least one.</summary>
    public static TermMatches Of(Alternative[] alternatives, Occurrences occurrences)
    {
        var docs = new List<DocMatch>();
        var phrasings = new List<PhrasingMatch>();
        foreach (var alternative in alternatives)
        {
            var postings = occurrences.Terms[alternative.Term]!;
            for (var i = 0; i < postings.Docs.Length; i++)
            {
                docs.Add(new DocMatch(postings.Docs[i], alternative.Weight * alternative.Idf * postings.Impacts[i], alternative.Weight));
            }

            foreach (var (phrasing, idf) in occurrences.Phrasings.Occurrences[alternative.Term] ?? [])
            {
                phrasings.Add(new PhrasingMatch(phrasing, alternative.Weight, alternative.Weight * idf));
            }
        }

        var merged = Merge(phrasings);
        return new TermMatches(
            alternatives,
            Merge(docs),
            merged,
            Ranges(merged, occurrences.Phrasings.Phrasings),
            alternatives.Max(alternative => alternative.Weight * alternative.Idf));
    }

    /// <summary>In ascending order, several of one number made one.</summary>
    private static T[] Merge<T>(List<T> matches)
        where T : struct, IMatch<T>
    {
        matches.Sort((one, other) => one.Number - other.Number);
        var merged = 0;
        for (var i = 1; i < matches.Count; i++)
        {
            if (matches[i].Number == matches[merged].Number)
            {
                matches[merged] = matches[merged].Or(matches[i]);
            }
            else
            {
                matches[++merged] = matches[i];
            }
        }

        return [.. matches.Take(merged + 1)];
    }

    private static PhrasingRange[] Ranges(PhrasingMatch[] phrasings, Phrasing[] all)
    {
        var ranges = new List<PhrasingRange>();
        foreach (var phrasing in phrasings)
        {
            var doc = all[phrasing.Phrasing].Doc;
            var last = ranges.Count == 0 ? default : ranges[^1];
            if (ranges.Count > 0 && last.Doc == doc)
            {
                ranges[^1] = last with { To = last.To + 1 };
            }
            else
            {
                ranges.Add(new PhrasingRange(doc, last.To, last.To + 1));
            }
        }

        return [.. ranges];
    }
}

/// <summary>A document that has something that counts for a term.</summary>
/// <param name="Value">What it is worth: weight, idf and impact of the best alternative.</param>
/// <param name="Weight">0 to 1: how well it stands for the term.</param>
internal readonly record struct DocMatch(int Doc, float Value, float Weight) : IMatch<DocMatch>
{
    /// <inheritdoc/>
    public int Number => Doc;

    /// <inheritdoc/>
    public DocMatch Or(DocMatch other) => new(Doc, Math.Max(Value, other.Value), Math.Max(Weight, other.Weight));
}

/// <summary>A phrasing that has something that counts for a term.</summary>
/// <param name="Weight">0 to 1: how well it stands for the term.</param>
/// <param name="Idf">The part of the phrasing's idf that it covers.</param>
internal readonly record struct PhrasingMatch(int Phrasing, float Weight, float Idf) : IMatch<PhrasingMatch>
{
    /// <inheritdoc/>
    public int Number => Phrasing;

    /// <inheritdoc/>
    public PhrasingMatch Or(PhrasingMatch other) => new(Phrasing, Math.Max(Weight, other.Weight), Math.Max(Idf, other.Idf));
}

/// <summary>Something that counts for a term in one place.</summary>
internal interface IMatch<T>
{
    /// <summary>Of the document or phrasing.</summary>
    int Number { get; }

    /// <summary>The better of two in the same place, part by part.</summary>
    T Or(T other);
}

/// <summary>A document's part of <see cref="TermMatches.Phrasings"/>, up to and without <paramref name="To"/>.</summary>
internal readonly record struct PhrasingRange(int Doc, int From, int To);
