using Dapper;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>Precedents, shown beside their clause until they expire, or the clause's text changes: then they are suspended.</summary>
internal sealed class PrecedentStore(Database database, TimeProvider time)
{
    /// <summary>How long one is shown; comms may keep it again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>Keeps it; the same words for the same clause are kept once, for as long again.</summary>
    public Task KeepAsync(Precedent precedent, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var row = new
        {
            Id = Precedents.HashOf($"{precedent.Organisation}\n{precedent.Address}\n{precedent.ClauseHash}\n{precedent.Words}"),
            precedent.Organisation,
            precedent.Address,
            precedent.ClauseHash,
            precedent.Words,
            precedent.KeptBy,
            KeptAt = now.ToUnixTimeMilliseconds(),
            ExpiresAt = (now + Lifetime).ToUnixTimeMilliseconds(),
        };
        return database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO precedents (id, organisation, address, clause_hash, words, kept_by, kept_at, expires_at)
                VALUES (@Id, @Organisation, @Address, @ClauseHash, @Words, @KeptBy, @KeptAt, @ExpiresAt)
                ON CONFLICT (id) DO UPDATE SET kept_by = excluded.kept_by, kept_at = excluded.kept_at, expires_at = excluded.expires_at
                """,
                row,
                transaction),
            cancellationToken);
    }

    /// <summary>The words of the precedents of each of these clauses of an organisation, the newest first.</summary>
    public Task<ILookup<string, string>> OfAsync(
        string organisation, IReadOnlyCollection<Clause> clauses, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async connection =>
            {
                var found = new List<(string Address, string Words)>();
                foreach (var clause in clauses)
                {
                    var words = await connection.QueryAsync<string>(
                        """
                        SELECT words FROM precedents WHERE organisation = @organisation AND address = @Address AND clause_hash = @Hash AND expires_at > @Now
                        ORDER BY kept_at DESC
                        """,
                        new
                        {
                            organisation,
                            clause.Address,
                            Hash = Precedents.HashOf(clause.Quotation),
                            Now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                        }
                    );
                    found.AddRange(words.Select(each => (clause.Address, each)));
                }

                return found.ToLookup(pair => pair.Address, pair => pair.Words);
            },
            cancellationToken);

    /// <summary>How many precedents of these addresses are shown at the moment.</summary>
    public Task<int> CountAsync(
        string organisation, IReadOnlyCollection<string> addresses, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async connection => (await connection.QueryAsync<string>(
                "SELECT address FROM precedents WHERE organisation = @organisation AND expires_at > @Now",
                new { organisation, Now = time.GetUtcNow().ToUnixTimeMilliseconds() })).Count(addresses.Contains),
            cancellationToken);
}
