using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>What was asked before.</summary>
/// <param name="Question">The question as the next one rests on it.</param>
/// <param name="Clauses">The clauses that were quoted for it, the first one first.</param>
public sealed record AskedBefore(string Question, IReadOnlyList<Clause> Clauses)
{
    /// <summary>All clauses of the policies in force, in their order.</summary>
    public IReadOnlyList<Clause> InForce { get; init; } = [];

    /// <summary>Those of the parts in which the quoted ones stand. Few messages ask for them.</summary>
    public IEnumerable<Clause> Part => InForce.Where(clause => Clauses.Any(quoted => FollowUpClauses.IsSamePart(clause, quoted)));

    /// <summary>The clauses with which those are read together.</summary>
    public IReadOnlyList<Clause> Counterparts { get; init; } = [];
}
