using System.Globalization;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Says in words what a document's score is made of.</summary>
internal sealed class Explainer
{
    /// <summary>How many phrasings are shown; farther ones hardly count.</summary>
    private const int ShownPhrasings = 5;

    private readonly IndexReader _reader;
    private readonly Query _query;
    private readonly QueryScorer _scorer;

    public Explainer(IndexReader reader, Query query)
    {
        (_reader, _query, _scorer) = (reader, query, new QueryScorer(reader));
        _scorer.Add(query);
    }

    public Explanation Explain(int doc)
    {
        Explanation[] details =
        [
            .. _query.Terms.Select(term => OfTerm(term, doc)).OfType<Explanation>(),
            .. _query.Bigrams.Select(bigram => OfBigram(bigram, doc)).OfType<Explanation>(),
            .. OfPhrasings(doc),
        ];
        if (details is not [])
        {
            details = [.. details, .. OfGroup(doc)];
        }

        var corrected = string.Concat(_query.Corrections.Select(correction => $"; '{correction.Typed}' is taken for '{correction.Taken}'"));
        var unknown = _query.UnknownWords is [] ? "" : $"; unknown: {string.Join(", ", _query.UnknownWords)}";
        return Explanation.Sum($"score of {_reader.Documents[doc].Id}, the sum of{corrected}{unknown}", details);
    }

    private Explanation? OfTerm(QueryTerm term, int doc)
    {
        if (term.Matches is not { } matches)
        {
            return null;
        }

        var best = matches.Alternatives.MaxBy(alternative => Value(alternative, doc));
        var value = term.Weight * Value(best, doc);
        return value <= 0 ? null : new Explanation(value, $"{Kind(term)} '{term.Text}'{Through(term, best)} {Places(best.Term, doc)}: product of",
        [
            new Explanation(term.Weight, term.IsFunctionWord ? "weight in the query, as a function word" : "weight in the query"),
            new Explanation(best.Weight, "weight of what was found for it"),
            new Explanation(best.Idf, "idf: how rare it is"),
            new Explanation(_reader.PostingsOf(best.Term)!.ImpactIn(doc), "how often and in how long a text it occurs, by field (BM25F)"),
        ]);
    }

    private float Value(Alternative alternative, int doc) =>
        alternative.Weight * alternative.Idf * _reader.PostingsOf(alternative.Term)!.ImpactIn(doc);

    private Explanation? OfBigram(QueryBigram bigram, int doc)
    {
        var impact = bigram.Postings.ImpactIn(doc);
        var weight = _reader.Options.BigramWeight * bigram.Postings.Idf;
        return impact <= 0 ? null : new Explanation(weight * impact, $"the words '{_reader.Lexicon.Name(bigram.Bigram.First)} {_reader.Lexicon.Name(bigram.Bigram.Second)}' one after the other: product of",
        [
            new Explanation(_reader.Options.BigramWeight, "weight of neighbouring words"),
            new Explanation(bigram.Postings.Idf, "idf: how rare the pair is"),
            new Explanation(impact, "how often and in how long a text it occurs, by field (BM25F)"),
        ]);
    }

    private IEnumerable<Explanation> OfPhrasings(int doc)
    {
        var (together, each) = _scorer.LikenessOf(doc);
        if (each is not [var nearest, ..])
        {
            yield break;
        }

        var likeness = new Explanation(
            together,
            "likeness of the query and the ways in which people ask: sixth root of the sum of sixth powers of",
            [.. each.Take(ShownPhrasings).Select(phrasing => new Explanation(phrasing.Likeness, $"'{phrasing.Text}'"))]);
        yield return new Explanation(_scorer.PhrasingScore(doc), $"asked as '{nearest.Text}': product of",
        [
            new Explanation(_reader.Options.PhrasingWeight, "weight of phrasings"),
            new Explanation(_query.Idf, "idf of the whole query"),
            new Explanation(
                Math.Pow(together, PhrasingScorer.Sharpness),
                $"likeness to the power of {Number(PhrasingScorer.Sharpness)}",
                [likeness]),
        ]);
    }

    private IEnumerable<Explanation> OfGroup(int doc) =>
        _scorer.GroupScore(doc) is var value and > 0
            ? [new Explanation(value, $"the query's words in all of '{_reader.Documents[doc].Group}'")]
            : [];

    private static string Kind(QueryTerm term) => (term.IsFunctionWord, term.Text.Contains(' ')) switch
    {
        (true, _) => "function word",
        (_, true) => "phrase",
        _ => "word",
    };

    private string Through(QueryTerm term, Alternative found) =>
        found.Term == term.Matches!.Alternatives[0].Term && found.Weight == 1 ? "" : $" through '{_reader.Lexicon.Name(found.Term)}'";

    private string Places(int term, int doc)
    {
        var postings = _reader.PostingsOf(term)!;
        var places = postings.FrequenciesIn(doc).ToArray()
            .Zip(_reader.Options.Fields, (times, field) => (times, field.Name))
            .Where(place => place.times > 0)
            .Select(place => $"{place.times} x in {place.Name}");
        return $"({string.Join(", ", places)})";
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
