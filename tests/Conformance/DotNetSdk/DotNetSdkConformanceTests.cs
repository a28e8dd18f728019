using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Conformance.BotBuilder;
using TeamsPolicyBot.Tests.Support;
using Xunit.Sdk;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>
/// The official .NET SDK as a witness: the same bot behind both stacks, the same activities posted to both, and what goes to the
/// connector and into the HTTP answer compared.
/// </summary>
public sealed class DotNetSdkConformanceTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    /// <summary>What the bot must have said somewhere: the conversation has gone through all its rooms.</summary>
    private static readonly string[] Rooms =
    [
        "Ask everybody in a photograph first", "Whose account is it", "It may go.", "This goes to mo", "Sent.", "Answered by mo",
        "composeExtension", "I do not know your organisation",
    ];

    [Fact]
    public async Task The_same_goes_to_the_connector_and_into_the_answer()
    {
        var (own, sdk) = (await OwnSide.StartAsync(await TownAsync()), await SdkSide.StartAsync(await TownAsync()));
        await using var _ = own;
        await using var __ = sdk;
        var activities = Steps
            .All()
            .Concat(TeamsActivities.Names.Select(name => ($"recorded: {name}", TeamsActivities.Json(name))))
            .ToList();

        var differences = new List<Difference>();
        var said = new List<string>();
        foreach (var (name, activity) in activities)
        {
            var (ours, theirs) = (await own.PostAsync(activity), await sdk.PostAsync(activity));
            said.AddRange(ours.Calls.Select(call => call.Body?.ToJsonString() ?? "").Append(ours.Body?.ToJsonString() ?? ""));
            differences.AddRange(Difference.Between(name, ours, theirs));
        }

        Assert.All(Rooms, words => Assert.Contains(said, each => each.Contains(words, StringComparison.Ordinal)));
        Report(activities.Count, differences);
    }

    /// <summary>
    /// Prints what agreed, and fails for every difference that the table does not explain and every row that explains nothing any more.
    /// </summary>
    private void Report(int activities, List<Difference> differences)
    {
        report.Output.OnMessage(
            new DiagnosticMessage(
                $".NET SDK: {activities} activities, {activities - differences.Select(difference => difference.Step).Distinct().Count()} activities led to the same in every letter."
            )
        );
        foreach (var (what, why, explains) in DeliberateDifferences.Table)
        {
            report.Output.OnMessage(new DiagnosticMessage($"  differs on purpose in {differences.Count(explains)} places: {what}. {why}"));
        }

        var unexplained = differences.Where(difference => !DeliberateDifferences.Table.Any(row => row.Explains(difference)));
        var stale = DeliberateDifferences.Table.Where(row => !differences.Any(row.Explains)).Select(row => row.What);
        Assert.True(
            !unexplained.Any(), "Not explained:\n"
                + string.Join(
                    '\n', unexplained.Select(each => $"{each.Step}: {each.Place}\n    ours   {each.Ours}\n    theirs {each.Theirs}"))
        );
        Assert.True(!stale.Any(), "Explain nothing:\n" + string.Join('\n', stale));
    }

    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim");
        return town;
    }
}
