namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>
/// Writes <c>managers.csv</c> into the data folder where there is none: whose manager is who. The colleague is left out, so
/// that one can also see the bot ask for a manager; managers have none.
/// </summary>
internal static class ManagersFile
{
    private const string Header = "tenant,asker-object-id,manager-object-id";

    public static void WriteTo(string dataFolder, CouncilDirectory councils)
    {
        var file = Path.Combine(dataFolder, "managers.csv");
        if (File.Exists(file))
        {
            return;
        }

        Directory.CreateDirectory(dataFolder);
        File.WriteAllLines(file, [Header, .. councils.All.SelectMany(Rows)]);
    }

    private static IEnumerable<string> Rows(Council council)
    {
        var manager = council.First(Role.Manager);
        return council.People
            .Where(person => person.Role is Role.Staff or Role.Comms)
            .Select(person => $"{council.TenantId},{person.ObjectId},{manager.ObjectId}");
    }
}
