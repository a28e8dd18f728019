using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>Nothing stays untold: what Teams refuses once arrives all the same, and until then everybody sees that it has not.</summary>
public sealed class DeliveryTests
{
    private const string Decision = "Yes, because it is the strong room.";

    [Theory]
    [InlineData(404, "ConversationNotFound", "a passing word of the platform")]
    [InlineData(403, "ServiceError", "no reason that is known")]
    [InlineData(403, null, "no reason at all")]
    [InlineData(500, "ServiceError", "the platform is ill")]
    [InlineData(502, null, "something between is ill")]
    public async Task One_refusal_in_passing_leaves_nobody_unreachable(int status, string? code, string because)
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        RefuseNext(town, TeamsTown.Chat("mo"), (HttpStatusCode)status, code);
        var @case = await OpenForMoAsync(town);

        await town.DeliverAsync();
        await town.PassAsync(TimeSpan.FromSeconds(2));

        Assert.True(town.Texts(TeamsTown.Chat("mo"))[^1].Contains(@case.Reference, StringComparison.Ordinal), because);
        Assert.Contains("Answered by", await DecideAsync(town, @case.Reference, "mo", TeamsTown.Chat("mo")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(403, "ServiceError")]
    [InlineData(429, "Throttled")]
    [InlineData(502, null)]
    public async Task One_refusal_in_passing_costs_the_asker_no_decision(int status, string? code)
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);
        RefuseNext(town, TeamsTown.Chat("ada"), (HttpStatusCode)status, code);

        Assert.Contains("Answered by", await DecideAsync(town, reference, "kim", TeamsTown.CommsChannel), StringComparison.Ordinal);
        for (var minutes = 0; minutes < 10; minutes++)
        {
            await town.PassAsync(TimeSpan.FromMinutes(1));
        }

        Assert.Single(town.Texts(TeamsTown.Chat("ada")), text =>
            text.Contains(Decision, StringComparison.Ordinal)
            && !text.StartsWith("Your case", StringComparison.Ordinal)
            && !text.StartsWith("I could not change my earlier message", StringComparison.Ordinal));
        Assert.DoesNotContain("Not yet delivered", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_cannot_be_changed_comes_anew_and_says_so()
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);
        town.Teams.UpdateTrouble = _ => FakeConnector.Refusal(HttpStatusCode.Forbidden, "ServiceError");

        await DecideAsync(town, reference, "kim", TeamsTown.CommsChannel);

        var anew = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.StartsWith("I could not change my earlier message", anew, StringComparison.Ordinal);
        Assert.Contains("Answered by kim", anew, StringComparison.Ordinal);
        Assert.Contains(town.Texts(TeamsTown.Chat("ada")), text => text.Contains(Decision, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decision_for_somebody_out_of_reach_is_seen_to_wait_and_arrives_when_the_person_writes()
    {
        await using var town = await TownAsync();
        await town.SayAsync("mo", "hello");
        await town.SayAsync("ada", "hello");
        var @case = await OpenForMoAsync(town);
        await town.DeliverAsync();
        town.Teams.Trouble = (conversation, _) => Task.FromResult<Exception?>(
            conversation == TeamsTown.Chat("ada") ? FakeConnector.Refusal(HttpStatusCode.Forbidden, ErrorCodes.BotDisabledByAdmin) : null);

        Assert.Contains("Not yet delivered", await DecideAsync(town, @case.Reference, "mo", TeamsTown.Chat("mo")), StringComparison.Ordinal);
        Assert.Contains(
            "I cannot reach the person who asked", Assert.Single(await town.SayAsync("mo", "my cases")), StringComparison.Ordinal);
        Assert.Contains("could not be told", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);

        town.Teams.Trouble = (_, _) => Task.FromResult<Exception?>(null);
        Assert.Contains(await town.SayAsync("ada", "hello"), text => text.Contains(Decision, StringComparison.Ordinal));

        Assert.DoesNotContain("Not yet delivered", town.Texts(TeamsTown.Chat("mo"))[^2], StringComparison.Ordinal);
        Assert.Contains("no such cases", (await town.SayAsync("mo", "my cases"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_is_written_in_the_language_of_whoever_gets_it()
    {
        var languages = new Languages(new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["en-GB"] = Languages.Embedded.For(null).Keys.ToDictionary(key => key, key => Languages.Embedded.For(null)[key]),
            ["cy-GB"] = new Dictionary<string, string> { ["case.heading-question"] = "Mae {0} yn gofyn cwestiwn" },
        });
        await using var town = await TeamsTown.CreateAsync(languages: languages);
        town.Locale = "cy-GB";
        await town.SayAsync("mo", "hello");
        town.Locale = "en-GB";
        await OpenForMoAsync(town);

        await town.DeliverAsync();

        Assert.Contains("Mae ada yn gofyn cwestiwn", town.Texts(TeamsTown.Chat("mo"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_Teams_is_too_busy_for_arrives_when_it_says_and_is_not_tried_before()
    {
        await using var town = await TownAsync();
        await town.SayAsync("ada", "hello");    // the roster is known from here on
        var before = town.Texts(TeamsTown.Chat("ada")).Count;
        var tries = 0;
        town.Teams.Trouble = (_, _) => Task.FromResult<Exception?>(
            ++tries == 1 ? FakeConnector.Refusal(HttpStatusCode.TooManyRequests, ErrorCodes.Throttled, TimeSpan.FromSeconds(60)) : null);
        var arrived = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        town.Teams.Taken = message => arrived.TrySetResult(message);

        await town.SayAsync("ada", "thank you");
        Assert.Equal(1, tries);
        Assert.Equal(before, town.Texts(TeamsTown.Chat("ada")).Count);

        town.Clock.Advance(TimeSpan.FromSeconds(60));
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(before + 1, town.Texts(TeamsTown.Chat("ada")).Count);
    }

    private static Task<string> DecideAsync(TeamsTown town, string reference, string person, string conversation) =>
        town.ExecuteAsync(
            person, conversation, CaseActions.Decide, data: [("case", reference), ("decision", "answer"), ("note", Decision)]);

    private static void RefuseNext(TeamsTown town, string conversation, HttpStatusCode status, string? code)
    {
        var isRefused = false;
        town.Teams.Trouble = (at, _) =>
        {
            var trouble = at == conversation && !isRefused ? FakeConnector.Refusal(status, code!) : null;
            isRefused |= trouble is not null;
            return Task.FromResult<Exception?>(trouble);
        };
    }
}
