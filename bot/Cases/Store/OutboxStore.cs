using System.Data.Common;
using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>
/// Messages that were promised in a transaction and are sent afterwards: at least once, in order of each lane. Of each it keeps
/// what is to be told to whom, and no words of anybody.
/// </summary>
internal sealed class OutboxStore(Database database, TimeProvider time)
{
    /// <summary>How long a message belongs to the instance that claimed it; then another may think that instance dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait between two attempts; a time further off comes from a clock that was set back.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Adds what a case calls for, within the caller's transaction.</summary>
    public static Task EnqueueAsync(DbTransaction transaction, Case @case, IEnumerable<CaseNotice> notices, DateTimeOffset now) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO outbox (lane, kind, card, reference, version, is_update, state, attempts, created_at, next_attempt_at)
            VALUES (@Lane, @Kind, @Card, @Reference, @Version, @IsUpdate, 'pending', 0, @Now, @Now)
            """,
            notices.Select(notice => new
            {
                Lane = notice.To.Name,
                Kind = notice.Kind.ToString(),
                Card = notice.CardOf(@case),
                @case.Reference,
                Version = (long)@case.Version,
                IsUpdate = notice.IsUpdate ? 1L : 0L,
                Now = now.ToUnixTimeMilliseconds(),
            }),
            transaction);

    /// <summary>Promises messages that no change of a case calls for.</summary>
    public Task EnqueueAsync(IReadOnlyList<(Case Case, CaseNotice Notice)> messages, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                foreach (var (@case, notice) in messages)
                {
                    await EnqueueAsync(transaction, @case, [notice], time.GetUtcNow());
                }
            },
            cancellationToken);

    /// <summary>Promises a message that belongs to no case, with the turn's own write.</summary>
    /// <param name="reference">What it belongs to: the name of its card too.</param>
    /// <param name="body">The activity as JSON. It must hold no words of staff: it stays until it is delivered.</param>
    public Task EnqueueAsync(Lane lane, string reference, bool isUpdate, string body, CancellationToken cancellationToken = default) =>
        database.WriteWithTurnAsync(
            new WriteStatement(
                """
                INSERT INTO outbox (lane, card, reference, version, is_update, body, state, attempts, created_at, next_attempt_at)
                VALUES (@lane, @reference, @reference, 0, @isUpdate, @body, 'pending', 0, @now, @now)
                """,
                ("lane", lane.Name),
                ("reference", reference),
                ("isUpdate", isUpdate ? 1L : 0L),
                ("body", body),
                ("now", Now)),
            cancellationToken);

    /// <summary>Claims the first message of each lane that is due, so that no other instance sends it meanwhile.</summary>
    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int most, CancellationToken cancellationToken = default) =>
        database.WriteAsync(transaction => ClaimAsync(transaction, most), cancellationToken);

    /// <summary>Notes that a message has arrived, forgets its content, and remembers where its card is.</summary>
    public Task DeliveredAsync(OutboxMessage message, SentCard? sent, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                await connection.ExecuteAsync(
                    "UPDATE outbox SET state = 'delivered', body = NULL, leased_until = NULL, delivered_at = @Now WHERE id = @Id",
                    new { message.Id, Now }, transaction);
                if (sent is not null && message.Card.Length > 0)
                {
                    await connection.ExecuteAsync(
                        """
                        INSERT INTO outbox_cards (card, reference, conversation_id, activity_id) VALUES (@Card, @Reference, @ConversationId, @ActivityId)
                        ON CONFLICT (card) DO UPDATE SET conversation_id = excluded.conversation_id, activity_id = excluded.activity_id
                        """,
                        new { message.Card, message.Reference, sent.ConversationId, sent.ActivityId },
                        transaction);
                }
            },
            cancellationToken);

    /// <summary>Gives a message back, to be tried again later.</summary>
    /// <param name="isFault">The program itself failed over it.</param>
    /// <param name="isGone">Its conversation is said not to exist.</param>
    public Task RetryAsync(
        OutboxMessage message, DateTimeOffset at, string error, bool isFault = false, bool isGone = false,
        CancellationToken cancellationToken = default) =>
        ChangeAsync(
            "leased_until = NULL, attempts = attempts + 1, faults = faults + @Fault, gone_since = CASE WHEN @Gone = 1 THEN COALESCE(gone_since, @Now) ELSE NULL END, next_attempt_at = @At, error = @Error",
            new { message.Id, At = at.ToUnixTimeMilliseconds(), Error = error, Fault = isFault ? 1L : 0L, Gone = isGone ? 1L : 0L, Now },
            cancellationToken);

    /// <summary>Notes that a message cannot be delivered as things stand, and forgets its content; see <see cref="ReviveAsync"/>.</summary>
    public Task GiveUpAsync(OutboxMessage message, string error, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            "state = 'given-up', body = NULL, leased_until = NULL, attempts = attempts + 1, error = @Error",
            new { message.Id, Error = error }, cancellationToken);

    /// <summary>
    /// Puts a message aside that the program failed over again and again, so that its lane goes on; its content stays, for whoever mends
    /// it.
    /// </summary>
    public Task SetAsideAsync(OutboxMessage message, string error, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            "state = 'set-aside', leased_until = NULL, attempts = attempts + 1, faults = faults + 1, next_attempt_at = @Now, error = @Error",
            new { message.Id, Error = error, Now },
            cancellationToken);

    /// <summary>Removes a message that says nothing any more.</summary>
    public Task DropAsync(OutboxMessage message, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("DELETE FROM outbox WHERE id = @Id", new { message.Id }, transaction),
            cancellationToken);

    /// <summary>A recipient can be reached, perhaps again: what was given up is tried once more.</summary>
    /// <returns>Whether there was anything.</returns>
    public async Task<bool> ReviveAsync(Lane lane, CancellationToken cancellationToken = default)
    {
        const string where = "lane = @Lane AND state = 'given-up' AND kind IS NOT NULL";
        var row = new { Lane = lane.Name, Now };
        // Asked at each message of everybody: mostly there is nothing, and nothing to lock the database for.
        return await database.ReadAsync(
                connection => connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM outbox WHERE {where}", row), cancellationToken) > 0
            && await database.WriteAsync(
                transaction =>
                    transaction.Connection!.ExecuteAsync(
                        $"UPDATE outbox SET state = 'pending', attempts = 0, faults = 0, gone_since = NULL, leased_until = NULL, next_attempt_at = @Now WHERE {where}",
                        row, transaction),
                cancellationToken
            ) > 0;
    }

    /// <summary>Where a card is; null where it was never delivered.</summary>
    public Task<SentCard?> FindCardAsync(string card, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            connection =>
                connection.QuerySingleOrDefaultAsync<SentCard?>(
                    "SELECT conversation_id, activity_id FROM outbox_cards WHERE card = @card", new { card }),
            cancellationToken
        );

    /// <summary>Whether a card was delivered, or waits to be.</summary>
    public Task<bool> IsPromisedAsync(string card, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async connection => await connection.ExecuteScalarAsync<long>(
                "SELECT (SELECT COUNT(*) FROM outbox_cards WHERE card = @card) + (SELECT COUNT(*) FROM outbox WHERE card = @card AND state = 'pending')",
                new { card }) > 0,
            cancellationToken);

    /// <summary>How many messages wait.</summary>
    public Task<long> CountPendingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox WHERE state = 'pending'"), cancellationToken);

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(DbTransaction transaction, int most)
    {
        var rows = await transaction.Connection!.QueryAsync<Row>(
            $"""
            UPDATE outbox SET leased_until = @Until WHERE id IN (
                SELECT id FROM outbox AS candidate
                WHERE state = 'pending'
                    AND (next_attempt_at <= @Now OR next_attempt_at > @TooFar)
                    AND (leased_until IS NULL OR leased_until <= @Now OR leased_until > @Until)
                    AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.state = 'pending' AND earlier.lane = candidate.lane AND earlier.id < candidate.id)
                ORDER BY id LIMIT @most {database.Dialect.SkipLocked})
            RETURNING id, lane, kind, card, reference, version, is_update, body, attempts, faults, gone_since, created_at
            """,
            new { most, Now, Until = Now + (long)Lease.TotalMilliseconds, TooFar = Now + (long)LongestWait.TotalMilliseconds },
            transaction);
        return [.. rows.OrderBy(row => row.Id).Select(row => row.ToMessage())];
    }

    private Task ChangeAsync(string change, object values, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.ExecuteAsync(
                    $"UPDATE outbox SET {change} WHERE id = @Id AND state = 'pending'", values, transaction),
            cancellationToken
        );

    private sealed record Row(
        long Id, string Lane, string? Kind, string Card, string Reference, long Version, long IsUpdate, string? Body, long Attempts,
        long Faults, long? GoneSince, long CreatedAt)
    {
        public OutboxMessage ToMessage() => new(
            Id,
            Lane,
            Kind,
            Card,
            Reference,
            (int)Version,
            IsUpdate == 1,
            Body,
            (int)Attempts,
            (int)Faults,
            GoneSince is { } since ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null,
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt));
    }
}
