using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>
/// Finds documents by the terms of a question: a sum over its terms, and of a term's alternatives the best in a document.
/// </summary>
/// <remarks>As a BooleanQuery of DisjunctionMaxQueries; those keep a queue of terms at each document, which among 10,000 costs 13 times as
/// much as Lucene's defaults (docs/search.md).</remarks>
internal sealed class QuestionQuery(Question question) : Query
{
    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new QuestionWeight(this, question);

    /// <inheritdoc/>
    public override string ToString(string field) => string.Join(' ', question.Terms.Select(term => term.Text));

    private sealed class QuestionWeight(Query query, Question question) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
            // Scores are compared within one query only, so Lucene's normalisation of the query would change nothing.
        }

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            new QuestionScorer(this, question.Scores(context.Reader.MaxDoc));

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var terms = question.Terms.Where(term => term.ScoreIn(doc) > 0).Select(term => Explain(term, doc)).ToArray();
            return ExplanationText.Explained(terms.Sum(term => term.Value), "sum of", terms);
        }

        private static Explanation Explain(QuestionTerm asked, int doc)
        {
            var (term, weight) = asked.Alternatives.MaxBy(found => asked.Score(found, found.Term.ImpactIn(doc)));
            var impact = term.ImpactIn(doc);
            var kind = asked.IsFunctionWord ? "function word" : asked.Text.Contains(' ') ? "phrase" : "word";
            var through = weight < 1 ? $" through '{term.Label}'" : term.Label == asked.Text ? "" : $" as '{term.Label}'";
            Explanation[] parts =
            [
                new(asked.WeightInFields * weight, "weight, of the word and of what was found for it"),
                new(
                    term.Idf * impact.Fields,
                    $"in its own words: how rare it is (idf), times {ExplanationText.Of(impact.Fields)} for how often and in how long a text it occurs (BM25F)"),
                new(impact.Bridge, "in words that staff of other councils mean by it"),
            ];
            return ExplanationText.Explained(
                asked.ScoreIn(doc), $"{kind} '{asked.Text}'{through}: weight in the query, times the sum of",
                impact.Bridge > 0 ? parts : parts[..2]);
        }
    }

    private sealed class QuestionScorer(Weight weight, float[] scores) : Scorer(weight)
    {
        private int _doc = -1;

        public override int DocID => _doc;

        public override int Freq => 1;

        public override float GetScore() => scores[_doc];

        public override int NextDoc() => Advance(_doc + 1);

        public override int Advance(int target)
        {
            var step = target < scores.Length ? scores.AsSpan(target).IndexOfAnyExcept(0f) : -1;
            return _doc = step < 0 ? NO_MORE_DOCS : target + step;
        }

        public override long GetCost() => scores.Length;
    }
}
