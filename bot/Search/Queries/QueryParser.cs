using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Turns what somebody typed into a <see cref="Query"/>: corrects unknown words, finds known phrases, adds synonyms and weights.</summary>
internal sealed class QueryParser(IndexReader reader)
{
    private readonly SpellChecker _spelling = new(reader);

    public Query Parse(string text)
    {
        var words = new List<string>();
        var tokens = new List<Token>();
        var corrections = new List<Correction>();
        foreach (var typed in reader.Lexicon.WordsOf(text))
        {
            var (word, token) = Read(typed, corrections);
            if (Counts(token))
            {
                words.Add(word);
                tokens.Add(token);
            }
        }

        return new Query(Terms(words, tokens), Bigrams(tokens), Unknown(words, tokens), corrections);
    }

    /// <summary>A function word that no document has counts nothing.</summary>
    private static bool Counts(Token token) => token.IsKnown || !token.IsFunctionWord;

    private (string Word, Token Token) Read(string typed, List<Correction> corrections)
    {
        if (reader.Lexicon.TryGet(typed, out var token) || token.IsFunctionWord || _spelling.Suggest(typed) is not { } taken)
        {
            return (typed, token);
        }

        corrections.Add(new Correction(typed, taken));
        reader.Lexicon.TryGet(taken, out token);
        return (taken, token);
    }

    /// <summary>Single words and known phrases, longest phrase first; what is typed several times is one term.</summary>
    private List<QueryTerm> Terms(List<string> words, List<Token> tokens)
    {
        var terms = new List<QueryTerm>(words.Count);
        var times = new List<int>(words.Count);
        for (var place = 0; place < words.Count;)
        {
            var phrase = PhraseAt(tokens, place);
            var term = phrase is null ? OfWord(words[place], tokens[place]) : OfPhrase(words, place, phrase);
            var known = IndexOf(terms, term.Key);
            if (known < 0)
            {
                terms.Add(term);
                times.Add(1);
            }
            else
            {
                times[known]++;
            }

            place += phrase?.Parts.Length ?? 1;
        }

        for (var i = 0; i < terms.Count; i++)
        {
            terms[i] = times[i] == 1 ? terms[i] : terms[i] with { Weight = terms[i].Weight * Frequency(times[i]) };
        }

        return terms;
    }

    private static int IndexOf(List<QueryTerm> terms, string key)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    private Phrase? PhraseAt(List<Token> tokens, int place)
    {
        foreach (var phrase in reader.Phrases.BeginningWith(tokens[place].Term))
        {
            if (phrase.StandsAt(tokens, place) && reader.MatchesOf(phrase.Term) is not null)
            {
                return phrase;
            }
        }

        return null;
    }

    private float Frequency(int times) => reader.Options.SquareRootOfQueryFrequency ? MathF.Sqrt(times) : times;

    private QueryTerm OfWord(string word, Token token) => token.IsKnown
        ? Term(reader.Lexicon.Name(token.Term), word, token.IsFunctionWord, reader.MatchesOf(token.Term))
        : Term(word, word, token.IsFunctionWord, null);

    private QueryTerm OfPhrase(List<string> words, int place, Phrase phrase) => Term(
        reader.Lexicon.Name(phrase.Term),
        string.Join(' ', words.GetRange(place, phrase.Parts.Length)),
        isFunctionWord: false,
        reader.MatchesOf(phrase.Term));

    private QueryTerm Term(string key, string text, bool isFunctionWord, TermMatches? matches) => new(
        key,
        text,
        isFunctionWord,
        isFunctionWord ? (float)reader.Options.FunctionWordWeight : 1,
        matches?.Idf ?? reader.HighestIdf,
        matches);

    private List<QueryBigram> Bigrams(List<Token> tokens)
    {
        var bigrams = new List<QueryBigram>();
        foreach (var bigram in Bigram.Of(tokens))
        {
            if (reader.Occurrences.Bigrams.TryGetValue(bigram.Key, out var postings) && bigrams.TrueForAll(other => other.Bigram != bigram))
            {
                bigrams.Add(new QueryBigram(bigram, postings));
            }
        }

        return bigrams;
    }

    private static List<string> Unknown(List<string> words, List<Token> tokens)
    {
        var unknown = new List<string>();
        for (var place = 0; place < words.Count; place++)
        {
            if (!tokens[place].IsKnown && !unknown.Contains(words[place]))
            {
                unknown.Add(words[place]);
            }
        }

        return unknown;
    }
}
