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
        var docs = new SortedDictionary<int, DocMatch>();
        var phrasings = new SortedDictionary<int, PhrasingMatch>();
        foreach (var alternative in alternatives)
        {
            var postings = occurrences.Terms[alternative.Term]!;
            for (var i = 0; i < postings.Docs.Length; i++)
            {
                var known = docs.GetValueOrDefault(postings.Docs[i]);
                docs[postings.Docs[i]] = new DocMatch(
                    postings.Docs[i],
                    Math.Max(known.Value, alternative.Weight * alternative.Idf * postings.Impacts[i]),
                    Math.Max(known.Weight, alternative.Weight));
            }

            foreach (var (phrasing, idf) in occurrences.Phrasings.Occurrences[alternative.Term] ?? [])
            {
                var known = phrasings.GetValueOrDefault(phrasing);
                phrasings[phrasing] = new PhrasingMatch(phrasing, Math.Max(known.Weight, alternative.Weight), Math.Max(known.Idf, alternative.Weight * idf));
            }
        }

        return new TermMatches(
            alternatives,
            [.. docs.Values],
            [.. phrasings.Values],
            Ranges(phrasings.Keys, occurrences.Phrasings.Phrasings),
            alternatives.Max(alternative => alternative.Weight * alternative.Idf));
    }

    private static PhrasingRange[] Ranges(IEnumerable<int> phrasings, Phrasing[] all)
    {
        var ranges = new List<PhrasingRange>();
        foreach (var phrasing in phrasings)
        {
            var doc = all[phrasing].Doc;
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
internal readonly record struct DocMatch(int Doc, float Value, float Weight);

/// <summary>A phrasing that has something that counts for a term.</summary>
/// <param name="Weight">0 to 1: how well it stands for the term.</param>
/// <param name="Idf">The part of the phrasing's idf that it covers.</param>
internal readonly record struct PhrasingMatch(int Phrasing, float Weight, float Idf);

/// <summary>A document's part of <see cref="TermMatches.Phrasings"/>, up to and without <paramref name="To"/>.</summary>
internal readonly record struct PhrasingRange(int Doc, int From, int To);
