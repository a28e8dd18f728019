using System.Globalization;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>
/// No case is lost and none is decided twice, whenever the bot is killed. The full run, with its report:
/// <c>KILLS=100 dotnet test --filter FullyQualifiedName~KillTests --logger "console;verbosity=detailed"</c>.
/// </summary>
[Trait("Category", "Slow")]
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly string[] Councils = ["brighton-hove", "medway", "melton", "milton-keynes", "nw-leicestershire"];
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "5", CultureInfo.InvariantCulture);

    /// <summary>More kills need more cases, or the last ones hit a bot that has nothing to do.</summary>
    private static readonly int CasesEach = Math.Max(KillRun.CasesEach, Kills / 10);

    private static readonly ConnectorMood[] Moods =
    [
        new(404, "ConversationNotFound"),
        new(403, "ServiceError"),
        new(429, "Throttled", RetryAfter: 2),
        new(502, ""),
        new(ConnectorMood.Hangs, ""),
    ];

    [Fact]
    public async Task One_instance_on_a_file_loses_no_case_when_it_is_killed()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(1, new Dictionary<string, string> { ["Data__Folder"] = folder["data"] }, () =>
            new SqliteDialect(folder["data/bot.db"])
        );
    }

    [PostgresFact]
    public async Task Two_instances_on_one_server_lose_no_case_when_one_is_killed()
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = $"{server.ConnectionString};Timeout=15";
        await RunAsync(2, new Dictionary<string, string> { ["ConnectionStrings__PostgreSQL"] = connection }, () =>
            new PostgreSqlDialect(connection)
        );
    }

    /// <summary>
    /// Teams refuses at random what it should take: 404, 403 without a reason, 429, 502, and requests it never answers. However the
    /// replies fare meanwhile, every decision has reached its asker once Teams is well again.
    /// </summary>
    [Fact]
    public async Task A_connector_in_a_bad_mood_leaves_no_decision_untold()
    {
        using var folder = new TemporaryFolder();
        await RunInBadMoodAsync(1, new Dictionary<string, string> { ["Data__Folder"] = folder["data"] }, () =>
            new SqliteDialect(folder["data/bot.db"])
        );
    }

    [PostgresFact]
    public async Task Nor_does_one_in_a_bad_mood_before_two_instances_on_one_server()
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = $"{server.ConnectionString};Timeout=15";
        await RunInBadMoodAsync(2, new Dictionary<string, string> { ["ConnectionStrings__PostgreSQL"] = connection }, () =>
            new PostgreSqlDialect(connection)
        );
    }

    private async Task RunInBadMoodAsync(int count, Dictionary<string, string> settings, Func<Dialect> open)
    {
        await using var teams = await ConnectorServer.StartAsync();
        using var instances = new Instances(Settings(settings), new Random(1));
        await instances.StartAsync(count);
        using var run = new KillRun(teams, instances, Councils, IsFullRun ? KillRun.People : 10, IsFullRun ? CasesEach : 2)
        {
            Recovered = () => teams.Mood = null,
        };
        await run.SetUpDesksAsync();
        var refused = 0;
        var random = new Random(7);
        teams.Mood = () =>
        {
            lock (random)
            {
                var mood = Moods.ElementAtOrDefault(random.Next(Moods.Length * 10));
                refused += mood is null ? 0 : 1;
                return mood;
            }
        };

        await run.RunAsync(IsFullRun ? Kills : 2, TimeSpan.FromMinutes(10));

        var store = new CaseStore(new Database(open()));
        for (var second = 0; Untold(await StoredAsync(store)) > 0 && second < 120; second++)
        {
            // The bot that brings the last ones is a process with a clock of its own.
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        output.WriteLine($"refused {refused}, untold {Untold(await StoredAsync(store))}");
        await ReportAsync(run, store, instances.Killed);
        Assert.Equal(0, Untold(await StoredAsync(store)));
        Assert.True(refused > 10);
    }

    private static bool IsFullRun => Kills > 5;

    private static int Untold(IEnumerable<Case> stored) =>
        stored.Count(@case => @case.State == CaseState.Decided && @case.Delivery != DecisionDelivery.Delivered);

    private static async Task<IReadOnlyList<Case>> StoredAsync(CaseStore store)
    {
        var stored = new List<Case>();
        foreach (var council in Councils)
        {
            stored.AddRange((await store.OfOrganisationAsync(council)).Cases);
        }

        return stored;
    }

    private static Dictionary<string, string> Settings(Dictionary<string, string> settings)
    {
        foreach (var council in Councils)
        {
            settings[$"Organisations__{council}__Tenants__0"] = KillRun.Tenant(council);
            settings[$"Organisations__{council}__Administrators__0"] = "admin";
        }

        return settings;
    }

    private async Task RunAsync(int count, Dictionary<string, string> settings, Func<Dialect> open)
    {
        await using var teams = await ConnectorServer.StartAsync();
        using var instances = new Instances(Settings(settings), new Random(1));
        await instances.StartAsync(count);
        using var run = new KillRun(teams, instances, Councils, casesEach: CasesEach);
        await run.SetUpDesksAsync();

        await run.RunAsync(Kills, TimeSpan.FromMinutes(4));

        await ReportAsync(run, new CaseStore(new Database(open())), instances.Killed);
    }

    private async Task ReportAsync(KillRun run, CaseStore store, int killed)
    {
        var stored = await StoredAsync(store);
        var confirmed = run.Confirmed;
        var decided = stored.Where(@case => @case.State == CaseState.Decided).Select(@case => @case.Reference).ToHashSet();
        var delivered = confirmed.Count(one => run.Deliveries(one.Key, one.Value) > 0);
        var lost = confirmed.Keys.Except(stored.Select(@case => @case.Reference)).Count()
            + run.Accepted.Except(decided).Count()
            + (confirmed.Count - delivered);
        var decidedTwice = stored.Count(@case => @case.History.OfType<CaseDecided>().Count() > 1);
        var toldTwice = confirmed.Count(one => run.Deliveries(one.Key, one.Value) > 1);
        output.WriteLine(
            $"kills {killed}: opened {stored.Count}, confirmed {confirmed.Count}, decided {decided.Count}, delivered {delivered}, lost {lost}, decided twice {decidedTwice}, told twice {toldTwice}"
        );

        Assert.Equal(run.Wanted, confirmed.Count);
        Assert.Equal(0, lost);
        Assert.Equal(0, decidedTwice);
    }
}
