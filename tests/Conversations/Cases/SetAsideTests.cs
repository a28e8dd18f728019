using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>
/// One case or message that cannot be read any more harms nobody who writes to the bot: the others are reminded, handed over, ended and
/// answered, and the damaged one is named wherever somebody looks after the bot.
/// </summary>
public sealed partial class SetAsideTests
{
    [Fact]
    public async Task A_case_that_cannot_be_read_keeps_no_other_from_its_reminder_its_hand_over_and_its_end()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var damaged = await OpenForMoAsync(town);
        var sound = await OpenForMoAsync(town);
        await town.DeliverAsync();
        await RunAsync(town, $"UPDATE case_events SET body = 'not JSON' WHERE reference = '{damaged.Reference}'");

        for (var hours = 0; hours < 96; hours++)
        {
            await town.PassAsync(TimeSpan.FromHours(1));
        }

        Assert.Contains(town.Texts(TeamsTown.Chat("mo")), text => Says(text, "Reminder", sound));
        Assert.Contains(town.Texts(TeamsTown.CommsChannel), text => Says(text, "asks a question about the policy", sound));
        Assert.Contains(town.Texts(TeamsTown.Chat("ada")), text => Says(text, "Nobody", sound));
        Assert.Equal([$"case {damaged.Reference} (UnreadableCaseException)"], await NamedByReadinessAsync(town));
        Assert.Contains(
            damaged.Reference, string.Join('\n', await town.SayAsync(TeamsTown.Administrator, "self-test")), StringComparison.Ordinal);
        Assert.Contains($"Case {damaged.Reference} cannot be read", await CasesAsync(town), StringComparison.Ordinal);
        Assert.DoesNotContain($"Case {sound.Reference} cannot be read", await CasesAsync(town), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_for_ones_own_cases_is_shown_the_others()
    {
        await using var town = await TownAsync();
        var damaged = await EscalateAsync(town);
        await RunAsync(town, $"UPDATE case_events SET body = '{{' WHERE reference = '{damaged}'");
        var sound = (await OpenForCommsAsync(town, "May I post the hall?")).Reference;

        Assert.Contains(sound, string.Join('\n', await town.SayAsync("ada", "my cases")), StringComparison.Ordinal);
        Assert.Contains(sound, string.Join('\n', await town.SayInChannelAsync("kim", "cases")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_holds_up_nothing_behind_it()
    {
        await using var town = await TownAsync();
        await OpenForCommsAsync(town, "May I post the first?");
        await RunAsync(town, "UPDATE outbox SET kind = 'Telegram' WHERE lane LIKE 'comms%' AND state = 'pending'");

        await CollectAsync(town);
        var behind = SentCase().Match(string.Join('\n', await town.SayAsync("ada", "send it"))).Value;
        for (var seconds = 0; seconds < 60; seconds++)
        {
            await town.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Contains(town.Texts(TeamsTown.CommsChannel), text => text.Contains(behind, StringComparison.Ordinal));
        var decided = await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.Decide, data: [("case", behind), ("decision", "answer"), ("note", "Yes.")]);
        Assert.Contains("Answered by", decided, StringComparison.Ordinal);
        Assert.Contains("(ArgumentException)", Assert.Single(await NamedByReadinessAsync(town)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_cannot_be_drawn_undoes_no_case_and_holds_up_nobody_elses()
    {
        var english = Languages.Embedded.For(null);
        await using var town = await TeamsTown.CreateAsync(languages: new Languages(new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["en-GB"] = english.Keys.ToDictionary(key => key, key => english[key]),
            ["cy-GB"] = new Dictionary<string, string> { ["case.heading-question"] = "{7} cannot be drawn" },
        }));
        await town.SetUpCommsDeskAsync("kim");
        town.Locale = "cy-GB";
        await town.SayAsync("mo", "hello");
        town.Locale = "en-GB";
        await town.SayAsync("ada", "hello");
        var @case = await OpenForMoAsync(town);
        for (var seconds = 0; seconds < 60; seconds++)
        {
            await town.PassAsync(TimeSpan.FromSeconds(1));
        }

        Assert.Contains(town.Texts(TeamsTown.Chat("ada")), text => text.Contains(@case.Reference, StringComparison.Ordinal));
        Assert.Contains(@case.Reference, string.Join('\n', await town.SayAsync("ada", "my cases")), StringComparison.Ordinal);
        Assert.Contains("(FormatException)", Assert.Single(await NamedByReadinessAsync(town)), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"C-\w{5}", RegexOptions.NonBacktracking)]
    private static partial Regex SentCase();

    private static bool Says(string text, string words, Case @case) =>
        text.Contains(words, StringComparison.OrdinalIgnoreCase) && text.Contains(@case.Reference, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> NamedByReadinessAsync(TeamsTown town)
    {
        var (_, says) = await Program.ReadinessAsync(town.Get<KnowledgeBase<PolicyAnswerer>>().Statuses, town.Get<Database>());
        const string mark = "set aside: ";
        return [.. says.Split('\n').Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..])];
    }

    /// <summary>What <c>cases</c> says of the town's council.</summary>
    private static async Task<string> CasesAsync(TeamsTown town)
    {
        using var output = new StringWriter();
        var context = new CommandContext(
            new ConfigurationBuilder().Build(), new ProjectFolders(town.KnowledgeFile("."), town.DataFolder!), output, output);
        await CommandLine.RunAsync(["cases", "--org", TeamsTown.Council], context, _ => Task.FromResult(0));
        return output.ToString();
    }

    private static Task RunAsync(TeamsTown town, string sql) =>
        town.Get<Database>().WriteAsync(transaction => transaction.Connection!.ExecuteAsync(sql, transaction: transaction));
}
