using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot;

internal static partial class Program
{
    private static readonly TimeSpan DatabasePatience = TimeSpan.FromSeconds(3);

    private static void MapHealth(WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", async (KnowledgeBase<PolicyAnswerer> knowledge, Database database) =>
        {
            var (isReady, says) = await ReadinessAsync(knowledge.Statuses, database);
            return Results.Text(says, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    /// <summary>Whether somebody could be answered: a line for the database, then one an organisation, and below it each fault that keeps its folder from being published.</summary>
    internal static async Task<(bool IsReady, string Says)> ReadinessAsync(IReadOnlyList<OrganisationStatus> statuses, Database database)
    {
        var hasDatabase = await IsInReachAsync(database);
        var lines = statuses.SelectMany(status => status.Faults.Select(fault => $"  {fault}").Prepend(
            $"{status.OrganisationId}: {(status.IsUpToDate ? "up to date" : status.IsAnswering ? "answering from its last good release" : "no knowledge")}{(status.Hash is { } hash ? $", release {hash[..8]}" : "")}"));
        var setAside = hasDatabase ? await SetAsideAsync(database) : [];
        return (hasDatabase && statuses.Any(status => status.IsAnswering), string.Join('\n', lines.Prepend($"database: {(hasDatabase ? "in reach" : "out of reach")}").Concat(setAside)));
    }

    /// <summary>A line for each case or message over which the program failed too often: one that waits for an administrator, while the others go on.</summary>
    private static async Task<IEnumerable<string>> SetAsideAsync(Database database)
    {
        try
        {
            return (await new SetAsideStore(database, TimeProvider.System).ListAsync()).Select(each => $"set aside: {each.What} ({each.Error})");
        }
        catch (StorageException)
        {
            return [];
        }
    }

    private static async Task<bool> IsInReachAsync(Database database)
    {
        try
        {
            using var patience = new CancellationTokenSource(DatabasePatience, TimeProvider.System);
            await database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT 1"), patience.Token).WaitAsync(patience.Token);
            return true;
        }
        catch (Exception exception) when (exception is StorageException or OperationCanceledException)
        {
            return false;
        }
    }
}
