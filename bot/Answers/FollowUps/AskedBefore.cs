using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>What was asked before.</summary>
/// <param name="Question">The question as the next one rests on it.</param>
/// <param name="Clauses">The clauses that were quoted for it, the first one first.</param>
public sealed record AskedBefore(string Question, IReadOnlyList<Clause> Clauses)
{
    /// <summary>All clauses of the parts in which those stand, in the policy's order.</summary>
    public IReadOnlyList<Clause> Part { get; init; } = [];

    /// <summary>The clauses with which those are read together.</summary>
    public IReadOnlyList<Clause> Counterparts { get; init; } = [];
}
