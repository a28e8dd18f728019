using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice;

/// <summary>Checks that a finding says something, rests on something, and names whom to ask.</summary>
internal static class FindingChecks
{
    public static IEnumerable<TreeFault> Check(string path, Finding finding, IReadOnlySet<string> addresses) =>
        Basis(path, finding).Concat(Person(path, finding)).Concat(Clauses($"{path}/cites", finding.Cites, addresses));

    /// <summary>Faults of citations that name no clause in force.</summary>
    public static IEnumerable<TreeFault> Clauses(string path, IReadOnlyList<string> cites, IReadOnlySet<string> addresses) =>
        cites
            .Where(cite => !addresses.Contains(cite))
            .Select(cite => new TreeFault(
                path, $"No clause in force has the address '{cite}'.", NearestName.Find(cite, addresses) is { } near
                    ? $"Did you mean '{near}'?"
                    : "Copy it from the list that 'check --addresses' prints."
            ));

    private static IEnumerable<TreeFault> Basis(string path, Finding finding)
    {
        if (string.IsNullOrWhiteSpace(finding.Say))
        {
            yield return new(path, "The finding has no words.", "Write under 'say' what the person is told.");
        }

        if (finding.Cites.Count == 0 && !finding.Silent)
        {
            yield return new(path, "The finding cites no clause and is not marked as silent.",
                "Add 'cites' with the clause's address, or 'silent: true' where the policy does not say.");
        }

        if (finding.Cites.Count > Finding.MostCites)
        {
            yield return new(
                $"{path}/cites", $"The finding cites {finding.Cites.Count} clauses.",
                $"Keep the {Finding.MostCites} that decide, the best first.");
        }
    }

    private static IEnumerable<TreeFault> Person(string path, Finding finding)
    {
        if (finding.Verdict == Verdict.Ask && finding.Desk is null)
        {
            yield return new(
                path, "The verdict is 'ask', but nobody is named to be asked.",
                "Add 'desk: manager', 'desk: comms', or a contact of council.yaml.");
        }
    }
}
