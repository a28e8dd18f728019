using System.Globalization;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>Clauses, ordered by words and meaning together, best first, and how sure to be of the first.</summary>
internal sealed record MeaningRanking(IReadOnlyList<MeantClause> Clauses, MeaningSignals Signals)
{
    /// <summary>Why the first clauses stand where they do, in words.</summary>
    public string Explain(int most) => string.Join(
        '\n', Clauses.Take(most).Select(each => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {each.Clause.Address}
            {each.Score:0.000}  by words and meaning, sum of
              {each.IdealShare:0.000}  score by words, as a share of the best that the question could get
              {each.Score - each.IdealShare:0.000}  {MeantClause.Weight} times {each.Cosine:0.000}, how near its meaning is to the question's
            """)));
}

/// <summary>A clause with what it is ranked by.</summary>
/// <param name="IdealShare">See <see cref="Hit.IdealShare"/>; 0 where it has no word of the question.</param>
/// <param name="Cosine">How near its meaning is to the question's, -1 to 1.</param>
internal sealed record MeantClause(Clause Clause, double IdealShare, double Cosine)
{
    /// <summary>
    /// What a cosine counts beside the share of the best possible score by words; between .25 and .5 the figures are the same.
    /// </summary>
    public const double Weight = .4;

    public double Score => IdealShare + (Weight * Cosine);
}
