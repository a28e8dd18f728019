using System.Runtime.InteropServices;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Collects phrasings while documents are read.</summary>
internal sealed class PhrasingCounter(SearchOptions options, PhraseTable phrases)
{
    private readonly List<Read> _read = [];

    /// <summary>The different words of the first phrasing, then those of the next; and the same of known phrases. One list each, since thousands of short ones are slow to make and to keep.</summary>
    private readonly List<Token> _words = [];
    private readonly List<Phrase> _phrases = [];

    /// <summary>In how many phrasings each function word stands, by its term.</summary>
    private readonly Dictionary<int, int> _functionWords = [];

    /// <summary>Takes a phrasing.</summary>
    public void Add(int doc, string text, List<Token> tokens)
    {
        var read = new Read(doc, text, _words.Count, _phrases.Count);
        for (var place = 0; place < tokens.Count; place++)
        {
            if (_words.IndexOf(tokens[place], read.FirstWord) < 0)
            {
                AddWord(tokens[place]);
            }

            foreach (var phrase in phrases.BeginningWith(tokens[place].Term))
            {
                if (phrase.StandsAt(tokens, place) && _phrases.IndexOf(phrase, read.FirstPhrase) < 0)
                {
                    _phrases.Add(phrase);
                }
            }
        }

        _read.Add(read);
    }

    /// <summary>What each word is worth to its phrasing; to be called once every term's idf is known.</summary>
    public PhrasingIndex Build(Postings?[] terms)
    {
        var commonWords = CommonWords();
        var bitOf = new Dictionary<int, int>();
        foreach (var term in commonWords)
        {
            bitOf[term] = bitOf.Count;
        }

        var phrasings = new Phrasing[_read.Count];
        var occurrences = new List<PhrasingPosting>?[terms.Length];
        for (var number = 0; number < phrasings.Length; number++)
        {
            var words = Slice(_words, _read[number].FirstWord, number + 1 < _read.Count ? _read[number + 1].FirstWord : _words.Count);
            var total = 0f;
            var bits = 0ul;
            foreach (var word in words)
            {
                var idf = Weight(word, terms);
                total += idf;
                bits |= word.IsFunctionWord && bitOf.TryGetValue(word.Term, out var bit) ? 1ul << bit : 0;
                (occurrences[word.Term] ??= []).Add(new PhrasingPosting(number, idf));
            }

            foreach (var phrase in Slice(_phrases, _read[number].FirstPhrase, number + 1 < _read.Count ? _read[number + 1].FirstPhrase : _phrases.Count))
            {
                (occurrences[phrase.Term] ??= []).Add(new PhrasingPosting(number, Weight(phrase, words, terms)));
            }

            phrasings[number] = new Phrasing(_read[number].Doc, total > 0 ? 1 / total : 0, bits);
        }

        return new PhrasingIndex(
            phrasings,
            [.. _read.Select(read => read.Text)],
            Array.ConvertAll(commonWords, term => new TermShare(term, Weight(new Token(term, IsFunctionWord: true), terms))),
            [.. occurrences.Select(found => found?.ToArray())]);
    }

    private static ReadOnlySpan<T> Slice<T>(List<T> all, int from, int to) => CollectionsMarshal.AsSpan(all)[from..to];

    private void AddWord(Token word)
    {
        _words.Add(word);
        if (word.IsFunctionWord)
        {
            _functionWords[word.Term] = _functionWords.GetValueOrDefault(word.Term) + 1;
        }
    }

    /// <summary>The terms of the function words that most phrasings have, commonest first.</summary>
    private int[] CommonWords()
    {
        int[] terms = [.. _functionWords.Keys];
        int[] phrasings = [.. _functionWords.Values];
        Array.Sort(phrasings, terms);
        Array.Reverse(terms);
        return terms[..Math.Min(terms.Length, PhrasingIndex.MostCommonWords)];
    }

    private float Weight(Token word, Postings?[] terms) =>
        terms[word.Term]!.Idf * (word.IsFunctionWord ? (float)options.FunctionWordWeight : 1);

    private float Weight(Phrase phrase, ReadOnlySpan<Token> words, Postings?[] terms)
    {
        var total = 0f;
        foreach (var word in words)
        {
            total += phrase.Parts.Contains(word.Term) ? Weight(word, terms) : 0;
        }

        return total;
    }

    /// <summary>A phrasing, and where its words and phrases begin.</summary>
    private sealed record Read(int Doc, string Text, int FirstWord, int FirstPhrase);
}
