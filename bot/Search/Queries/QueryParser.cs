using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Turns what somebody typed into a <see cref="Query"/>: corrects unknown words, finds known phrases, adds synonyms and weights.</summary>
internal sealed class QueryParser(IndexReader reader)
{
    private readonly SpellChecker _spelling = new(reader);

    public Query Parse(string text)
    {
        var corrections = new List<Correction>();
        var words = reader.Lexicon.WordsOf(text).Select(word => Read(word, corrections)).Where(word => word.Counts).ToList();
        var terms = Terms(words);
        var unknown = words.Where(word => !word.Token.IsKnown).Select(word => word.Text).Distinct().ToList();
        return new Query(terms, Bigrams(words), unknown, corrections);
    }

    private Word Read(string typed, List<Correction> corrections)
    {
        if (reader.Lexicon.TryGet(typed, out var token))
        {
            return new Word(typed, token);
        }

        if (!token.IsFunctionWord && _spelling.Suggest(typed) is { } taken)
        {
            corrections.Add(new Correction(typed, taken));
            reader.Lexicon.TryGet(taken, out token);
            return new Word(taken, token);
        }

        return new Word(typed, token);
    }

    /// <summary>Single words and known phrases, longest phrase first; what is typed several times is one term.</summary>
    private List<QueryTerm> Terms(List<Word> words)
    {
        var tokens = words.ConvertAll(word => word.Token);
        var found = new List<(string Key, QueryTerm Term)>();
        for (var place = 0; place < words.Count;)
        {
            var phrase = reader.Phrases.At(tokens, place).FirstOrDefault(known => reader.AlternativesOf(known.Term).Length > 0);
            var length = phrase?.Parts.Length ?? 1;
            var text = string.Join(' ', words.Skip(place).Take(length).Select(word => word.Text));
            var key = phrase?.Term ?? tokens[place].Term;
            found.Add((phrase is null && !tokens[place].IsKnown ? text : reader.Lexicon.Name(key), phrase is null ? OfWord(text, tokens[place]) : OfPhrase(text, phrase)));
            place += length;
        }

        return [.. found.GroupBy(entry => entry.Key).Select(same => same.First().Term with { Weight = same.First().Term.Weight * Frequency(same.Count()) })];
    }

    private float Frequency(int times) => reader.Options.SquareRootOfQueryFrequency ? MathF.Sqrt(times) : times;

    private QueryTerm OfWord(string text, Token token) => Term(
        text,
        token.IsFunctionWord,
        token.IsKnown ? reader.AlternativesOf(token.Term) : []);

    private QueryTerm OfPhrase(string text, Phrase phrase)
    {
        var parts =
            from part in phrase.Parts.Distinct()
            where reader.PostingsOf(part) is not null && !FunctionWords.Contains(reader.Lexicon.Name(part))
            select new Alternative(part, (float)reader.Options.PhrasePartWeight, reader.PostingsOf(part)!.Idf);
        return Term(text, isFunctionWord: false, [.. reader.AlternativesOf(phrase.Term), .. parts]);
    }

    private QueryTerm Term(string text, bool isFunctionWord, Alternative[] alternatives) => new(
        text,
        isFunctionWord,
        isFunctionWord ? (float)reader.Options.FunctionWordWeight : 1,
        alternatives.Length == 0 ? reader.HighestIdf : alternatives.Max(alternative => alternative.Weight * alternative.Idf),
        alternatives);

    private List<QueryBigram> Bigrams(List<Word> words) =>
    [
        .. from bigram in Bigram.Of(words.Select(word => word.Token)).Distinct()
           let postings = reader.Occurrences.Bigrams.GetValueOrDefault(bigram)
           where postings is not null
           select new QueryBigram($"{reader.Lexicon.Name(bigram.First)} {reader.Lexicon.Name(bigram.Second)}", postings),
    ];

    /// <summary>A word of the query. A function word that no document has counts nothing.</summary>
    private sealed record Word(string Text, Token Token)
    {
        public bool Counts => Token is not { IsKnown: false, IsFunctionWord: true };
    }
}
