namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Collects phrasings while documents are read.</summary>
internal sealed class PhrasingCounter(SearchOptions options, PhraseTable phrases)
{
    private readonly List<Read> _read = [];

    /// <summary>Takes a phrasing.</summary>
    public void Add(int doc, string text, List<Token> tokens)
    {
        var words = new List<Token>(tokens.Count);
        List<Phrase> found = [];
        for (var place = 0; place < tokens.Count; place++)
        {
            if (!words.Contains(tokens[place]))
            {
                words.Add(tokens[place]);
            }

            foreach (var phrase in phrases.BeginningWith(tokens[place].Term))
            {
                if (phrase.StandsAt(tokens, place) && !found.Contains(phrase))
                {
                    found.Add(phrase);
                }
            }
        }

        _read.Add(new Read(doc, text, words, found));
    }

    /// <summary>What each word is worth to its phrasing; to be called once every term's idf is known.</summary>
    public PhrasingIndex Build(Postings?[] terms)
    {
        var occurrences = new List<PhrasingPosting>?[terms.Length];
        var phrasings = new Phrasing[_read.Count];
        var common = CommonWords();
        for (var number = 0; number < phrasings.Length; number++)
        {
            var (doc, _, words, found) = _read[number];
            var total = 0f;
            var bits = 0ul;
            foreach (var word in words)
            {
                var idf = Weight(word, terms);
                total += idf;
                bits |= common.TryGetValue(word, out var bit) ? 1ul << bit : 0;
                (occurrences[word.Term] ??= []).Add(new PhrasingPosting(number, idf));
            }

            foreach (var phrase in found)
            {
                var idf = words.Where(word => phrase.Parts.Contains(word.Term)).Sum(word => Weight(word, terms));
                (occurrences[phrase.Term] ??= []).Add(new PhrasingPosting(number, idf));
            }

            phrasings[number] = new Phrasing(doc, total > 0 ? 1 / total : 0, bits);
        }

        return new PhrasingIndex(
            phrasings,
            [.. _read.Select(read => read.Text)],
            [.. common.OrderBy(word => word.Value).Select(word => new TermShare(word.Key.Term, Weight(word.Key, terms)))],
            [.. occurrences.Select(found => found?.ToArray())]);
    }

    /// <summary>The function words that most phrasings have, numbered.</summary>
    private Dictionary<Token, int> CommonWords() => _read
        .SelectMany(read => read.Words)
        .Where(word => word.IsFunctionWord)
        .CountBy(word => word)
        .OrderByDescending(word => word.Value)
        .Take(PhrasingIndex.MostCommonWords)
        .Select((word, bit) => (word.Key, bit))
        .ToDictionary();

    private float Weight(Token word, Postings?[] terms) =>
        terms[word.Term]!.Idf * (word.IsFunctionWord ? (float)options.FunctionWordWeight : 1);

    private sealed record Read(int Doc, string Text, List<Token> Words, List<Phrase> Phrases);
}
