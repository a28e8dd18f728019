using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge;

/// <summary>The addresses of the clauses in force, against which citations in other files are checked.</summary>
internal sealed class ClauseAddresses(IEnumerable<Clause> clauses)
{
    private readonly HashSet<string> known = [.. clauses.Select(clause => clause.Address)];

    /// <summary>Reports every text of a list that is no clause's address, with the nearest one suggested.</summary>
    public void Check(YamlValue? cites)
    {
        foreach (var cite in cites?.List() ?? [])
        {
            if (cite.Text() is { } address && !known.Contains(address))
            {
                cite.Fault($"No clause in force has the address \"{address}\".", $"{NearestName.Suggest(address, known)}Write policy and clause, for example {known.FirstOrDefault() ?? "policy/1.1"}.");
            }
        }
    }
}
