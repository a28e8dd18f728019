using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>
/// When a case is due, as its asker reads it before sending: never on a day on which the council's offices are shut, but on the last day
/// before. Whose bank holidays those are is the council's setting.
/// </summary>
public sealed class BankHolidayDeadlineTests
{
    /// <summary>By when, typed by somebody on a day, and the day said back.</summary>
    [Theory]
    [InlineData("england-and-wales", "2026-12-24 10:00", "25 december", "Thursday 24 December", "Christmas")]
    [InlineData("england-and-wales", "2026-12-24 10:00", "monday", "Thursday 24 December", "its substitute day")]
    [InlineData("england-and-wales", "2026-12-24 16:00", "25 december", "The soonest that I can ask for is Tuesday 29", "too late for that")]
    [InlineData("england-and-wales", "2027-03-25 10:00", "26 march", "Thursday 25 March", "Good Friday")]
    [InlineData("england-and-wales", "2027-03-25 10:00", "29 march", "Thursday 25 March", "Easter Monday")]
    [InlineData("scotland", "2027-03-25 10:00", "29 march", "Monday 29 March", "no holiday of Scotland's")]
    [InlineData("scotland", "2025-12-31 10:00", "2 january", "Wednesday 31 December", "the day after New Year's Day, in Scotland")]
    [InlineData("england-and-wales", "2025-12-31 10:00", "2 january", "Friday 2 January", "and not in England")]
    [InlineData("scotland", "2026-11-27 10:00", "30 november", "Friday 27 November", "Saint Andrew's Day")]
    [InlineData("northern-ireland", "2027-03-16 10:00", "17 march", "Tuesday 16 March", "Saint Patrick's Day")]
    [InlineData("england-and-wales", "2027-03-16 10:00", "17 march", "Wednesday 17 March", "and not in England")]
    [InlineData("northern-ireland", "2027-07-09 10:00", "12 july", "Friday 9 July", "the Twelfth")]
    [InlineData("none", "2026-12-24 10:00", "25 december", "Friday 25 December", "a council that says it keeps none")]
    [InlineData("none", "2026-11-02 10:00", "saturday", "Friday 6 November", "nobody is there at the weekend either")]
    public async Task A_day_that_is_asked_for_is_said_back_as_a_day_on_which_somebody_is_there(
        string whose, string now, string typed, string says, string because)
    {
        await using var town = await TownAsync(whose, now);

        var said = (await CollectAsync(town, typed))[^1];

        Assert.True(said.Contains(says, StringComparison.Ordinal), $"{because}: {said}");
    }

    /// <summary>The days offered as buttons, and the one that the sent case has.</summary>
    [Fact]
    public async Task No_day_is_offered_and_no_case_sent_for_Christmas()
    {
        await using var town = await TownAsync("england-and-wales", "2026-12-24 10:00");

        await CollectAsync(town, "tomorrow");
        await town.SayAsync("ada", "yes");
        var said = string.Join('\n', await town.SayAsync("ada", "send it"));

        Assert.StartsWith("Sent.", said, StringComparison.Ordinal);
        Assert.Contains("24 December", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(
            "(25|26|27|28) December",
            string.Join('\n', town.Teams.In(TeamsTown.Chat("ada")).Select(sent => sent.Attachments?[0].Content?.ToJsonString())));
    }

    [Fact]
    public async Task A_council_that_does_not_say_whose_holidays_are_its_own_is_warned_and_answered()
    {
        await using var town = await TownAsync(null, "2026-12-24 10:00");

        Assert.Contains("Shall I send it?", string.Join('\n', await CollectAsync(town, "1")), StringComparison.Ordinal);
        Assert.Contains(
            KnowledgeLoader.Load(SmallCouncil.With((CouncilFile, File.ReadAllText(town.KnowledgeFile(CouncilFile))))).Warnings,
            warning => warning.What == "Deadlines may fall on a bank holiday.");
    }

    private static string CouncilFile => $"{TeamsTown.Council}/council.yaml";

    private static async Task<TeamsTown> TownAsync(string? whose, string now)
    {
        var town = await TeamsTown.CreateAsync();
        var file = town.KnowledgeFile(CouncilFile);
        var council = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(
            file, council.Replace("bank-holidays: none\n", whose is null ? "" : $"bank-holidays: {whose}\n", StringComparison.Ordinal));
        town.Get<KnowledgeBase<PolicyAnswerer>>().Reload();
        town.Clock.Set(DateTimeOffset.ParseExact(now, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        await town.SetUpCommsDeskAsync("kim");
        return town;
    }

    private static async Task<IReadOnlyList<string>> CollectAsync(TeamsTown town, string when)
    {
        foreach (var words in new[] { "ask a person", "May I post a picture of the hall?", "A council account", "skip" })
        {
            await town.SayAsync("ada", words);
        }

        return await town.SayAsync("ada", when);
    }
}
