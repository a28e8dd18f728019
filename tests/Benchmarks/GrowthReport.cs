using System.Globalization;
using Dapper;
using TeamsPolicyBot.Benchmarks.Turns;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks;

/// <summary>
/// <c>growth</c>: a turn's time and the memory with more and more stored conversations, and with more and more councils in one process.
/// </summary>
internal static class GrowthReport
{
    private static readonly Setup Setup = new(Setup.Bot, Setup.Question, "SQLite", false, true, 16);

    public static async Task RunAsync(bool quick, TextWriter output)
    {
        foreach (var conversations in quick ? [0, 20_000] : new[] { 0, 100_000, 1_000_000 })
        {
            await MeasureAsync($"{conversations} stored conversations", Repository.Knowledge, conversations, quick, output);
        }

        foreach (var councils in quick ? [5, 10] : new[] { 5, 50 })
        {
            var knowledge = Copies(councils);
            await MeasureAsync($"{councils} councils", knowledge.FullName, 0, quick, output);
            knowledge.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string what, string knowledge, int conversations, bool quick, TextWriter output)
    {
        var around = await StandIns.StartAsync();
        var needs = new List<IAsyncDisposable> { around };
        var settings = Sides.BotSettings(needs, knowledge);
        await FillAsync(settings["Data__Folder"], conversations);
        await using var side = await Side.StartAsync([Sides.Program], settings, around.ServiceUrl, needs: needs);
        var result = await Load.RunAsync(side, Setup, TimeSpan.FromSeconds(quick ? 4 : 15));
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {result.TurnsPerSecond:0} turns/s, p50 {result.Median:0.0} ms, p99 {result.Percentile99:0.0} ms, {result.CpuMicrosecondsPerTurn:0} us of CPU a turn, {side.WorkingSet / 1e6:0} MB"
            )
        );
    }

    /// <summary>Writes people and their state into the database as the bot would have over the years.</summary>
    private static async Task FillAsync(string data, int conversations)
    {
        var dialect = Dialect.Of(null, data);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        await database.WriteAsync(transaction =>
            transaction.Connection!.ExecuteAsync(
                """
                WITH RECURSIVE number(n) AS (SELECT 1 WHERE @conversations > 0 UNION ALL SELECT n + 1 FROM number WHERE n < @conversations)
                INSERT INTO conversation_references (tenant, object_id, conversation_id, service_url, user_id, user_name, bot_id, active, seen_at)
                SELECT 'tenant', 'old-' || n, 'a:old-' || n, 'https://smba.trafficmanager.net/teams/', '29:old-' || n, 'Somebody', '28:bot', 1, 0 FROM number;
                WITH RECURSIVE number(n) AS (SELECT 1 WHERE @conversations > 0 UNION ALL SELECT n + 1 FROM number WHERE n < @conversations)
                INSERT INTO documents (key, etag, body, written_at)
                SELECT 'msteams/conversations/a:old-' || n, '1', '{"Dialogs":{"stack":[]}}', @now FROM number;
                """,
                new { conversations, now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() },
                transaction
            )
        );
        (dialect as IDisposable)?.Dispose();
    }

    /// <summary>The repository's councils, copied under other names until there are so many.</summary>
    private static DirectoryInfo Copies(int councils)
    {
        var folder = Directory.CreateTempSubdirectory("policy-bot-councils-");
        var originals = Directory
            .EnumerateDirectories(Repository.Knowledge)
            .Where(each => File.Exists(Path.Combine(each, "council.yaml")))
            .Order(StringComparer.Ordinal)
            .ToList();
        Copy(Path.Combine(Repository.Knowledge, "shared"), Path.Combine(folder.FullName, "shared"));
        for (var i = 0; i < councils; i++)
        {
            var original = originals[i % originals.Count];
            Copy(original, Path.Combine(folder.FullName, Path.GetFileName(original) + (i < originals.Count ? "" : $"-{i}")));
        }

        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
