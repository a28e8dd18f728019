using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Finds the documents that have a term, and scores them by its impact there.</summary>
internal sealed class ImpactQuery(QuestionTerm asked, Alternative found) : Query
{
    private IndexedTerm Term => found.Term;

    private float Weight => asked.Weight * asked.WeightInFields * found.Weight;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new ImpactWeight(this);

    /// <inheritdoc/>
    public override string ToString(string field) => Term.Name;

    private float Score(Impact impact) => Weight * ((Term.Idf * impact.Fields) + impact.Bridge);

    private Explanation Explain(int doc)
    {
        var impact = Term.ImpactIn(doc);
        var score = Score(impact);
        if (score <= 0)
        {
            return new ComplexExplanation(match: false, 0, $"nothing for '{asked.Text}'");
        }

        var kind = asked.IsFunctionWord ? "function word" : asked.Text.Contains(' ') ? "phrase" : "word";
        var through = found.Weight < 1 ? $" through '{Term.Label}'" : Term.Label == asked.Text ? "" : $" as '{Term.Label}'";
        var explanation = new ComplexExplanation(match: true, score, $"{kind} '{asked.Text}'{through}: weight in the query and of what was found for it, times the sum of");
        explanation.AddDetail(new Explanation(Weight, "weight"));
        if (impact.Fields > 0)
        {
            var fields = new Explanation(Term.Idf * impact.Fields, "in its own words: product of");
            fields.AddDetail(new Explanation(Term.Idf, "idf: how rare it is"));
            fields.AddDetail(new Explanation(impact.Fields, "how often and in how long a text it occurs (BM25F)"));
            explanation.AddDetail(fields);
        }

        if (impact.Bridge > 0)
        {
            explanation.AddDetail(new Explanation(impact.Bridge, "in words that staff of other councils mean by it"));
        }

        return explanation;
    }

    private sealed class ImpactWeight(ImpactQuery query) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
            // Scores are compared within one query only, so Lucene's normalisation of the query would change nothing.
        }

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) => query.Term.Docs.Length == 0 ? null! : new ImpactScorer(this, query);

        public override Explanation Explain(AtomicReaderContext context, int doc) => query.Explain(doc);
    }

    private sealed class ImpactScorer(Weight weight, ImpactQuery query) : Scorer(weight)
    {
        private int _place = -1;

        public override int DocID => _place < 0 ? -1 : _place < query.Term.Docs.Length ? query.Term.Docs[_place] : NO_MORE_DOCS;

        public override int Freq => 1;

        public override float GetScore() => query.Score(query.Term.Impacts[_place]);

        public override int NextDoc()
        {
            _place++;
            return DocID;
        }

        public override int Advance(int target)
        {
            var place = Array.BinarySearch(query.Term.Docs, target);
            _place = place >= 0 ? place : ~place;
            return DocID;
        }

        public override long GetCost() => query.Term.Docs.Length;
    }
}
