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

    private const string InReach = "in reach";

    /// <summary>As much as a case takes: it must find room.</summary>
    private static readonly string Probe = new('x', 16_000);

    private static void MapHealth(WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive"));
        app.MapGet("/readyz", async (KnowledgeBase<PolicyAnswerer> knowledge, Database database) =>
        {
            var (isReady, says) = await ReadinessAsync(knowledge.Statuses, database);
            return Results.Text(says, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }

    /// <summary>
    /// Whether somebody could be answered: a line for the database, then one an organisation, and below it each fault that keeps its folder
    /// from being published.
    /// </summary>
    internal static async Task<(bool IsReady, string Says)> ReadinessAsync(IReadOnlyList<OrganisationStatus> statuses, Database database)
    {
        var state = await StateOfAsync(database);
        var lines = statuses.SelectMany(status =>
            status
                .Faults.Select(fault => $"  {fault}")
                .Prepend(
                    $"{status.OrganisationId}: {(status.IsUpToDate ? "up to date" : status.IsAnswering ? "answering from its last good release" : "no knowledge")}{(status.Hash is { } hash ? $", release {hash[..8]}" : "")}"
                )
        );
        var setAside = state == InReach ? await SetAsideAsync(database) : [];
        return (
            state == InReach && statuses.Any(status => status.IsAnswering),
            string.Join('\n', lines.Prepend($"database: {state}").Concat(setAside)));
    }

    /// <summary>
    /// A line for each case or message over which the program failed too often: one that waits for an administrator, while the others go
    /// on.
    /// </summary>
    private static async Task<IEnumerable<string>> SetAsideAsync(Database database)
    {
        try
        {
            return (await new SetAsideStore(database, TimeProvider.System).ListAsync()).Select(each =>
                $"set aside: {each.What} ({each.Error})"
            );
        }
        catch (StorageException)
        {
            return [];
        }
    }

    /// <summary>What the database does; it is ready when a write comes through.</summary>
    private static async Task<string> StateOfAsync(Database database)
    {
        try
        {
            using var patience = new CancellationTokenSource(DatabasePatience, TimeProvider.System);
            await database.WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync(
                    """
                    INSERT INTO documents (key, etag, body, written_at) VALUES ('readyz', '', @Body, 0) ON CONFLICT (key) DO NOTHING;
                    DELETE FROM documents WHERE key = 'readyz'
                    """,
                    new { Body = Probe },
                    transaction),
                patience.Token).WaitAsync(patience.Token);
            return InReach;
        }
        catch (StorageException exception)
        {
            return exception.Fault switch
            {
                StorageFault.Full => "full",
                StorageFault.Damaged => "missing or damaged",
                StorageFault.ReadOnly => "cannot be written",
                _ => "out of reach",
            };
        }
        catch (OperationCanceledException)
        {
            return "out of reach";
        }
    }
}
