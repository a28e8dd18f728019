using System.Diagnostics;
using System.Globalization;
using Dapper;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Journeys.Disk;

/// <summary>
/// What the bot has acknowledged is on disk, once, whatever the disk does. The full run, with its report:
/// <c>DISK_FAULTS=60 dotnet test --filter FullyQualifiedName~DiskTests --logger "console;verbosity=detailed"</c>.
/// </summary>
[Trait("Category", "Slow")]
public sealed class DiskTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly int Faults = int.Parse(
        Environment.GetEnvironmentVariable("DISK_FAULTS") ?? "12", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder knowledge = new();
    private FaultyDisk disk = null!;
    private ConnectorServer teams = null!;
    private DiskRun run = null!;
    private BotProcess? bot;
    private volatile Uri address = new("http://127.0.0.1:1/");

    public async Task InitializeAsync()
    {
        SmallCouncil.Write(knowledge["."]);
        disk = await FaultyDisk.CreateAsync();
        teams = await ConnectorServer.StartAsync();
        run = new DiskRun(teams, () => address);
        await StartAsync();
        await run.SetUpDeskAsync();
    }

    public async Task DisposeAsync()
    {
        Stop();
        run.Dispose();
        await teams.DisposeAsync();
        disk.Dispose();
        knowledge.Dispose();
    }

    [CompilerFact]
    public async Task Killed_or_without_power_at_any_write_it_has_what_it_acknowledged_once()
    {
        run.Start();
        for (var number = 0; number < Faults; number++)
        {
            disk.Set(Plan(number));
            await bot!.ExitCodeAsync().WaitAsync(Patience);
            await StartAsync();
        }

        await FinishAsync();
        output.WriteLine(
            $"killed or without power {Faults}: answered {run.Answered}, opened {run.Opened.Count}, interrupted {run.Interrupted}, writes and forced writes {disk.Operations}");
    }

    /// <summary>
    /// What a kernel could not write it gives up, and the next time all seems well; so the power goes afterwards, which shows what is on
    /// disk.
    /// </summary>
    [CompilerFact]
    public async Task While_nothing_can_be_written_everybody_is_told_and_what_is_said_again_afterwards_is_kept()
    {
        run.Start();
        foreach (var (fault, after) in new[] { (DiskFault.Full, 50), (DiskFault.Broken, 20), (DiskFault.Full, 7), (DiskFault.Broken, 90) })
        {
            var (opened, refused) = (run.Opened.Count, run.Refused);
            disk.Set(new DiskPlan(fault) { After = after });
            await UntilAsync(() => run.Refused > refused + 20);
            disk.Set(new DiskPlan(DiskFault.None));
            await UntilAsync(() => run.Opened.Count > opened + 10);
            disk.Set(new DiskPlan(DiskFault.Power) { After = after, Seed = after });
            await bot!.ExitCodeAsync().WaitAsync(Patience);
            await StartAsync();
        }

        await FinishAsync();
        output.WriteLine($"full or broken: answered {run.Answered}, refused {run.Refused}, opened {run.Opened.Count}, interrupted {run.Interrupted}");
    }

    [CompilerFact]
    public async Task A_slow_disk_makes_turns_slow_and_does_nothing_else()
    {
        var delay = TimeSpan.FromMilliseconds(300);
        disk.Set(new DiskPlan(DiskFault.Slow) { Delay = delay });
        var clock = Stopwatch.StartNew();
        run.Start();

        await FinishAsync();

        Assert.True(clock.Elapsed > DiskRun.TurnsACase * delay);
        Assert.Equal((0, 0), (run.Refused, run.Interrupted));
        output.WriteLine($"slow: answered {run.Answered}, opened {run.Opened.Count} in {clock.Elapsed.TotalSeconds:F0} s");
    }

    /// <summary>Real time passes here: what is waited for is a process.</summary>
    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            // What is waited for is a process, which shares no clock with the test and gives no signal.
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>A kill and a loss of power in turn, everywhere in a few commits; every other pair within a checkpoint.</summary>
    private static DiskPlan Plan(int number) =>
        new(number % 2 == 0 ? DiskFault.Kill : DiskFault.Power)
        {
            OfDatabase = number % 4 > 1,
            After = number % 4 > 1 ? number * 7 % 30 : number * 37 % 300,
            Seed = number,
        };

    private async Task StartAsync()
    {
        disk.Set(new DiskPlan(DiskFault.None));
        Stop();
        bot = await BotProcess.Start(
            new Dictionary<string, string>([.. DiskRun.Settings, .. disk.Settings]) { ["Knowledge__Folder"] = knowledge["."] });
        address = new Uri(bot.Page, "/");
    }

    private void Stop()
    {
        bot?.Dispose();
        bot = null;
    }

    private async Task FinishAsync()
    {
        await run.FinishAsync(Patience);
        Stop();
        Assert.True(run.Unexpected.Count == 0, string.Join('\n', run.Unexpected));
        SqliteBackup.Check(disk.Database);
        using var dialect = new SqliteDialect(disk.Database);
        var database = new Database(dialect);
        var cases = (await new CaseStore(database).OfOrganisationAsync(SmallCouncil.Id)).Cases;

        Assert.Equal(
            run.Opened.OrderBy(one => one.Value, StringComparer.Ordinal),
            cases.Select(@case => KeyValuePair.Create(@case.Content.Question!, @case.Reference)).OrderBy(one => one.Value, StringComparer.Ordinal));
        Assert.Equal(cases.Count, await CountAsync(database, "SELECT COUNT(*) FROM case_events WHERE number = 1"));
        Assert.Equal(cases.Count, await CountAsync(database, "SELECT COUNT(DISTINCT reference) FROM outbox"));
    }

    private static Task<long> CountAsync(Database database, string sql) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>(sql));
}
