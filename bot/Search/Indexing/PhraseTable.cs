namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The phrases of several words that the synonyms name. Each is a term of its own, in documents and in queries.</summary>
internal sealed class PhraseTable
{
    private static readonly List<Phrase> None = [];

    private readonly Dictionary<int, List<Phrase>> _byFirstTerm = [];
    private readonly Dictionary<int, int[]> _partsOf = [];

    /// <summary>Makes a phrase known.</summary>
    public void Add(Phrase phrase)
    {
        if (!_byFirstTerm.TryGetValue(phrase.Parts[0], out var phrases))
        {
            _byFirstTerm[phrase.Parts[0]] = phrases = [];
        }

        if (phrases.All(known => known.Term != phrase.Term))
        {
            phrases.Add(phrase);
            _partsOf[phrase.Term] = phrase.Parts;
            phrases.Sort((a, b) => b.Parts.Length - a.Parts.Length);
        }
    }

    /// <summary>The terms of a phrase's words; none for a single word.</summary>
    public int[] PartsOf(int term) => _partsOf.GetValueOrDefault(term, []);

    /// <summary>The phrases whose first word is a term, longest first.</summary>
    public List<Phrase> BeginningWith(int term) => _byFirstTerm.GetValueOrDefault(term, None);
}

/// <summary>A phrase: its own term and the terms of its words.</summary>
internal sealed record Phrase(int Term, int[] Parts)
{
    public bool StandsAt(List<Token> tokens, int place)
    {
        if (place + Parts.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            if (tokens[place + i].Term != Parts[i])
            {
                return false;
            }
        }

        return true;
    }
}
