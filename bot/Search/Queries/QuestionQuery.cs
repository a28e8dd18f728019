using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>
/// Finds documents by the terms of a question: a sum over its terms, and of a term's alternatives the best in a document (as in a
/// DisjunctionMaxQuery).
/// </summary>
/// <param name="from">The first document that is looked at.</param>
/// <param name="to">The one after the last.</param>
internal sealed class QuestionQuery(Question question, int from, int to) : Query
{
    public Question Question => question;

    public int From => from;

    public int To => to;

    /// <inheritdoc/>
    public override Weight CreateWeight(IndexSearcher searcher) => new QuestionWeight(this);

    /// <inheritdoc/>
    public override string ToString(string field) => string.Join(' ', question.Terms.Select(term => term.Text));

    private sealed class QuestionWeight(QuestionQuery query) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
            // Scores are compared within one query only, so Lucene's normalisation of the query would change nothing.
        }

        public override Scorer GetScorer(AtomicReaderContext context, IBits acceptDocs) => new QuestionScorer(this, query);

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var terms = query.Question.Terms.Select(term => Explain(term, doc)).Where(term => term.Value > 0).ToList();
            var sum = new ComplexExplanation(terms.Count > 0, terms.Sum(term => term.Value), "sum of");
            terms.ForEach(sum.AddDetail);
            return sum;
        }

        private static Explanation Explain(QuestionTerm asked, int doc)
        {
            if (asked.Alternatives.Length == 0)
            {
                return new Explanation(0, "nothing is known of it");
            }

            var best = asked.Alternatives.MaxBy(alternative => asked.Score(alternative, alternative.Term.ImpactIn(doc)));
            var impact = best.Term.ImpactIn(doc);
            var kind =
                asked.IsFunctionWord ? "function word"
                : asked.Text.Contains(' ') ? "phrase"
                : "word";
            var through =
                best.Weight < 1 ? $" through '{best.Term.Label}'"
                : best.Term.Label == asked.Text ? ""
                : $" as '{best.Term.Label}'";
            var explanation = new Explanation(
                asked.Score(best, impact), $"{kind} '{asked.Text}'{through}: weight in the query, times the sum of");
            explanation.AddDetail(new Explanation(asked.WeightInFields * best.Weight, "weight, of the word and of what was found for it"));
            explanation.AddDetail(
                new Explanation(
                    best.Term.Idf * impact.Fields,
                    $"in its own words: how rare it is (idf), times {ExplanationText.Of(impact.Fields)} for how often and in how long a text it occurs (BM25F)"
                )
            );
            if (impact.Bridge > 0)
            {
                explanation.AddDetail(new Explanation(impact.Bridge, "in words that staff of other councils mean by it"));
            }

            return explanation;
        }
    }
}
