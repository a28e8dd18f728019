using System.Globalization;
using Lucene.Net.Search;
using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Adds to the scores of the best documents what their ways of asking are worth for a question.</summary>
internal sealed class PhrasingRescorer(
    Question question, PhrasingTable phrasings, PhrasingLikeness likeness, Coverage coverage, SearchOptions options) : Rescorer
{
    private const int ShownPhrasings = 5;

    private readonly double _sharpness = options.Sharpness.At(coverage.Share);
    private readonly double _unwritten = options.Unwritten.At(coverage.DepthOfPhrased);

    /// <inheritdoc/>
    public override TopDocs Rescore(IndexSearcher searcher, TopDocs firstPassTopDocs, int topN)
    {
        ScoreDoc[] scored =
        [
            .. firstPassTopDocs.ScoreDocs.Select(found => new ScoreDoc(found.Doc, found.Score + Score(Together(found.Doc))))
                .OrderByDescending(found => found.Score)
                .ThenBy(found => found.Doc)
                .Take(topN),
        ];
        return new TopDocs(firstPassTopDocs.TotalHits, scored, scored.Length > 0 ? scored[0].Score : 0);
    }

    /// <inheritdoc/>
    public override Explanation Explain(IndexSearcher searcher, Explanation firstPassExplanation, int docID)
    {
        var together = Together(docID);
        Explanation[] parts = together > 0 ? [firstPassExplanation, Explain(docID, together)] : [firstPassExplanation];
        return ExplanationText.Explained(firstPassExplanation.Value + Score(together), "sum of", parts);
    }

    /// <summary>
    /// What a document's ways of asking come to; where it has none, what it shares with its neighbours, or what its own words would come
    /// to: never more than any way of asking that is not typed as it is written.
    /// </summary>
    private float Together(int doc) => phrasings.Of(doc).Length > 0
        ? likeness.Of(doc).Together
        : Math.Max(likeness.OfShared(doc).Together, (float)Math.Min(1, _unwritten * question.MatchedShare(doc)));

    private float Score(float together) => (float)(options.PhrasingWeight * question.Idf * Math.Pow(together, _sharpness));

    private Explanation Explain(int doc, float together)
    {
        var isByWords = phrasings.Of(doc).Length == 0 && likeness.OfShared(doc).Together < together;
        Explanation[] nearest = isByWords
            ? []
            :
            [
                .. (phrasings.Of(doc) is { Length: > 0 } own ? own : phrasings.SharedOf(doc))
                    .Select(phrasing => new Explanation(likeness.Of(phrasing), $"'{phrasing.Text}'"))
                    .OrderByDescending(phrasing => phrasing.Value)
                    .Take(ShownPhrasings)
                    .TakeWhile(phrasing => phrasing.Value > 0),
            ];
        return ExplanationText.Explained(
            Score(together),
            $"asked as {(isByWords ? "it stands" : nearest[0].Description)}: product of",
            new Explanation((float)options.PhrasingWeight, "weight of phrasings"),
            new Explanation(question.Idf, "idf of the whole query"),
            new Explanation(
                (float)Math.Pow(together, _sharpness),
                string.Create(CultureInfo.InvariantCulture, $"likeness to the power of {_sharpness:0.0}")),
            ExplanationText.Explained(
                together,
                isByWords
                    ? "likeness of the query and the way of asking that nobody wrote: what the document's own words hold of it"
                    : "likeness of the query and the ways in which people ask: sixth root of the sum of sixth powers of",
                nearest));
    }
}
