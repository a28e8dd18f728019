using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Names;

/// <summary>The addresses of the clauses in force, against which citations in other files are checked.</summary>
internal sealed class ClauseAddresses(IEnumerable<Clause> clauses)
{
    private readonly HashSet<string> _known = [.. clauses.Select(clause => clause.Address)];

    /// <summary>Reports every text of a list that is no clause's address, with the nearest one suggested.</summary>
    public void Check(YamlValue? cites)
    {
        foreach (var cite in cites?.List() ?? [])
        {
            Find(cite);
        }
    }

    /// <summary>The whole address that a text means; null after a fault.</summary>
    /// <param name="policyId">The policy that is meant where the text does not name one; null where it must.</param>
    public string? Find(YamlValue value, string? policyId = null)
    {
        if (value.Text() is not { } text)
        {
            return null;
        }

        var within = policyId is null ? text : $"{policyId}/{text}";
        if (_known.TryGetValue(within, out var address) || _known.TryGetValue(text, out address))
        {
            return address;
        }

        value.Fault($"No clause in force has the address \"{text}\".", NearestName.Suggest(within, _known) + Example());
        return null;
    }

    private string Example() =>
        _known.Count == 0 ? "There is no clause yet." : $"Write policy and clause, for example {_known.Min(StringComparer.Ordinal)}.";
}
