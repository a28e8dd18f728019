using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>A town with a comms desk, and how Ada's case gets there.</summary>
internal static class EscalationTown
{
    public static Task<Case> OpenForMoAsync(TeamsTown town, bool nameWithheld = false) => OpenAsync(
        town, new Assignment(Desks.Manager, [new Person(TeamsTown.Tenant, "mo", "mo")], ManagerSource.File), "May I?", nameWithheld);

    public static Task<Case> OpenForCommsAsync(TeamsTown town, string question = "May I?") =>
        OpenAsync(town, Assignment.ToComms, question, nameWithheld: false);

    private static Task<Case> OpenAsync(TeamsTown town, Assignment assignment, string question, bool nameWithheld) =>
        town.Get<CaseService>().OpenAsync(new NewCase(
            TeamsTown.Council,
            new Person(TeamsTown.Tenant, "ada", "ada"),
            nameWithheld,
            new CaseContent(CaseKind.Question, question, null, null, [], null, [], null),
            assignment,
            [],
            town.Clock.GetUtcNow().AddDays(2)));

    public static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim", "lee");
        return town;
    }

    /// <summary>What Ann hears last, of all that she says in a town whose comms desk and manager are known.</summary>
    public static async Task<IReadOnlyList<string>> HearAsync(params string[] said)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("kim");
        await town.SayAsync("mo", "hello");
        await town.Get<ManagerStore>().ConfirmAsync(new Person(TeamsTown.Tenant, "ann", "ann"), new Person(TeamsTown.Tenant, "mo", "mo"));
        IReadOnlyList<string> heard = [];
        foreach (var words in said)
        {
            heard = await town.SayAsync("ann", words);
        }

        return heard;
    }

    /// <summary>Ada asks a person about a council account, up to the preview; returns what the bot said last.</summary>
    public static async Task<IReadOnlyList<string>> CollectAsync(TeamsTown town)
    {
        await town.SayAsync("ada", "ask a person");
        await town.SayAsync("ada", "May I post a picture of the strong room?");
        await town.SayAsync("ada", "A council account");
        await town.SayAsync("ada", "skip");
        return await town.SayAsync("ada", "1");
    }

    public static async Task<string> EscalateAsync(TeamsTown town)
    {
        await CollectAsync(town);
        var said = await town.SayAsync("ada", "send it");
        Assert.Contains(said, text => text.StartsWith("Sent.", StringComparison.Ordinal));
        return Assert.Single((await town.Get<CaseStore>().OpenOfOrganisationAsync(TeamsTown.Council)).Cases).Reference;
    }
}
