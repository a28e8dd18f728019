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
    public IEnumerable<Clause> Part => InForce.Where(IsOfPart);

    /// <summary>Whether a clause is one of <see cref="Part"/>.</summary>
    public bool IsInPart(Clause clause) => IsOfPart(clause) && InForce.Contains(clause);

    private bool IsOfPart(Clause clause)
    {
        foreach (var quoted in Clauses)
        {
            if (FollowUpClauses.IsSamePart(clause, quoted))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the first clause answers it, as far as can be told, and was not one of several guesses.</summary>
    public bool IsSure { get; init; } = true;

    /// <summary>Whether it is a text to be posted: what is told without a question is told of that text.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The clauses with which those are read together.</summary>
    public IReadOnlyList<Clause> Counterparts { get; init; } = [];
}
