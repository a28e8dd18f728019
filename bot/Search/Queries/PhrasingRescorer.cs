using System.Globalization;
using Lucene.Net.Search;
using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Adds to the scores of the best documents what their ways of asking are worth for a question.</summary>
internal sealed class PhrasingRescorer(Question question, PhrasingTable phrasings, PhrasingLikeness likeness, SearchOptions options)
    : Rescorer
{
    private const int ShownPhrasings = 5;

    /// <inheritdoc/>
    public override TopDocs Rescore(IndexSearcher searcher, TopDocs firstPassTopDocs, int topN)
    {
        var scored = Array.ConvertAll(firstPassTopDocs.ScoreDocs, found => new ScoreDoc(
            found.Doc, found.Score + Score(Together(found.Doc))));
        Array.Sort(scored, (one, other) => one.Score == other.Score ? one.Doc - other.Doc : other.Score.CompareTo(one.Score));
        return new TopDocs(
            firstPassTopDocs.TotalHits, scored.Length > topN ? scored[..topN] : scored, scored.Length > 0 ? scored[0].Score : 0);
    }

    /// <inheritdoc/>
    public override Explanation Explain(IndexSearcher searcher, Explanation firstPassExplanation, int docID)
    {
        var together = Together(docID);
        var explanation = new Explanation(firstPassExplanation.Value + Score(together), "sum of");
        explanation.AddDetail(firstPassExplanation);
        if (together > 0)
        {
            explanation.AddDetail(Explain(docID, together));
        }

        return explanation;
    }

    /// <summary>
    /// What a document's ways of asking come to; where it has none, what it shares with its neighbours, or what its own words would come
    /// to.
    /// </summary>
    private float Together(int doc) =>
        phrasings.Of(doc).Length > 0 ? likeness.Of(doc).Together : Math.Max(likeness.OfShared(doc).Together, Unwritten(doc));

    /// <summary>Never more than that of any way of asking that is not typed as it is written.</summary>
    private float Unwritten(int doc) => (float)Math.Min(1, options.Unwritten * question.MatchedShare(doc));

    private float Score(float together) =>
        together <= 0 ? 0 : (float)(options.PhrasingWeight * question.Idf * Math.Pow(together, options.Sharpness));

    private Explanation Explain(int doc, float together)
    {
        var isByWords = phrasings.Of(doc).Length == 0 && likeness.OfShared(doc).Together < together;
        var nearest = isByWords ? [] : Nearest(phrasings.Of(doc) is { Length: > 0 } own ? own : phrasings.SharedOf(doc));
        var all = new Explanation(together, isByWords
            ? "likeness of the query and the way of asking that nobody wrote: what the document's own words hold of it"
            : "likeness of the query and the ways in which people ask: sixth root of the sum of sixth powers of");
        nearest.ForEach(all.AddDetail);
        var explanation = new Explanation(Score(together), $"asked as {(isByWords ? "it stands" : nearest[0].Description)}: product of");
        explanation.AddDetail(new Explanation((float)options.PhrasingWeight, "weight of phrasings"));
        explanation.AddDetail(new Explanation(question.Idf, "idf of the whole query"));
        explanation.AddDetail(
            new Explanation(
                (float)Math.Pow(together, options.Sharpness),
                string.Create(CultureInfo.InvariantCulture, $"likeness to the power of {options.Sharpness:0.0}"))
        );
        explanation.AddDetail(all);
        return explanation;
    }

    private List<Explanation> Nearest(Phrasing[] ofDocument) =>
        [
            .. ofDocument
                .Select(phrasing => new Explanation(likeness.Of(phrasing), $"'{phrasing.Text}'"))
                .OrderByDescending(phrasing => phrasing.Value)
                .TakeWhile((phrasing, place) => phrasing.Value > 0 && place < ShownPhrasings),
        ];
}
