using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Commands;

/// <summary>What <c>check --json</c> prints for each organisation.</summary>
/// <param name="Release">The hash of the release these files make; null where they make none.</param>
/// <param name="Warnings">What to look at; it is no fault.</param>
/// <param name="Clauses">Only where the addresses are asked for.</param>
internal sealed record CheckedOrganisation(
    string Org, string? Release, IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Warnings, IReadOnlyList<CitedClause>? Clauses)
{
    public static CheckedOrganisation Of(string id, LoadResult result, bool addresses) =>
        new(
            id, result.Faults.Count == 0 ? result.Release?.Hash : null, result.Faults, result.Warnings,
            addresses ? [.. (result.Release?.Clauses ?? []).Select(CitedClause.Of)] : null);
}
