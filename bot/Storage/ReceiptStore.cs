using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Storage;

/// <summary>Receipts of verdicts, which only their owners can call up again.</summary>
internal sealed class ReceiptStore(Database database, References references)
{
    private const int MostReferences = 20;

    /// <summary>Stores the receipt under a reference of its own and returns it with that reference.</summary>
    /// <param name="ownerId">The owner's Entra object id.</param>
    public Task<Receipt> AddAsync(Receipt receipt, string tenant, string ownerId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                for (var attempt = 0; attempt < MostReferences; attempt++)
                {
                    var numbered = receipt with { Reference = references.Next(References.Receipt) };
                    var added = await transaction.Connection!.ExecuteAsync(
                        """
                        INSERT INTO receipts (reference, organisation, tenant, owner_id, given_at, body)
                        VALUES (@Reference, @Organisation, @tenant, @ownerId, @GivenAt, @Body) ON CONFLICT (reference) DO NOTHING
                        """,
                        new
                        {
                            numbered.Reference,
                            numbered.Organisation,
                            tenant,
                            ownerId,
                            GivenAt = numbered.GivenAt.ToUnixTimeMilliseconds(),
                            Body = JsonSerializer.Serialize(numbered, ReceiptJsonContext.Default.Receipt),
                        },
                        transaction);
                    if (added == 1)
                    {
                        return numbered;
                    }
                }

                throw new InvalidOperationException("No free receipt reference was found.");
            },
            cancellationToken);

    /// <summary>The newest receipts of an organisation, whoever owns them: to be counted, never to be shown.</summary>
    public Task<IReadOnlyList<Receipt>> NewestAsync(string organisation, int most, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<Receipt>>(
            async connection => [.. (await connection.QueryAsync<string>(
                "SELECT body FROM receipts WHERE organisation = @organisation ORDER BY given_at DESC LIMIT @most",
                new { organisation, most })).Select(body => JsonSerializer.Deserialize(body, ReceiptJsonContext.Default.Receipt)!)],
            cancellationToken);

    /// <summary>The receipt, for its owner; null for everybody else and where there is none.</summary>
    public async Task<Receipt?> FindAsync(string reference, string tenant, string ownerId, CancellationToken cancellationToken = default)
    {
        var body = await database.ReadAsync(
            connection =>
                connection.QuerySingleOrDefaultAsync<string?>(
                    "SELECT body FROM receipts WHERE reference = @reference AND tenant = @tenant AND owner_id = @ownerId", new
                    {
                        reference,
                        tenant,
                        ownerId,
                    }
                ),
            cancellationToken
        );
        return body is null ? null : JsonSerializer.Deserialize(body, ReceiptJsonContext.Default.Receipt);
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class ReceiptJsonContext : JsonSerializerContext;
