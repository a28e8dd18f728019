using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Model;

/// <summary>A clause, and how probable it is that a follow-up asks for it.</summary>
/// <param name="Probability">0 to 1; over all clauses they add up to 1.</param>
public sealed record LikelyClause(Clause Clause, double Probability);
