namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Reads documents word by word and counts terms, phrases, bigrams and phrasings.</summary>
internal sealed class OccurrenceCounter(SearchOptions options, Lexicon lexicon, PhraseTable phrases, FieldLengths lengths)
{
    private readonly List<string> _fields = [.. options.Fields.Select(field => field.Name)];
    private readonly List<PostingsBuilder?> _terms = [];
    private readonly Dictionary<Bigram, PostingsBuilder> _bigrams = [];
    private readonly PhrasingCounter _phrasings = new(options, phrases);

    public void Add(int doc, Document document)
    {
        foreach (var field in document.Fields)
        {
            var tokens = lexicon.Add(field.Value);
            while (_terms.Count < lexicon.Count)
            {
                _terms.Add(null);
            }

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
    public Occurrences Build(GroupWeights groups)
    {
        Postings?[] terms = [.. _terms.Select(builder => builder?.Build(lengths))];
        return new Occurrences(
            terms,
            [.. terms.Select(postings => postings is null ? null : groups.Of(postings))],
            _bigrams.ToDictionary(entry => entry.Key, entry => entry.Value.Build(lengths)),
            _phrasings.Build(terms));
    }

    private void CountField(int doc, int field, List<Token> tokens)
    {
        lengths.Add(doc, field, tokens.Count);
        for (var place = 0; place < tokens.Count; place++)
        {
            BuilderOf(tokens[place].Term).Add(doc, field);
            foreach (var phrase in phrases.At(tokens, place))
            {
                BuilderOf(phrase.Term).Add(doc, field);
            }
        }

        if (options.BigramWeight > 0)
        {
            foreach (var bigram in Bigram.Of(tokens))
            {
                BuilderOf(bigram).Add(doc, field);
            }
        }
    }

    private void CountPhrasing(int doc, string text, List<Token> tokens)
    {
        foreach (var term in _phrasings.Add(doc, text, tokens))
        {
            BuilderOf(term).AddMention(doc);
        }
    }

    private PostingsBuilder BuilderOf(int term) => _terms[term] ??= new PostingsBuilder(_fields.Count);

    private PostingsBuilder BuilderOf(Bigram bigram)
    {
        if (!_bigrams.TryGetValue(bigram, out var builder))
        {
            _bigrams[bigram] = builder = new PostingsBuilder(_fields.Count);
        }

        return builder;
    }
}

/// <summary>All that an index knows about where things occur. Arrays are by the term's number, null for a term that does not occur.</summary>
internal sealed record Occurrences(
    Postings?[] Terms,
    GroupPostings?[] Groups,
    Dictionary<Bigram, Postings> Bigrams,
    PhrasingIndex Phrasings);
