namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Reads documents word by word and notes where terms, phrases, bigrams and phrasings occur.</summary>
internal sealed class OccurrenceCounter(SearchOptions options, Lexicon lexicon, PhraseTable phrases, FieldLengths lengths)
{
    private readonly List<string> _fields = [.. options.Fields.Select(field => field.Name)];
    private readonly OccurrenceList _terms = new(options.Fields.Count);
    private readonly OccurrenceList _bigrams = new(options.Fields.Count);
    private readonly Dictionary<long, int> _bigramNumbers = [];
    private readonly PhrasingCounter _phrasings = new(options, phrases);

    /// <summary>The words of the field at hand.</summary>
    private readonly List<Token> _tokens = [];

    public void Add(int doc, Document document)
    {
        foreach (var field in document.Fields)
        {
            lexicon.Add(field.Value, _tokens);
            var number = _fields.IndexOf(field.Name);
            if (number >= 0)
            {
                lengths.Add(doc, number, _tokens.Count);
            }

            if (number >= 0 || field.Name == FieldName.AskedAs)
            {
                AddTerms(doc, number);
            }

            if (field.Name == FieldName.AskedAs)
            {
                _phrasings.Add(doc, field.Value, _tokens);
            }
            else if (number >= 0 && options.BigramWeight > 0)
            {
                AddBigrams(doc, number);
            }
        }
    }

    /// <summary>The occurrences, weighted; to be called once all documents are read and the lengths are complete.</summary>
    public Occurrences Build(GroupWeights groups)
    {
        var terms = _terms.Build(lexicon.Count, lengths);
        var bigrams = _bigrams.Build(_bigramNumbers.Count, lengths);
        return new Occurrences(
            terms,
            [.. terms.Select(postings => postings is null ? null : groups.Of(postings))],
            _bigramNumbers.ToDictionary(bigram => bigram.Key, bigram => bigrams[bigram.Value]!),
            _phrasings.Build(terms));
    }

    private void AddTerms(int doc, int field)
    {
        for (var place = 0; place < _tokens.Count; place++)
        {
            _terms.Add(_tokens[place].Term, doc, field);
            foreach (var phrase in phrases.BeginningWith(_tokens[place].Term))
            {
                if (phrase.StandsAt(_tokens, place))
                {
                    _terms.Add(phrase.Term, doc, field);
                }
            }
        }
    }

    private void AddBigrams(int doc, int field)
    {
        foreach (var bigram in Bigram.Of(_tokens))
        {
            if (!_bigramNumbers.TryGetValue(bigram.Key, out var number))
            {
                _bigramNumbers[bigram.Key] = number = _bigramNumbers.Count;
            }

            _bigrams.Add(number, doc, field);
        }
    }
}

/// <summary>All that an index knows about where things occur. Arrays are by the term's number, null for a term that does not occur.</summary>
internal sealed record Occurrences(
    Postings?[] Terms,
    GroupPostings?[] Groups,
    Dictionary<long, Postings> Bigrams,
    PhrasingIndex Phrasings);
