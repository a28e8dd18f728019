using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>
/// Warns of knowledge that is written in part: staff's words differ from a policy's, so the clauses without ways of asking are found by
/// luck.
/// </summary>
internal static class ThinKnowledge
{
    /// <summary>The share of clauses with ways of asking from which on nothing is said.</summary>
    private const double Enough = .7;

    /// <summary>Whether so few clauses have ways of asking that staff are not to be let in yet.</summary>
    public static bool IsThin(IReadOnlyCollection<Clause> clauses) =>
        clauses.Count(clause => clause.Note.AskedAs.Count > 0) < Enough * clauses.Count;

    public static IEnumerable<Fault> Of(
        string organisationId, IReadOnlyCollection<PlacedClause> clauses, IReadOnlyCollection<Silence> silences)
    {
        if (IsThin([.. clauses.Select(placed => placed.Clause)]))
        {
            yield return new Fault(
                $"{organisationId}/policies",
                1,
                $"{clauses.Count(placed => placed.Clause.Note.AskedAs.Count > 0)} of {clauses.Count} clauses have ways of asking.",
                clauses.All(placed => ShortClauses.Has(placed.Clause) || placed.Clause.Note.HasChosenSubjects)
                    ? $"You have chosen the subjects of every clause. Write down how staff ask for the others: \"suggest --org {organisationId} --again\", key a."
                    : $"Run \"suggest --org {organisationId}\": it proposes subjects for each clause; \"coverage --org {organisationId}\" says which clauses gain most."
            ).Telling("thin", clauses.Count(placed => placed.Clause.Note.AskedAs.Count > 0), clauses.Count);
        }

        if (!silences.Any(silence => silence.IsListed))
        {
            yield return new Fault(
                $"{organisationId}/silent-on.yaml",
                1,
                "No subject is listed on which the policies are silent.",
                $"\"coverage --org {organisationId}\" says what staff of other councils ask and these policies do not seem to settle.")
                .Telling("no-silences");
        }
    }
}
