using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.SelfTest;

/// <summary>The lines of the self-test for one council. Pure.</summary>
internal static class OrganisationRules
{
    /// <param name="folders">The councils that have knowledge, for a suggestion where a name in the settings is misspelt.</param>
    public static IEnumerable<CheckLine> Lines(OrganisationFacts facts, IReadOnlyList<string> folders) =>
        (facts.Knowledge, facts.Settings) switch
        {
            (null, _) =>
            [
                CheckLine.ToDo(
                    facts.Id, "The settings name this council, and the knowledge folder has no such folder.",
                    $"{NearestName.Suggest(facts.Id, folders)}Correct Organisations:{facts.Id} in the settings, or remove it."),
            ],
            ({ } knowledge, null) => [Knowledge(facts.Id, knowledge), NoSettings(facts.Id)],
            ({ } knowledge, { } settings) => [Knowledge(facts.Id, knowledge), .. Settings(settings), CommsDesk(facts)],
        };

    private static CheckLine Knowledge(string id, OrganisationStatus status) =>
        (status.IsAnswering, status.Faults.Count) switch
        {
            (true, 0) => CheckLine.Ok($"{id}, knowledge", $"Release {status.Hash![..8]} is in order."),
            (true, var faults) => CheckLine.ToDo(
                $"{id}, knowledge", $"{Count(faults)} in the files; the last good release answers.",
                $"Run check --org {id} and mend what it lists."),
            (false, var faults) => CheckLine.ToDo(
                $"{id}, knowledge", $"{Count(faults)} in the files, and no good release: nobody is answered.",
                $"Run check --org {id} and mend what it lists."),
        };

    private static CheckLine NoSettings(string id) => CheckLine.ToDo(
        $"{id}, settings",
        "No tenant is given to this council, so none of its staff are answered.",
        $"Set Organisations:{id}:Tenants:0 to the council's Entra tenant id; remove the folder if the bot does not serve this council.");

    private static IEnumerable<CheckLine> Settings(OrganisationSettings settings)
    {
        if (settings.Tenants.Count == 0)
        {
            yield return NoSettings(settings.Id);
        }

        foreach (var tenant in settings.Tenants.Where(IsNoId))
        {
            yield return CheckLine.ToDo(
                $"{settings.Id}, settings", $"'{tenant}' is no tenant id.",
                "Copy the tenant id (a GUID) from the Entra admin centre, not the domain.");
        }

        if (settings.Administrators.Count == 0)
        {
            yield return CheckLine.ToDo(
                $"{settings.Id}, settings", "No administrator is named, so nobody can set up the comms desk.",
                $"Set Organisations:{settings.Id}:Administrators:0 to somebody's Entra object id.");
        }

        foreach (var administrator in settings.Administrators.Where(IsNoId))
        {
            yield return CheckLine.ToDo(
                $"{settings.Id}, settings", $"'{administrator}' is no object id.",
                "Copy the user's object id (a GUID) from the Entra admin centre, not the e-mail address.");
        }
    }

    private static CheckLine CommsDesk(OrganisationFacts facts) =>
        (facts.DeskName, facts.Desk.Result) switch
        {
            (null, _) => CheckLine.ToDo(
                $"{facts.Id}, comms desk", "No channel is registered, so nothing can be passed on.",
                "Add the bot to the comms team's team and have an administrator write there, after the bot's mention: this is the comms desk."
            ),
            var (name, result) when result is ProbeResult.Failed => CheckLine.ToDo(
                $"{facts.Id}, comms desk", $"'{name}' is registered and cannot be reached ({facts.Desk.Code}).",
                "Add the bot to that team again, or register another channel."),
            var (name, result) when result is ProbeResult.Well => CheckLine.Ok(
                $"{facts.Id}, comms desk", $"'{name}' is registered and can be reached."),
            var (name, _) => CheckLine.Skipped($"{facts.Id}, comms desk", $"'{name}' is registered; not tried without a token."),
        };

    private static bool IsNoId(string text) => !Guid.TryParseExact(text, "D", out _);

    private static string Count(int faults) => faults == 1 ? "1 fault" : $"{faults} faults";
}
