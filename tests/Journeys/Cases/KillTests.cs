using System.Globalization;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>
/// No case is lost and none is decided twice, whenever the bot is killed. The full run, with its report:
/// <c>KILLS=30 dotnet test --filter FullyQualifiedName~KillTests --logger "console;verbosity=detailed"</c>.
/// </summary>
[Trait("Category", "Slow")]
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly string[] Councils = ["brighton-hove", "medway", "melton", "milton-keynes", "nw-leicestershire"];
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "5", CultureInfo.InvariantCulture);

    [Fact]
    public async Task One_instance_on_a_file_loses_no_case_when_it_is_killed()
    {
        using var folder = new TemporaryFolder();
        await RunAsync(1, new Dictionary<string, string> { ["Data__Folder"] = folder["data"] }, () => new SqliteDialect(folder["data/bot.db"]));
    }

    [PostgresFact]
    public async Task Two_instances_on_one_server_lose_no_case_when_one_is_killed()
    {
        await using var server = await PostgresServer.StartAsync();
        var connection = $"{server.ConnectionString};Timeout=15";
        await RunAsync(2, new Dictionary<string, string> { ["ConnectionStrings__PostgreSQL"] = connection }, () => new PostgreSqlDialect(connection));
    }

    private async Task RunAsync(int count, Dictionary<string, string> settings, Func<Dialect> open)
    {
        foreach (var council in Councils)
        {
            settings[$"Organisations__{council}__Tenants__0"] = KillRun.Tenant(council);
            settings[$"Organisations__{council}__Administrators__0"] = "admin";
        }

        await using var teams = await ConnectorServer.StartAsync();
        using var instances = new Instances(settings, new Random(1));
        await instances.StartAsync(count);
        using var run = new KillRun(teams, instances, Councils);
        await run.SetUpDesksAsync();

        await run.RunAsync(Kills, TimeSpan.FromMinutes(4) + TimeSpan.FromSeconds(15 * Kills));

        await ReportAsync(run, new CaseStore(new Database(open()), new References(new Random(1))));
    }

    private async Task ReportAsync(KillRun run, CaseStore store)
    {
        var stored = new List<Case>();
        foreach (var council in Councils)
        {
            stored.AddRange(await store.OfOrganisationAsync(council));
        }

        var confirmed = run.Confirmed;
        var decided = stored.Where(one => one.State == CaseState.Decided).Select(one => one.Reference).ToHashSet();
        var delivered = confirmed.Count(one => run.Deliveries(one.Key, one.Value) > 0);
        var lost = confirmed.Keys.Except(stored.Select(one => one.Reference)).Count()
            + run.Accepted.Except(decided).Count()
            + (confirmed.Count - delivered);
        var decidedTwice = stored.Count(one => one.History.OfType<CaseDecided>().Count() > 1);
        var toldTwice = confirmed.Count(one => run.Deliveries(one.Key, one.Value) > 1);
        output.WriteLine(
            $"kills {Kills}: opened {stored.Count}, confirmed {confirmed.Count}, decided {decided.Count}, delivered {delivered}, lost {lost}, decided twice {decidedTwice}, told twice {toldTwice}");

        Assert.Equal(KillRun.People * KillRun.CasesEach, confirmed.Count);
        Assert.Equal(0, lost);
        Assert.Equal(0, decidedTwice);
    }
}
