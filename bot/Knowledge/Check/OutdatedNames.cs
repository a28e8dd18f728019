using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>Finds laws and sites that are no more; <c>outdated.txt</c> names them.</summary>
internal static class OutdatedNames
{
    private static readonly IReadOnlyList<(string Name, string Instead)> Names = Read();

    public static IEnumerable<Fault> Of(string file, IEnumerable<PlacedClause> clauses) =>
        from outdated in Names
        let places = clauses.Where(placed => Stands(placed.Clause.Words, outdated.Name)).ToList()
        where places.Count > 0
        select new Fault(
            file,
            places[0].Line,
            $"\"{outdated.Name}\" is out of date. {outdated.Instead} It stands in {string.Join("; ", places.Select(placed => placed.Clause.Place))}.",
            "Change the policy, as your council changes policies; until then staff are quoted what it says.")
            .Telling("outdated", outdated.Name, outdated.Instead, FaultTelling.Places([.. places.Select(placed => placed.Clause.Place)]));

    /// <summary>As whole words: "Bebo" does not stand in another name.</summary>
    private static bool Stands(string words, string name)
    {
        for (
            var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = words.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (
                (at == 0 || !char.IsLetterOrDigit(words[at - 1]))
                && (at + name.Length == words.Length || !char.IsLetterOrDigit(words[at + name.Length]))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<(string Name, string Instead)> Read()
    {
        using var reader = new StreamReader(typeof(OutdatedNames).Assembly.GetManifestResourceStream("Outdated.txt")!);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(" = ", 2))
                .Select(parts => (parts[0], parts[1])),
        ];
    }
}
