using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>Managers whom askers named and whom the directory or comms confirmed since.</summary>
internal sealed class ManagerStore(Database database, TimeProvider time) : IManagerSource
{
    /// <summary>Remembers a confirmed choice.</summary>
    public Task ConfirmAsync(Person asker, Person manager, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.ExecuteAsync(
                    """
                    INSERT INTO managers (tenant, asker_id, manager_id, manager_name, confirmed_at) VALUES (@Tenant, @AskerId, @ManagerId, @ManagerName, @Now)
                    ON CONFLICT (tenant, asker_id) DO UPDATE SET manager_id = excluded.manager_id, manager_name = excluded.manager_name, confirmed_at = excluded.confirmed_at
                    """,
                    new
                    {
                        asker.Tenant,
                        AskerId = asker.ObjectId,
                        ManagerId = manager.ObjectId,
                        ManagerName = manager.Name,
                        Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                    },
                    transaction
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<FoundManager?> FindAsync(Person person, CancellationToken cancellationToken = default)
    {
        var row = await database.ReadAsync(
            connection =>
                connection.QuerySingleOrDefaultAsync<(string Id, string? Name)>(
                    "SELECT manager_id, manager_name FROM managers WHERE tenant = @Tenant AND asker_id = @ObjectId",
                    new { person.Tenant, person.ObjectId }),
            cancellationToken
        );
        return row.Id is null ? null : new FoundManager(new Person(person.Tenant, row.Id, row.Name), ManagerSource.Remembered);
    }
}
