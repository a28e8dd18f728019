using System.Data.Common;
using System.Text.Json;
using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>
/// Cases in the database. The events are the truth and are only added to; the row beside them is for lists and timers.
/// A change is saved with the messages it promises, in one transaction, and only while nobody else has changed the case.
/// </summary>
internal sealed class CaseStore(Database database, References references)
{
    /// <summary>More than ever needed to find a free reference; a store in which that fails is broken.</summary>
    private const int MostReferences = 20;

    /// <summary>Saves a new case under a reference of its own.</summary>
    /// <param name="open">The first event, for a reference.</param>
    /// <param name="next">When the case wants to be looked at again.</param>
    /// <param name="messages">What is to be sent.</param>
    public Task<Case> OpenAsync(
        Func<string, CaseOpened> open, Func<Case, DateTimeOffset?> next, Func<Case, IEnumerable<NewOutboxMessage>> messages, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                for (var attempt = 0; attempt < MostReferences; attempt++)
                {
                    var one = Case.From([open(references.Next(References.Case))]);
                    if (await TryInsertAsync(transaction, one, next(one)))
                    {
                        await AddEventAsync(transaction, one);
                        await AssignAsync(transaction, one);
                        await OutboxStore.EnqueueAsync(transaction, messages(one), one.OpenedAt);
                        return one;
                    }
                }

                throw new InvalidOperationException("No free case reference was found.");
            },
            cancellationToken);

    /// <summary>Saves a case with its newest event; false, and nothing is written, when somebody else changed it first.</summary>
    public Task<bool> SaveAsync(Case one, DateTimeOffset? next, IEnumerable<NewOutboxMessage> messages, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                if (await TryUpdateAsync(transaction, one, next))
                {
                    await AddEventAsync(transaction, one);
                    await transaction.Connection!.ExecuteAsync("DELETE FROM case_assignees WHERE reference = @Reference", new { one.Reference }, transaction);
                    await AssignAsync(transaction, one);
                    await OutboxStore.EnqueueAsync(transaction, messages, one.History[^1].At);
                    return true;
                }

                return false;
            },
            cancellationToken);

    /// <summary>Promises messages that no change of a case calls for.</summary>
    public Task EnqueueAsync(IReadOnlyList<NewOutboxMessage> messages, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.WriteAsync(transaction => OutboxStore.EnqueueAsync(transaction, messages, now), cancellationToken);

    /// <summary>The case with this reference; null where there is none.</summary>
    public async Task<Case?> FindAsync(string reference, CancellationToken cancellationToken = default) =>
        (await LoadAsync("reference = @reference", new { reference }, cancellationToken)).SingleOrDefault();

    /// <summary>Puts a case on hold, or releases it: while it is, nothing removes it.</summary>
    /// <returns>False where the organisation has no such case.</returns>
    public Task<bool> HoldAsync(string reference, string organisation, bool isOnHold, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                "UPDATE cases SET on_hold = @Hold WHERE reference = @reference AND organisation = @organisation",
                new { reference, organisation, Hold = isOnHold ? 1L : 0L },
                transaction) == 1,
            cancellationToken);

    /// <summary>Open cases that want to be looked at, the longest due first.</summary>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async connection => (await connection.QueryAsync<string>(
                "SELECT reference FROM cases WHERE next_at <= @Now ORDER BY next_at LIMIT @most", new { Now = now.ToUnixTimeMilliseconds(), most })).ToList(),
            cancellationToken);

    /// <summary>Every case of an organisation, the oldest first.</summary>
    public Task<IReadOnlyList<Case>> OfOrganisationAsync(string organisation, CancellationToken cancellationToken = default) =>
        LoadAsync("organisation = @organisation", new { organisation }, cancellationToken);

    /// <summary>The open cases of an organisation, the oldest first.</summary>
    public Task<IReadOnlyList<Case>> OpenOfOrganisationAsync(string organisation, CancellationToken cancellationToken = default) =>
        LoadAsync("organisation = @organisation AND closed_at IS NULL", new { organisation }, cancellationToken);

    /// <summary>What a person asked, open or closed, and what is with that person to decide.</summary>
    public Task<IReadOnlyList<Case>> OfPersonAsync(string organisation, Person person, CancellationToken cancellationToken = default) =>
        LoadAsync(
            """
            organisation = @organisation AND tenant = @Tenant AND (asker_id = @ObjectId OR (closed_at IS NULL AND reference IN
                (SELECT reference FROM case_assignees WHERE tenant = @Tenant AND object_id = @ObjectId)))
            """,
            new { organisation, person.Tenant, person.ObjectId },
            cancellationToken);

    private Task<IReadOnlyList<Case>> LoadAsync(string where, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Case>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Reference, string Body)>(
                    $"SELECT reference, body FROM case_events WHERE reference IN (SELECT reference FROM cases WHERE {where}) ORDER BY reference, number", parameters);
                return rows.GroupBy(row => row.Reference)
                    .Select(events => Case.From([.. events.Select(row => JsonSerializer.Deserialize(row.Body, CaseJsonContext.Default.CaseEvent)!)]))
                    .OrderBy(one => one.OpenedAt)
                    .ToList();
            },
            cancellationToken);

    private static async Task<bool> TryInsertAsync(DbTransaction transaction, Case one, DateTimeOffset? next) =>
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO cases (reference, organisation, tenant, asker_id, state, desk, version, opened_at, deadline, next_at)
            VALUES (@Reference, @Organisation, @Tenant, @AskerId, @State, @Desk, @Version, @OpenedAt, @Deadline, @NextAt)
            ON CONFLICT (reference) DO NOTHING
            """,
            Row(one, next),
            transaction) == 1;

    private static async Task<bool> TryUpdateAsync(DbTransaction transaction, Case one, DateTimeOffset? next) =>
        await transaction.Connection!.ExecuteAsync(
            """
            UPDATE cases SET state = @State, desk = @Desk, version = @Version, next_at = @NextAt, closed_at = @ClosedAt
            WHERE reference = @Reference AND version = @Version - 1
            """,
            Row(one, next),
            transaction) == 1;

    private static Task AddEventAsync(DbTransaction transaction, Case one) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO case_events (reference, number, at, body) VALUES (@Reference, @Number, @At, @Body)",
            new
            {
                one.Reference,
                Number = (long)one.Version,
                At = one.History[^1].At.ToUnixTimeMilliseconds(),
                Body = JsonSerializer.Serialize(one.History[^1], CaseJsonContext.Default.CaseEvent),
            },
            transaction);

    private static Task AssignAsync(DbTransaction transaction, Case one) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO case_assignees (reference, tenant, object_id) VALUES (@Reference, @Tenant, @ObjectId)",
            one.Assignment.People.Select(person => new { one.Reference, person.Tenant, person.ObjectId }),
            transaction);

    private static object Row(Case one, DateTimeOffset? next) => new
    {
        one.Reference,
        one.Organisation,
        one.Asker.Tenant,
        AskerId = one.Asker.ObjectId,
        State = one.State.ToString(),
        one.Assignment.Desk,
        Version = (long)one.Version,
        OpenedAt = one.OpenedAt.ToUnixTimeMilliseconds(),
        Deadline = one.Deadline.ToUnixTimeMilliseconds(),
        NextAt = next?.ToUnixTimeMilliseconds(),
        ClosedAt = one.State.IsOpen() ? (long?)null : one.History[^1].At.ToUnixTimeMilliseconds(),
    };
}
