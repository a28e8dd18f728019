namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The synonyms in terms: what else counts for a term of the query.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<int, HashSet<int>> _same = [];
    private readonly Dictionary<int, List<(int To, double Weight)>> _related = [];

    /// <summary>Reads the synonyms; words and phrases that no document has yet become terms too.</summary>
    public SynonymTable(SynonymMap synonyms, Lexicon lexicon, PhraseTable phrases)
    {
        foreach (var group in synonyms.Same)
        {
            var terms = group.Select(entry => TermOf(entry, lexicon, phrases)).OfType<int>().ToHashSet();
            foreach (var term in terms)
            {
                if (!_same.TryAdd(term, [.. terms]))
                {
                    _same[term].UnionWith(terms);
                }
            }
        }

        foreach (var related in synonyms.Related)
        {
            if (TermOf(related.From, lexicon, phrases) is { } from && TermOf(related.To, lexicon, phrases) is { } to)
            {
                _related.TryAdd(from, []);
                _related[from].Add((to, related.Weight));
            }
        }
    }

    /// <summary>The terms of the same meaning, itself included.</summary>
    public IReadOnlySet<int> SameAs(int term) => _same.TryGetValue(term, out var same) ? same : new HashSet<int> { term };

    /// <summary>Terms that are related to the term or to one of the same meaning, and what means the same as those; weight 0 to 1.</summary>
    public Dictionary<int, double> RelatedTo(int term)
    {
        var found = new Dictionary<int, double>();
        foreach (var (to, weight) in SameAs(term).SelectMany(same => _related.GetValueOrDefault(same, [])))
        {
            foreach (var target in SameAs(to))
            {
                found[target] = Math.Max(weight, found.GetValueOrDefault(target));
            }
        }

        return found;
    }

    private static int? TermOf(string entry, Lexicon lexicon, PhraseTable phrases)
    {
        var tokens = new List<Token>();
        lexicon.Add(entry, tokens);
        int[] parts = [.. tokens.Select(token => token.Term)];
        if (parts.Length < 2)
        {
            return parts is [var single] ? single : null;
        }

        var phrase = new Phrase(lexicon.AddTerm(string.Join(' ', parts.Select(lexicon.Name))), parts);
        phrases.Add(phrase);
        return phrase.Term;
    }
}
