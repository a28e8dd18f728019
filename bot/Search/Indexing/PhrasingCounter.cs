namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Collects phrasings while documents are read.</summary>
internal sealed class PhrasingCounter(SearchOptions options, PhraseTable phrases)
{
    private readonly List<(int Doc, string Text, Token[] Words, List<Phrase> Phrases)> _phrasings = [];

    /// <summary>Takes a phrasing and returns the different terms it has.</summary>
    public IEnumerable<int> Add(int doc, string text, Token[] tokens)
    {
        var found = Enumerable.Range(0, tokens.Length).SelectMany(place => phrases.At(tokens, place)).DistinctBy(phrase => phrase.Term).ToList();
        var words = tokens.DistinctBy(token => token.Term).ToArray();
        _phrasings.Add((doc, text, words, found));
        return words.Select(word => word.Term).Concat(found.Select(phrase => phrase.Term));
    }

    public PhrasingIndex Build(Postings?[] terms)
    {
        var occurrences = new List<(int Phrasing, float Idf)>?[terms.Length];
        var totals = new float[_phrasings.Count];
        for (var number = 0; number < totals.Length; number++)
        {
            var weights = _phrasings[number].Words.ToDictionary(word => word.Term, word => Weight(word, terms));
            totals[number] = weights.Values.Sum();
            foreach (var (term, weight) in weights)
            {
                (occurrences[term] ??= []).Add((number, weight));
            }

            foreach (var phrase in _phrasings[number].Phrases)
            {
                (occurrences[phrase.Term] ??= []).Add((number, phrase.Parts.Distinct().Sum(part => weights[part])));
            }
        }

        return new PhrasingIndex(
            [.. _phrasings.Select(phrasing => phrasing.Doc)],
            [.. _phrasings.Select(phrasing => phrasing.Text)],
            totals,
            [.. occurrences.Select(found => found is null ? null : new PhrasingPostings([.. found.Select(f => f.Phrasing)], [.. found.Select(f => f.Idf)]))]);
    }

    private float Weight(Token word, Postings?[] terms) =>
        terms[word.Term]!.Idf * (word.IsFunctionWord ? (float)options.FunctionWordWeight : 1);
}
