using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>A town in which cases are asked by Ada and decided at the comms desk by Kim, whatever goes wrong meanwhile.</summary>
internal static class FaultTown
{
    public static readonly string Asker = TeamsTown.Chat("ada");

    /// <summary>How a card begins that could not be changed: after a fault of Teams' own, three times over, it is posted anew.</summary>
    public static readonly string StandsAnew = Languages.Embedded.For(null)["case.card-anew"];

    public static async Task<TeamsTown> CreateAsync(DatabaseKind kind)
    {
        var town = await TeamsTown.CreateAsync(kind);
        await town.SetUpCommsDeskAsync("kim");
        await town.SayAsync("ada", "hello");
        return town;
    }

    public static async Task<Case> OpenAsync(TeamsTown town)
    {
        var @case = await town.Get<CaseService>()
            .OpenAsync(
                new NewCase(
                    TeamsTown.Council, new Person(TeamsTown.Tenant, "ada", "ada"), false, Example.Question, Assignment.ToComms, [],
                    town.Clock.GetUtcNow().AddDays(30))
            );
        await town.DeliverAsync();
        return @case;
    }

    public static async Task DecideAsync(TeamsTown town, Case @case)
    {
        var kim = new Actor(new Person(TeamsTown.Tenant, "kim", "kim"), false, CommsMembership.Member);
        Assert.True(
            (
                await town.Get<CaseService>()
                    .DecideAsync(@case.Reference, kim, TeamsTown.Council, Decision.Answer, $"Yes, because of {@case.Reference}")
            ).IsDone
        );
        await town.DeliverAsync();
    }

    public static async Task CalmAsync(TeamsTown town)
    {
        town.Teams.Trouble = (_, _) => Task.FromResult<Exception?>(null);
        for (var round = 0; round < 5; round++)
        {
            await town.PassAsync(TimeSpan.FromMinutes(2));
        }
    }

    /// <summary>How often the asker was brought the news of the decision; the status card, changed or anew, does not count.</summary>
    public static int Told(TeamsTown town, Case @case) => town.Texts(Asker).Count(text =>
        text.Contains($"because of {@case.Reference}", StringComparison.Ordinal)
        && !text.StartsWith("Your case", StringComparison.Ordinal)
        && !text.StartsWith(StandsAnew, StringComparison.Ordinal));
}
