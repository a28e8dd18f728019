using Dapper;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// The activities of the last ten minutes, shared by all instances: one delivered again, perhaps to another instance, is answered once. An
/// activity is remembered with the commit of its turn: one whose turn was cut off is done when it comes again.
/// </summary>
internal sealed class RecentActivityStore(Database database, TimeProvider time) : IRecentActivities
{
    private long Forgotten => (time.GetUtcNow() - IRecentActivities.Window).ToUnixTimeMilliseconds();

    private long Future => (time.GetUtcNow() + IRecentActivities.Window).ToUnixTimeMilliseconds();

    /// <summary>Before the key of an activity whose turn has done something for good and has not ended.</summary>
    private const string Unfinished = "unfinished\n";

    /// <inheritdoc/>
    /// <exception cref="TurnCutOffException">It came before, and was done by half. It counts as done from when the person was told
    /// that.</exception>
    public async Task<bool> TryAddAsync(string key, CancellationToken cancellationToken = default)
    {
        var known = await KnownAsync(key, cancellationToken);
        if (known == Unfinished + key)
        {
            throw new TurnCutOffException(told: () => database.WriteAsync([End(key)], CancellationToken.None));
        }

        if (known is not null)
        {
            return false;
        }

        try
        {
            await database.WriteWithTurnAsync(() => Add(key), cancellationToken);
            return true;
        }
        catch (DuplicateActivityException)
        {
            return false;
        }
    }

    /// <summary>
    /// The key as it is kept; null where it is not. Without a database nothing is known: a question is better answered twice than not at
    /// all.
    /// </summary>
    private async Task<string?> KnownAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(
                connection =>
                    connection.ExecuteScalarAsync<string?>(
                        "SELECT MIN(key) FROM recent_activities WHERE key IN (@key, @Unfinished) AND seen_at > @Forgotten", new
                        {
                            key,
                            Unfinished = Unfinished + key,
                            Forgotten,
                        }
                    ),
                cancellationToken
            );
        }
        catch (StorageException)
        {
            return null;
        }
    }

    /// <summary>Fails with a <see cref="DuplicateActivityException"/> where another instance has done it in the meantime.</summary>
    private WriteStatement Add(string key)
    {
        var turn = TurnWrites.Current is { IsEnding: false } inTheMiddle ? inTheMiddle : null;
        turn?.Add(() => EndWithTurn(key));
        return new WriteStatement(
            """
            INSERT INTO recent_activities (key, seen_at) VALUES (@key, @seenAt)
            ON CONFLICT (key) DO UPDATE SET seen_at = excluded.seen_at WHERE recent_activities.seen_at <= @forgotten
            """,
            ("key", turn is null ? key : Unfinished + key),
            ("seenAt", time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("forgotten", Forgotten))
        {
            Check = added => _ = added > 0 ? true : throw new DuplicateActivityException(),
        };
    }

    private static WriteStatement? EndWithTurn(string key)
    {
        if (TurnWrites.Current is { IsEnding: false } turn)
        {
            turn.Add(() => EndWithTurn(key));
            return null;
        }

        return End(key);
    }

    private static WriteStatement End(string key) =>
        new("UPDATE recent_activities SET key = @key WHERE key = @unfinished", ("key", key), ("unfinished", Unfinished + key));

    /// <summary>Removes what is older than the window, or from a clock that was set back; returns how many.</summary>
    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.ExecuteAsync(
                    "DELETE FROM recent_activities WHERE seen_at <= @Forgotten OR seen_at > @Future", new { Forgotten, Future }, transaction
                ),
            cancellationToken
        );
}
