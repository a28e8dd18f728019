using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>A word of a text: its term's number, and whether it is a function word.</summary>
internal readonly record struct Token(int Term, bool IsFunctionWord)
{
    private const int NoTerm = -1;

    /// <summary>A word that no term is known for.</summary>
    public static Token Unknown(bool isFunctionWord) => new(NoTerm, isFunctionWord);

    public bool IsKnown => Term != NoTerm;
}

/// <summary>Numbers the terms of an index, and remembers the words that lead to them.</summary>
internal sealed class Lexicon(Analyzer analyzer)
{
    private readonly Dictionary<string, Token> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>Spares filtering and stemming a word that was read before: as printed, and what became of it; unknown where it was dropped.</summary>
    private readonly Dictionary<string, Token> _asPrinted = new(StringComparer.Ordinal);

    /// <summary>How many terms there are; their numbers are below.</summary>
    public int Count => _names.Count;

    /// <summary>The whole words that are known, before stemming.</summary>
    public IEnumerable<string> Words => _words.Keys;

    /// <summary>The terms that are single words.</summary>
    public IEnumerable<string> Stems => _words.Values.Select(token => _names[token.Term]).Distinct();

    /// <summary>A term as it stands in the index: a stem, or the stems of a phrase.</summary>
    public string Name(int term) => _names[term];

    /// <summary>The words of a text, numbered; new ones get a number.</summary>
    /// <param name="tokens">Where to put them; what it held is forgotten.</param>
    public void Add(string text, List<Token> tokens)
    {
        tokens.Clear();
        var asPrinted = _asPrinted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var place in StandardTokenizer.Tokenize(text))
        {
            if (!asPrinted.TryGetValue(text.AsSpan(place), out var token))
            {
                var printed = text[place];
                _asPrinted[printed] = token = analyzer.Filter(printed) is { } word ? AddWord(word) : Token.Unknown(isFunctionWord: false);
            }

            if (token.IsKnown)
            {
                tokens.Add(token);
            }
        }
    }

    /// <summary>The number of a term that is no single word.</summary>
    public int AddTerm(string name)
    {
        if (!_terms.TryGetValue(name, out var term))
        {
            _terms[name] = term = _names.Count;
            _names.Add(name);
        }

        return term;
    }

    /// <summary>The words of a query.</summary>
    public IEnumerable<string> WordsOf(string text) => analyzer.Words(text);

    /// <summary>The term of a word, where it or another form of it is known.</summary>
    public bool TryGet(string word, out Token token)
    {
        if (_words.TryGetValue(word, out token))
        {
            return true;
        }

        var isFunctionWord = FunctionWords.Contains(word);
        token = _terms.TryGetValue(analyzer.Stem(word), out var term) || _terms.TryGetValue(word, out term)
            ? new Token(term, isFunctionWord)
            : Token.Unknown(isFunctionWord);
        return token.IsKnown;
    }

    private Token AddWord(string word)
    {
        if (!_words.TryGetValue(word, out var token))
        {
            _words[word] = token = new Token(AddTerm(analyzer.Stem(word)), FunctionWords.Contains(word));
        }

        return token;
    }
}
