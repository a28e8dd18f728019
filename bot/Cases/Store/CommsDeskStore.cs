using Dapper;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>The conversation in which a council's comms team works on cases.</summary>
/// <param name="SetBy">Entra object id of the administrator who said so.</param>
internal sealed record CommsDesk(
    string Organisation, string Tenant, string ConversationId, string ServiceUrl, string BotId, string? Name, string SetBy);

/// <summary>The comms desks, one an organisation.</summary>
internal sealed class CommsDeskStore(Database database, TimeProvider time)
{
    private const string Columns = "organisation, tenant, conversation_id, service_url, bot_id, name, set_by";

    /// <summary>Makes this conversation the organisation's comms desk, in place of another.</summary>
    public Task SaveAsync(CommsDesk desk, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction =>
                transaction.Connection!.ExecuteAsync(
                    $"""
                    INSERT INTO comms_desks ({Columns}, set_at) VALUES (@Organisation, @Tenant, @ConversationId, @ServiceUrl, @BotId, @Name, @SetBy, @SetAt)
                    ON CONFLICT (organisation) DO UPDATE SET tenant = excluded.tenant, conversation_id = excluded.conversation_id,
                        service_url = excluded.service_url, bot_id = excluded.bot_id, name = excluded.name, set_by = excluded.set_by, set_at = excluded.set_at
                    """,
                    new
                    {
                        desk.Organisation,
                        desk.Tenant,
                        desk.ConversationId,
                        desk.ServiceUrl,
                        desk.BotId,
                        desk.Name,
                        desk.SetBy,
                        SetAt = time.GetUtcNow().ToUnixTimeMilliseconds(),
                    },
                    transaction
                ),
            cancellationToken
        );

    /// <summary>Ids of the organisations that have one.</summary>
    public Task<HashSet<string>> OrganisationsAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async connection => (await connection.QueryAsync<string>("SELECT organisation FROM comms_desks")).ToHashSet(), cancellationToken
        );

    /// <summary>The organisation's comms desk; null until an administrator has named one.</summary>
    public Task<CommsDesk?> FindAsync(string organisation, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            connection =>
                connection.QuerySingleOrDefaultAsync<CommsDesk?>(
                    $"SELECT {Columns} FROM comms_desks WHERE organisation = @organisation", new { organisation }),
            cancellationToken
        );
}
