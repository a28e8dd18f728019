namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Collects phrasings while documents are read.</summary>
internal sealed class PhrasingCounter(SearchOptions options, PhraseTable phrases)
{
    private readonly List<Phrasing> _phrasings = [];

    /// <summary>Takes a phrasing and returns the different terms it has.</summary>
    public IEnumerable<int> Add(int doc, string text, List<Token> tokens)
    {
        var words = new List<Token>(tokens.Count);
        var found = new List<Phrase>();
        for (var place = 0; place < tokens.Count; place++)
        {
            if (!words.Contains(tokens[place]))
            {
                words.Add(tokens[place]);
            }

            found.AddRange(phrases.At(tokens, place).Where(phrase => !found.Contains(phrase)));
        }

        _phrasings.Add(new Phrasing(doc, text, words, found));
        return words.Select(word => word.Term).Concat(found.Select(phrase => phrase.Term));
    }

    /// <summary>What each word is worth to its phrasing; to be called once every term's idf is known.</summary>
    public PhrasingIndex Build(Postings?[] terms)
    {
        var occurrences = new PhrasingPostings?[terms.Length];
        var totals = new float[_phrasings.Count];
        for (var number = 0; number < totals.Length; number++)
        {
            var phrasing = _phrasings[number];
            foreach (var word in phrasing.Words)
            {
                var idf = Weight(word, terms);
                totals[number] += idf;
                (occurrences[word.Term] ??= new PhrasingPostings()).Add(number, idf);
            }

            foreach (var phrase in phrasing.Phrases)
            {
                var idf = phrasing.Words.Where(word => phrase.Parts.Contains(word.Term)).Sum(word => Weight(word, terms));
                (occurrences[phrase.Term] ??= new PhrasingPostings()).Add(number, idf);
            }
        }

        return new PhrasingIndex([.. _phrasings.Select(phrasing => phrasing.Doc)], [.. _phrasings.Select(phrasing => phrasing.Text)], totals, occurrences);
    }

    private float Weight(Token word, Postings?[] terms) =>
        terms[word.Term]!.Idf * (word.IsFunctionWord ? (float)options.FunctionWordWeight : 1);

    private sealed record Phrasing(int Doc, string Text, List<Token> Words, List<Phrase> Phrases);
}
