using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>A case or a message that the program failed over too often, and that waits for an administrator.</summary>
/// <param name="What">The case, or the message and its case.</param>
/// <param name="Organisation">Null where the case is not there any more.</param>
/// <param name="Error">The kind of fault, and no words of anybody.</param>
internal sealed record SetAside(string What, string? Organisation, string Error, DateTimeOffset At);

/// <summary>What was set aside, so that it is told and not forgotten.</summary>
internal sealed class SetAsideStore(Database database, TimeProvider time)
{
    /// <summary>All of it, the oldest first.</summary>
    /// <param name="organisation">Of one council only; null for all.</param>
    public Task<IReadOnlyList<SetAside>> ListAsync(string? organisation = null, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<SetAside>>(
            async connection =>
                [
                    .. (
                        await connection.QueryAsync<(string What, string? Organisation, string? Error, long At)>(
                            $"""
                            SELECT 'case ' || reference AS what, organisation, error, set_aside_at AS at FROM cases WHERE set_aside_at IS NOT NULL{Of(
                                organisation,
                                ""
                            )}
                            UNION ALL
                            SELECT 'message ' || outbox.id || ' of case ' || outbox.reference, cases.organisation, outbox.error, outbox.next_attempt_at
                            FROM outbox LEFT JOIN cases ON cases.reference = outbox.reference WHERE outbox.state = 'set-aside'{Of(
                                organisation,
                                "cases."
                            )}
                            ORDER BY at
                            """,
                            new { organisation }
                        )
                    ).Select(row => new SetAside(
                        row.What,
                        row.Organisation,
                        row.Error ?? "",
                        DateTimeOffset.FromUnixTimeMilliseconds(row.At)
                    )),
                ],
            cancellationToken
        );

    /// <summary>
    /// Takes it all up once more, as a newer program or a repaired database may be able to; what fails again is set aside again.
    /// </summary>
    /// <returns>How many there were.</returns>
    public Task<int> TakeUpAsync(CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                var row = new { Now = time.GetUtcNow().ToUnixTimeMilliseconds(), Faults = FaultPolicy.MostFaults - 1L };
                return await transaction.Connection!.ExecuteAsync(
                        "UPDATE cases SET set_aside_at = NULL, faults = @Faults, next_at = @Now WHERE set_aside_at IS NOT NULL", row,
                        transaction)
                    + await transaction.Connection!.ExecuteAsync(
                        "UPDATE outbox SET state = 'pending', faults = @Faults, next_attempt_at = @Now WHERE state = 'set-aside'", row,
                        transaction);
            },
            cancellationToken);

    private static string Of(string? organisation, string table) => organisation is null ? "" : $" AND {table}organisation = @organisation";
}
