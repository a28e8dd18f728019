using System.Globalization;
using Lucene.Net.Search;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Adds to the scores of the best documents what their ways of asking are worth for a question.</summary>
internal sealed class PhrasingRescorer(Question question, PhrasingTable phrasings, TermTable terms, SearchOptions options) : Rescorer
{
    private const int ShownPhrasings = 5;

    private readonly PhrasingLikeness _likeness = new(question, terms);
    private readonly Dictionary<int, Likeness> _compared = [];

    /// <summary>Likeness of the nearest way of asking for a document, 0 to 1.</summary>
    public float Strength(int doc) => LikenessOf(doc).Nearest;

    /// <inheritdoc/>
    public override TopDocs Rescore(IndexSearcher searcher, TopDocs firstPassTopDocs, int topN)
    {
        var scored = Array.ConvertAll(firstPassTopDocs.ScoreDocs, found => new ScoreDoc(found.Doc, found.Score + Score(Together(found.Doc))));
        Array.Sort(scored, (one, other) => one.Score == other.Score ? one.Doc - other.Doc : other.Score.CompareTo(one.Score));
        return new TopDocs(firstPassTopDocs.TotalHits, scored.Length > topN ? scored[..topN] : scored, scored.Length > 0 ? scored[0].Score : 0);
    }

    /// <inheritdoc/>
    public override Explanation Explain(IndexSearcher searcher, Explanation firstPassExplanation, int docID)
    {
        var together = Together(docID);
        var explanation = new Explanation(firstPassExplanation.Value + Score(together), "sum of");
        explanation.AddDetail(firstPassExplanation);
        if (together > 0)
        {
            explanation.AddDetail(OfPhrasings(docID, together));
        }

        return explanation;
    }

    private float Together(int doc) => LikenessOf(doc).Together;

    private Likeness LikenessOf(int doc) => _compared.TryGetValue(doc, out var known) ? known : _compared[doc] = _likeness.Of(phrasings.Of(doc));

    private float Score(float together) => (float)(options.PhrasingWeight * question.Idf * Math.Pow(together, options.Sharpness));

    private Explanation OfPhrasings(int doc, float together)
    {
        var each = phrasings.Of(doc).ToArray().Select(phrasing => (phrasing.Text, Likeness: _likeness.Of(phrasing)))
            .Where(phrasing => phrasing.Likeness > 0).OrderByDescending(phrasing => phrasing.Likeness).ToList();
        var likeness = new Explanation(together, "likeness of the query and the ways in which people ask: sixth root of the sum of sixth powers of");
        foreach (var (text, value) in each.Take(ShownPhrasings))
        {
            likeness.AddDetail(new Explanation(value, $"'{text}'"));
        }

        var powered = new Explanation((float)Math.Pow(together, options.Sharpness), string.Create(CultureInfo.InvariantCulture, $"likeness to the power of {options.Sharpness:0.0}"));
        powered.AddDetail(likeness);
        var explanation = new Explanation(Score(together), $"asked as '{each[0].Text}': product of");
        explanation.AddDetail(new Explanation((float)options.PhrasingWeight, "weight of phrasings"));
        explanation.AddDetail(new Explanation(question.Idf, "idf of the whole query"));
        explanation.AddDetail(powered);
        return explanation;
    }
}
