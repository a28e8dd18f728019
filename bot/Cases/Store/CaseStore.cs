using System.Data.Common;
using System.Text.Json;
using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>Cases as they were found.</summary>
/// <param name="Unreadable">References of cases whose events do not add up to one; each is a fault to be told, and keeps nobody from the
/// others.</param>
internal sealed record FoundCases(IReadOnlyList<Case> Cases, IReadOnlyList<string> Unreadable);

/// <summary>The events of a case do not add up to one: the database was damaged, or written by another program.</summary>
internal sealed class UnreadableCaseException(string reference, Exception cause) : Exception($"Case {reference} cannot be read.", cause);

/// <summary>
/// Cases in the database. The events are the truth and are only added to; the row beside them is for lists and timers.
/// A change is saved with the messages it promises, in one transaction, and only while nobody else has changed the case.
/// </summary>
internal sealed class CaseStore(Database database)
{
    /// <summary>A word to the asker is still on its way, or was given up.</summary>
    private const string IsUntold =
        $"EXISTS (SELECT 1 FROM outbox WHERE outbox.reference = cases.reference AND outbox.kind = '{nameof(NoticeKind.AskerNews)}' AND outbox.state <> 'delivered')";

    /// <summary>Saves a new case; false, and nothing is written, where another one has its reference.</summary>
    /// <param name="next">When the case wants to be looked at again.</param>
    /// <param name="notices">What is to be told to whom.</param>
    public Task<bool> TryOpenAsync(
        Case @case, DateTimeOffset? next, IReadOnlyList<CaseNotice> notices, CancellationToken cancellationToken = default
    ) => SaveAsync(@case, notices, transaction => TryInsertAsync(transaction, @case, next), cancellationToken);

    /// <summary>Saves a case with its newest event; false, and nothing is written, when somebody else changed it first.</summary>
    public Task<bool> TrySaveAsync(
        Case @case, DateTimeOffset? next, IReadOnlyList<CaseNotice> notices, CancellationToken cancellationToken = default
    ) => SaveAsync(@case, notices, transaction => TryUpdateAsync(transaction, @case, next), cancellationToken);

    /// <summary>The case with this reference; null where there is none.</summary>
    /// <exception cref="UnreadableCaseException">Its events do not add up to a case.</exception>
    public async Task<Case?> FindAsync(string reference, CancellationToken cancellationToken = default) =>
        (await ReadAsync("reference = @reference", new { reference }, cancellationToken)).SingleOrDefault()?.Add();

    /// <summary>Puts a case on hold, or releases it: while it is, nothing removes it.</summary>
    /// <returns>False where the organisation has no such case.</returns>
    public Task<bool> HoldAsync(string reference, string organisation, bool isOnHold, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction => await transaction.Connection!.ExecuteAsync(
                "UPDATE cases SET on_hold = @Hold WHERE reference = @reference AND organisation = @organisation",
                new { reference, organisation, Hold = isOnHold ? 1L : 0L },
                transaction) == 1,
            cancellationToken);

    /// <summary>Open cases that want to be looked at, the longest due first: all of them, because some may stay due for days.</summary>
    public Task<IReadOnlyList<string>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async connection =>
                (
                    await connection.QueryAsync<string>(
                        "SELECT reference FROM cases WHERE next_at <= @Now ORDER BY next_at, reference",
                        new { Now = now.ToUnixTimeMilliseconds() })
                ).ToList(),
            cancellationToken
        );

    /// <summary>
    /// Counts a fault over a case, and says when it is looked after again: not until somebody changes it or the program starts anew, where
    /// that failed too often.
    /// </summary>
    /// <returns>Whether it is set aside.</returns>
    public Task<bool> SetBackAsync(string reference, string error, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                var faults =
                    1
                    + await transaction.Connection!.ExecuteScalarAsync<int>(
                        "SELECT faults FROM cases WHERE reference = @reference", new { reference }, transaction);
                var wait = FaultPolicy.Wait(faults);
                await transaction.Connection!.ExecuteAsync(
                    "UPDATE cases SET faults = @faults, error = @error, next_at = @NextAt, set_aside_at = @SetAsideAt WHERE reference = @reference",
                    new
                    {
                        reference,
                        faults,
                        error,
                        NextAt = (now + wait)?.ToUnixTimeMilliseconds(),
                        SetAsideAt = wait is null ? now.ToUnixTimeMilliseconds() : (long?)null,
                    },
                    transaction);
                return wait is null;
            },
            cancellationToken);

    /// <summary>Every case of an organisation, the oldest first.</summary>
    public Task<FoundCases> OfOrganisationAsync(string organisation, CancellationToken cancellationToken = default) =>
        LoadAsync("organisation = @organisation", new { organisation }, cancellationToken);

    /// <summary>The open cases of an organisation, the oldest first.</summary>
    public Task<FoundCases> OpenOfOrganisationAsync(string organisation, CancellationToken cancellationToken = default) =>
        LoadAsync("organisation = @organisation AND closed_at IS NULL", new { organisation }, cancellationToken);

    /// <summary>The open cases that a person asked, the oldest first.</summary>
    public Task<FoundCases> OpenOfAskerAsync(string organisation, Person asker, CancellationToken cancellationToken = default) =>
        LoadAsync(
            "organisation = @organisation AND tenant = @Tenant AND asker_id = @ObjectId AND closed_at IS NULL", new
            {
                organisation,
                asker.Tenant,
                asker.ObjectId,
            },
            cancellationToken
        );

    /// <summary>The open ones of an organisation, and those decided of which the asker has not been told.</summary>
    public Task<FoundCases> OpenOrUntoldOfOrganisationAsync(string organisation, CancellationToken cancellationToken = default) =>
        LoadAsync($"organisation = @organisation AND (closed_at IS NULL OR {IsUntold})", new { organisation }, cancellationToken);

    /// <summary>
    /// What a person asked, open or closed, what is with that person to decide, and what he or she decided and the asker has not been told.
    /// </summary>
    public Task<FoundCases> OfPersonAsync(string organisation, Person person, CancellationToken cancellationToken = default) =>
        LoadAsync(
            $"""
            organisation = @organisation AND tenant = @Tenant AND (asker_id = @ObjectId OR ((closed_at IS NULL OR {IsUntold}) AND reference IN
                (SELECT reference FROM case_assignees WHERE tenant = @Tenant AND object_id = @ObjectId)))
            """,
            new { organisation, person.Tenant, person.ObjectId },
            cancellationToken);

    private async Task<FoundCases> LoadAsync(string where, object parameters, CancellationToken cancellationToken)
    {
        var (cases, unreadable) = (new List<Case>(), new List<string>());
        foreach (var stored in await ReadAsync(where, parameters, cancellationToken))
        {
            try
            {
                cases.Add(stored.Add());
            }
            catch (UnreadableCaseException)
            {
                unreadable.Add(stored.Reference);
            }
        }

        return new FoundCases([.. cases.OrderBy(@case => @case.OpenedAt)], unreadable);
    }

    private Task<IReadOnlyList<Stored>> ReadAsync(string where, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Stored>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<(string Reference, string Body)>(
                    $"SELECT reference, body FROM case_events WHERE reference IN (SELECT reference FROM cases WHERE {where}) ORDER BY reference, number",
                    parameters);
                return [.. rows.GroupBy(row => row.Reference, row => row.Body).Select(events => new Stored(events.Key, [.. events]))];
            },
            cancellationToken);

    private Task<bool> SaveAsync(
        Case @case, IReadOnlyList<CaseNotice> notices, Func<DbTransaction, Task<bool>> tryWrite, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                if (!await tryWrite(transaction))
                {
                    return false;
                }

                await AddEventAsync(transaction, @case);
                await transaction.Connection!.ExecuteAsync(
                    "DELETE FROM case_assignees WHERE reference = @Reference", new { @case.Reference }, transaction);
                await AssignAsync(transaction, @case);
                await OutboxStore.EnqueueAsync(transaction, @case, notices, @case.History[^1].At);
                return true;
            },
            cancellationToken);

    private static async Task<bool> TryInsertAsync(DbTransaction transaction, Case @case, DateTimeOffset? next) =>
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO cases (reference, organisation, tenant, asker_id, state, desk, version, opened_at, deadline, next_at)
            VALUES (@Reference, @Organisation, @Tenant, @AskerId, @State, @Desk, @Version, @OpenedAt, @Deadline, @NextAt)
            ON CONFLICT (reference) DO NOTHING
            """,
            Row(@case, next),
            transaction) == 1;

    private static async Task<bool> TryUpdateAsync(DbTransaction transaction, Case @case, DateTimeOffset? next) =>
        await transaction.Connection!.ExecuteAsync(
            """
            UPDATE cases SET state = @State, desk = @Desk, version = @Version, next_at = @NextAt, closed_at = @ClosedAt, faults = 0, error = NULL, set_aside_at = NULL
            WHERE reference = @Reference AND version = @Version - 1
            """,
            Row(@case, next),
            transaction) == 1;

    private static Task AddEventAsync(DbTransaction transaction, Case @case) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO case_events (reference, number, at, body) VALUES (@Reference, @Number, @At, @Body)",
            new
            {
                @case.Reference,
                Number = (long)@case.Version,
                At = @case.History[^1].At.ToUnixTimeMilliseconds(),
                Body = JsonSerializer.Serialize(@case.History[^1], CaseJsonContext.Default.CaseEvent),
            },
            transaction);

    private static Task AssignAsync(DbTransaction transaction, Case @case) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO case_assignees (reference, tenant, object_id) VALUES (@Reference, @Tenant, @ObjectId)",
            @case.Assignment.People.Select(person => new { @case.Reference, person.Tenant, person.ObjectId }),
            transaction);

    private static object Row(Case @case, DateTimeOffset? next) => new
    {
        @case.Reference,
        @case.Organisation,
        @case.Asker.Tenant,
        AskerId = @case.Asker.ObjectId,
        State = @case.State.ToString(),
        @case.Assignment.Desk,
        Version = (long)@case.Version,
        OpenedAt = @case.OpenedAt.ToUnixTimeMilliseconds(),
        Deadline = @case.Deadline.ToUnixTimeMilliseconds(),
        NextAt = next?.ToUnixTimeMilliseconds(),
        ClosedAt = @case.ClosedAt?.ToUnixTimeMilliseconds(),
    };

    private sealed record Stored(string Reference, IReadOnlyList<string> Events)
    {
        public Case Add()
        {
            try
            {
                return Case.From([.. Events.Select(body => JsonSerializer.Deserialize(body, CaseJsonContext.Default.CaseEvent)!)]);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                throw new UnreadableCaseException(Reference, exception);
            }
        }
    }
}
