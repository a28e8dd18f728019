namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The phrases of several words that the synonyms name. Each is a term of its own, in documents and in queries.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<int, List<Phrase>> _byFirstTerm = [];

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
            phrases.Sort((a, b) => b.Parts.Length - a.Parts.Length);
        }
    }

    /// <summary>The phrases that begin at a place, longest first.</summary>
    public IEnumerable<Phrase> At(List<Token> tokens, int place) =>
        _byFirstTerm.TryGetValue(tokens[place].Term, out var phrases) ? phrases.Where(phrase => phrase.StandsAt(tokens, place)) : [];
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
