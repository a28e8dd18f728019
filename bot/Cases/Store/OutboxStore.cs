using System.Data.Common;
using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>A message to be sent.</summary>
/// <param name="Lane">Its recipient; messages of a lane go out in order.</param>
/// <param name="Card">Name of the card it shows, so that a later message can change it in place; empty where none will.</param>
/// <param name="Reference">The case it belongs to.</param>
/// <param name="IsUpdate">Changes the card in place; sent anew where there is no such card.</param>
/// <param name="Body">The activity as JSON.</param>
internal sealed record NewOutboxMessage(string Lane, string Card, string Reference, bool IsUpdate, string Body);

/// <summary>A message that this instance has claimed and is to send.</summary>
/// <param name="Attempts">How often it was tried before.</param>
internal sealed record OutboxMessage(long Id, string Lane, string Card, string Reference, bool IsUpdate, string Body, int Attempts, DateTimeOffset CreatedAt);

/// <summary>The message in a conversation that shows a card.</summary>
internal sealed record SentCard(string ConversationId, string ActivityId);

/// <summary>Messages that were promised in a transaction and are sent afterwards: at least once, in order of each lane.</summary>
internal sealed class OutboxStore(Database database, TimeProvider time)
{
    /// <summary>How long a message belongs to the instance that claimed it; then another may think that instance dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait between two attempts; a time further off comes from a clock that was set back.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Adds messages within the caller's transaction.</summary>
    public static Task EnqueueAsync(DbTransaction transaction, IEnumerable<NewOutboxMessage> messages, DateTimeOffset now) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO outbox (lane, card, reference, is_update, body, state, attempts, created_at, next_attempt_at)
            VALUES (@Lane, @Card, @Reference, @IsUpdate, @Body, 'pending', 0, @Now, @Now)
            """,
            messages.Select(message => new
            {
                message.Lane,
                message.Card,
                message.Reference,
                IsUpdate = message.IsUpdate ? 1L : 0L,
                message.Body,
                Now = now.ToUnixTimeMilliseconds(),
            }),
            transaction);

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
                    "UPDATE outbox SET state = 'delivered', body = NULL, leased_until = NULL, delivered_at = @Now WHERE id = @Id", new { message.Id, Now }, transaction);
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
    public Task RetryAsync(OutboxMessage message, DateTimeOffset at, string error, CancellationToken cancellationToken = default) =>
        ChangeAsync("leased_until = NULL, attempts = attempts + 1, next_attempt_at = @At, error = @Error", message, error, at, cancellationToken);

    /// <summary>Notes that a message will never arrive, and forgets its content.</summary>
    public Task GiveUpAsync(OutboxMessage message, string error, CancellationToken cancellationToken = default) =>
        ChangeAsync("state = 'given-up', body = NULL, leased_until = NULL, attempts = attempts + 1, error = @Error", message, error, default, cancellationToken);

    /// <summary>Where a card is; null where it was never delivered.</summary>
    public Task<SentCard?> FindCardAsync(string card, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<SentCard?>("SELECT conversation_id, activity_id FROM outbox_cards WHERE card = @card", new { card }),
            cancellationToken);

    /// <summary>How many messages wait.</summary>
    public Task<long> CountPendingAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox WHERE state = 'pending'"), cancellationToken);

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
            RETURNING id, lane, card, reference, is_update, body, attempts, created_at
            """,
            new { most, Now, Until = Now + (long)Lease.TotalMilliseconds, TooFar = Now + (long)LongestWait.TotalMilliseconds },
            transaction);
        return [.. rows.OrderBy(row => row.Id).Select(row => row.ToMessage())];
    }

    private Task ChangeAsync(string change, OutboxMessage message, string error, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                $"UPDATE outbox SET {change} WHERE id = @Id AND state = 'pending'", new { message.Id, At = at.ToUnixTimeMilliseconds(), Error = error }, transaction),
            cancellationToken);

    private sealed record Row(long Id, string Lane, string Card, string Reference, long IsUpdate, string Body, long Attempts, long CreatedAt)
    {
        public OutboxMessage ToMessage() =>
            new(Id, Lane, Card, Reference, IsUpdate == 1, Body, (int)Attempts, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt));
    }
}
