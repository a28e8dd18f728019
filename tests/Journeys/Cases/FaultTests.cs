using System.Net;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>What a case survives: Teams out of reach, slow or angry, and a clock that jumps.</summary>
public sealed class FaultTests
{
    [DatabaseFact]
    public async Task A_minute_without_teams_delays_the_answer_and_loses_nothing(DatabaseKind kind)
    {
        await using var town = await FaultTown.CreateAsync(kind);
        var @case = await FaultTown.OpenAsync(town);
        town.Teams.Trouble = (_, _) => Task.FromResult<Exception?>(ErrorResponseException.NoAnswer("Send", new HttpRequestException()));

        await FaultTown.DecideAsync(town, @case);
        for (var seconds = 0; seconds < 60; seconds += 5)
        {
            await town.PassAsync(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(0, FaultTown.Told(town, @case));
        await FaultTown.CalmAsync(town);
        Assert.Equal(1, FaultTown.Told(town, @case));
        Assert.Equal(0, await town.Get<OutboxStore>().CountPendingAsync());
    }

    /// <summary>What Teams answers to every second call, and how long it asks to wait.</summary>
    [DatabaseFact]
    public async Task A_storm_of_refusals_is_waited_out(DatabaseKind kind)
    {
        foreach (
            var (status, retryAfter) in new[]
            {
                (HttpStatusCode.TooManyRequests, 7),
                (HttpStatusCode.InternalServerError, 0),
                (HttpStatusCode.ServiceUnavailable, 0),
            }
        )
        {
            await using var town = await FaultTown.CreateAsync(kind);
            var calls = 0;
            var cases = new List<Case>();
            for (var number = 0; number < 3; number++)
            {
                cases.Add(await FaultTown.OpenAsync(town));
            }

            town.Teams.Trouble = (_, _) =>
                Task.FromResult<Exception?>(
                    Interlocked.Increment(ref calls) % 3 != 0
                        ? FakeConnector.Refusal(status, "Throttled", retryAfter > 0 ? TimeSpan.FromSeconds(retryAfter) : null)
                        : null
                );
            foreach (var @case in cases)
            {
                await FaultTown.DecideAsync(town, @case);
            }

            for (var round = 0; round < 200 && await town.Get<OutboxStore>().CountPendingAsync() > 0; round++)
            {
                await town.PassAsync(TimeSpan.FromMinutes(1));
            }

            Assert.All(cases, @case => Assert.Equal(1, FaultTown.Told(town, @case)));
        }
    }

    /// <summary>The asker then reads the decision twice: as news, and in the status card that stands anew, which says why.</summary>
    [DatabaseFact]
    public async Task A_status_card_that_is_refused_its_change_stands_anew_beside_news_told_once(DatabaseKind kind)
    {
        await using var town = await FaultTown.CreateAsync(kind);
        var @case = await FaultTown.OpenAsync(town);
        town.Teams.UpdateTrouble = conversation =>
            conversation == FaultTown.Asker ? FakeConnector.Refusal(HttpStatusCode.InternalServerError, "ServiceError") : null;

        await FaultTown.DecideAsync(town, @case);
        await FaultTown.CalmAsync(town);

        Assert.Equal(1, FaultTown.Told(town, @case));
        Assert.Single(town.Texts(FaultTown.Asker), text => text.StartsWith(FaultTown.StandsAnew, StringComparison.Ordinal));
        Assert.Equal(0, await town.Get<OutboxStore>().CountPendingAsync());
    }

    [DatabaseFact]
    public async Task A_clock_that_jumps_loses_and_repeats_nothing(DatabaseKind kind)
    {
        await using var town = await FaultTown.CreateAsync(kind);
        var @case = await FaultTown.OpenAsync(town);
        town.Teams.Trouble = (_, _) =>
            Task.FromResult<Exception?>(FakeConnector.Refusal(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"));
        await FaultTown.DecideAsync(town, @case);

        var now = town.Clock.GetUtcNow();
        foreach (var jump in new[] { TimeSpan.FromDays(2), TimeSpan.FromDays(-3), TimeSpan.FromHours(1) })
        {
            town.Clock.Set(now + jump);
            await town.PassAsync(TimeSpan.Zero);
        }

        await FaultTown.CalmAsync(town);
        Assert.Equal(1, FaultTown.Told(town, @case));
        Assert.Equal(CaseState.Decided, (await town.Get<CaseStore>().FindAsync(@case.Reference))!.State);
    }
}
