namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>
/// The order in which somebody reads what is to be looked at: a policy from its beginning to its end, then its notes, then the rest.
/// </summary>
internal static class FaultOrder
{
    private const string Notes = ".notes.yaml";

    public static IReadOnlyList<Fault> Of(IEnumerable<Fault> faults) =>
    [
        .. faults
            .OrderBy(fault => Room(fault.File))
            .ThenBy(fault => fault.File.Replace(Notes, ".md", StringComparison.Ordinal), StringComparer.Ordinal)
            .ThenBy(fault => fault.File.EndsWith(Notes, StringComparison.Ordinal))
            .ThenBy(fault => fault.Line),
    ];

    private static int Room(string file) => file.Split('/') switch
    {
        [_, "policies", _] => 0,
        [_, "trees", _] => 1,
        [_, "policies"] => 3,
        _ => 2,
    };
}
