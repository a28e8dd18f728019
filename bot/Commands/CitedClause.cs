using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands;

/// <summary>A clause as commands print it in JSON.</summary>
/// <param name="Text">As quoted: the source's characters without mark-up, lead-in included.</param>
public sealed record CitedClause(string Address, string Citation, string Text)
{
    public static CitedClause Of(Clause clause) => new(clause.Address, clause.Citation, clause.Quotation);
}
