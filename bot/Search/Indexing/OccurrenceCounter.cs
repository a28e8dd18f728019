namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Reads documents word by word and counts terms, phrases, bigrams and phrasings.</summary>
internal sealed class OccurrenceCounter(SearchOptions options, Lexicon lexicon, PhraseTable phrases, FieldLengths lengths)
{
    private readonly List<string> _fields = [.. options.Fields.Select(field => field.Name)];
    private readonly Dictionary<int, PostingsBuilder> _terms = [];
    private readonly Dictionary<Bigram, PostingsBuilder> _bigrams = [];
    private readonly Dictionary<int, int> _wordCounts = [];
    private readonly PhrasingCounter _phrasings = new(options, phrases);

    public void Add(int doc, Document document)
    {
        foreach (var field in document.Fields)
        {
            var tokens = lexicon.Add(field.Value);
            var number = _fields.IndexOf(field.Name);
            if (number >= 0)
            {
                CountField(doc, number, tokens);
            }

            if (field.Name == FieldName.AskedAs)
            {
                CountPhrasing(doc, field.Value, tokens);
            }
        }
    }

    /// <summary>The counts, weighted; to be called once all documents are read and the lengths are complete.</summary>
    public Occurrences Build()
    {
        var terms = new Postings?[lexicon.Count];
        foreach (var (term, builder) in _terms)
        {
            terms[term] = builder.Build(lengths);
        }

        var bigrams = _bigrams.ToDictionary(entry => entry.Key, entry => entry.Value.Build(lengths));
        return new Occurrences(terms, bigrams, _phrasings.Build(terms), _wordCounts);
    }

    private void CountField(int doc, int field, Token[] tokens)
    {
        lengths.Add(doc, field, tokens.Length);
        for (var place = 0; place < tokens.Length; place++)
        {
            var term = tokens[place].Term;
            _wordCounts[term] = _wordCounts.GetValueOrDefault(term) + 1;
            Builder(_terms, term).Add(doc, field, _fields.Count);
            foreach (var phrase in phrases.At(tokens, place))
            {
                Builder(_terms, phrase.Term).Add(doc, field, _fields.Count);
            }
        }

        if (options.BigramWeight > 0)
        {
            foreach (var bigram in Bigram.Of(tokens))
            {
                Builder(_bigrams, bigram).Add(doc, field, _fields.Count);
            }
        }
    }

    private void CountPhrasing(int doc, string text, Token[] tokens)
    {
        foreach (var term in _phrasings.Add(doc, text, tokens))
        {
            Builder(_terms, term).AddMention(doc);
        }
    }

    private static PostingsBuilder Builder<TKey>(Dictionary<TKey, PostingsBuilder> builders, TKey key)
        where TKey : notnull
    {
        if (!builders.TryGetValue(key, out var builder))
        {
            builders[key] = builder = new PostingsBuilder();
        }

        return builder;
    }
}

/// <summary>All that an index knows about where things occur.</summary>
/// <param name="Terms">By the term's number; null for a term that only the synonyms know.</param>
/// <param name="WordCounts">How often each term occurs in ranked fields.</param>
internal sealed record Occurrences(
    Postings?[] Terms,
    Dictionary<Bigram, Postings> Bigrams,
    PhrasingIndex Phrasings,
    Dictionary<int, int> WordCounts);
