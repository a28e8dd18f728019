using System.Data.Common;
using Dapper;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Publishing;

/// <summary>A change made from Teams.</summary>
internal sealed record KnowledgeEdit(ReleasePerson Person, string Why);

/// <summary>Every release of every organisation: who, when, which, why, and its files.</summary>
internal sealed class ReleaseStore(Database database, TimeProvider time)
{
    private const string Maker = "maker";
    private const string Approver = "approver";
    private const string Columns =
        "organisation, number, hash, state, origin, why, replaces, made_at, settled_at, settled_by, settled_by_name";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The newest releases of an organisation, the newest first.</summary>
    public Task<IReadOnlyList<ReleaseRecord>> NewestAsync(string organisation, int most, CancellationToken cancellationToken = default) =>
        ReadAsync("ORDER BY number DESC LIMIT @most", new { organisation, most }, cancellationToken);

    /// <summary>A release by its number; null where there is none.</summary>
    public async Task<ReleaseRecord?> FindAsync(string organisation, int number, CancellationToken cancellationToken = default) =>
        (await ReadAsync("AND number = @number", new { organisation, number = (long)number }, cancellationToken)).SingleOrDefault();

    /// <summary>The newest release of these files; null where there is none.</summary>
    public async Task<ReleaseRecord?> FindByHashAsync(string organisation, string hash, CancellationToken cancellationToken = default) =>
        (await ReadAsync("AND hash = @hash ORDER BY number DESC LIMIT 1", new { organisation, hash }, cancellationToken)).SingleOrDefault();

    /// <summary>The release that staff are answered from; null before the first.</summary>
    public async Task<ReleaseRecord?> LiveAsync(string organisation, CancellationToken cancellationToken = default) =>
        (await ReadAsync("AND state = 'Live' ORDER BY number DESC LIMIT 1", new { organisation }, cancellationToken)).SingleOrDefault();

    /// <summary>The release that waits to be published; null where none does.</summary>
    public async Task<ReleaseRecord?> CandidateAsync(string organisation, CancellationToken cancellationToken = default) =>
        (
            await ReadAsync("AND state = 'Candidate' ORDER BY number DESC LIMIT 1", new { organisation }, cancellationToken)
        ).SingleOrDefault();

    /// <summary>The files of a release.</summary>
    public async Task<KnowledgeFiles> FilesAsync(ReleaseRecord release, CancellationToken cancellationToken = default) =>
        ReleaseFiles.Unpack(
            release.Organisation,
            await database.ReadAsync(
                connection =>
                    connection.QuerySingleAsync<string>(
                        "SELECT files FROM releases WHERE organisation = @Organisation AND number = @Number",
                        new { release.Organisation, Number = (long)release.Number }),
                cancellationToken
            )
        );

    /// <summary>
    /// Writes a release down, with the changes made from Teams that it holds. What waited before is superseded, and a live one takes the
    /// live one's place.
    /// </summary>
    /// <param name="by">Who went back to it; null for any other.</param>
    public async Task<ReleaseRecord> AddAsync(
        KnowledgeFiles files, ReleaseState state, ReleaseOrigin origin, string why, ReleasePerson? by = null,
        CancellationToken cancellationToken = default)
    {
        var (packed, hash) = (ReleaseFiles.Pack(files), files.Hash);
        var number = await database.WriteAsync(
            async transaction =>
            {
                var edits = await EditsAsync(transaction, files.OrganisationId);
                var row = new
                {
                    Organisation = files.OrganisationId,
                    Hash = hash,
                    State = state.ToString(),
                    Origin = (origin == ReleaseOrigin.Folder && edits.Count > 0 ? ReleaseOrigin.Desk : origin).ToString(),
                    Why = why.Length > 0 ? why : string.Join("; ", edits.Select(edit => edit.Why).Distinct()),
                    Packed = packed,
                    Now,
                    SettledAt = state == ReleaseState.Live ? Now : (long?)null,
                    By = by?.ObjectId,
                    ByName = by?.Name,
                };
                var next = await transaction.Connection!.ExecuteScalarAsync<long>(
                    "SELECT COALESCE(MAX(number), 0) + 1 FROM releases WHERE organisation = @Organisation", row, transaction);
                await SupersedeAsync(transaction, files.OrganisationId);
                await transaction.Connection!.ExecuteAsync(
                    $"""
                    INSERT INTO releases ({Columns}, files)
                    SELECT @Organisation, {next}, @Hash, @State, @Origin, @Why, (SELECT hash FROM releases WHERE organisation = @Organisation AND state = 'Live'), @Now, @SettledAt, @By, @ByName, @Packed
                    """,
                    row,
                    transaction);
                await DecidedAsync(transaction, files.OrganisationId, next, state, Now);
                foreach (var edit in origin == ReleaseOrigin.RollBack ? [] : edits.DistinctBy(edit => edit.Person.ObjectId))
                {
                    await AddPersonAsync(transaction, files.OrganisationId, next, Maker, edit.Person);
                }

                return next;
            },
            cancellationToken);
        return (await FindAsync(files.OrganisationId, (int)number, cancellationToken))!;
    }

    /// <summary>Says where a release stands from now on; false where another has settled it before.</summary>
    public Task<bool> SettleAsync(
        ReleaseRecord release, ReleaseState state, ReleasePerson? by, string? why = null, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async transaction =>
            {
                var row = new
                {
                    release.Organisation,
                    Number = (long)release.Number,
                    State = state.ToString(),
                    Now,
                    By = by?.ObjectId,
                    ByName = by?.Name,
                    Why = why,
                };
                var settled =
                    await transaction.Connection!.ExecuteAsync(
                        """
                        UPDATE releases SET state = @State, settled_at = @Now, settled_by = @By, settled_by_name = @ByName, settled_why = @Why
                        WHERE organisation = @Organisation AND number = @Number AND state = 'Candidate'
                        """,
                        row,
                        transaction
                    ) == 1;
                if (settled)
                {
                    await DecidedAsync(transaction, release.Organisation, release.Number, state, Now);
                }

                return settled;
            },
            cancellationToken);

    /// <summary>Counts somebody's "publish"; said twice it counts once.</summary>
    public Task ApproveAsync(ReleaseRecord release, ReleasePerson person, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => AddPersonAsync(transaction, release.Organisation, release.Number, Approver, person), cancellationToken);

    /// <summary>Writes down that somebody changed the folder from Teams.</summary>
    public Task AddEditAsync(string organisation, KnowledgeEdit edit, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "INSERT INTO knowledge_edits (organisation, at, object_id, name, why) VALUES (@organisation, @Now, @ObjectId, @Name, @Why)",
                new { organisation, Now, edit.Person.ObjectId, edit.Person.Name, edit.Why },
                transaction),
            cancellationToken);

    /// <summary>Something was decided: there is one live release at most, and the changes that it holds are done with.</summary>
    private static async Task DecidedAsync(DbTransaction transaction, string organisation, long number, ReleaseState state, long now)
    {
        var row = new { organisation, number, now };
        if (state == ReleaseState.Live)
        {
            await transaction.Connection!.ExecuteAsync(
                "UPDATE releases SET state = 'Retired', retired_at = @now WHERE organisation = @organisation AND state = 'Live' AND number <> @number",
                row, transaction);
        }

        if (state is ReleaseState.Live or ReleaseState.Discarded)
        {
            await transaction.Connection!.ExecuteAsync(
                "DELETE FROM knowledge_edits WHERE organisation = @organisation AND at <= (SELECT made_at FROM releases WHERE organisation = @organisation AND number = @number)",
                row, transaction);
        }
    }

    private Task AddPersonAsync(DbTransaction transaction, string organisation, long number, string part, ReleasePerson person) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO release_people (organisation, number, part, object_id, name, at) VALUES (@organisation, @number, @part, @ObjectId, @Name, @Now) ON CONFLICT DO NOTHING",
            new { organisation, number, part, person.ObjectId, person.Name, Now },
            transaction);

    /// <summary>What waited is out of date: with it goes who changed something in Teams since it was made.</summary>
    private async Task SupersedeAsync(DbTransaction transaction, string organisation)
    {
        var (by, name) = await transaction.Connection!.QueryFirstOrDefaultAsync<(string?, string?)>(
            "SELECT object_id, name FROM knowledge_edits WHERE organisation = @organisation AND at >= (SELECT made_at FROM releases WHERE organisation = @organisation AND state = 'Candidate') ORDER BY at DESC LIMIT 1",
            new { organisation }, transaction);
        await transaction.Connection!.ExecuteAsync(
            "UPDATE releases SET state = 'Superseded', settled_at = @Now, settled_by = @by, settled_by_name = @name WHERE organisation = @organisation AND state = 'Candidate'",
            new { organisation, Now, by, name }, transaction);
    }

    /// <summary>The changes from Teams of which nothing was decided yet: the folder holds them.</summary>
    private static async Task<IReadOnlyList<KnowledgeEdit>> EditsAsync(DbTransaction transaction, string organisation) =>
        [.. (await transaction.Connection!.QueryAsync<(string ObjectId, string? Name, string Why)>(
            "SELECT object_id, name, why FROM knowledge_edits WHERE organisation = @organisation ORDER BY at",
            new { organisation },
            transaction)).Select(row => new KnowledgeEdit(new ReleasePerson(row.ObjectId, row.Name), row.Why))];

    private Task<IReadOnlyList<ReleaseRecord>> ReadAsync(string where, object values, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ReleaseRecord>>(
            async connection =>
            {
                var records = (
                    await connection.QueryAsync<Row>(
                        $"SELECT {Columns}, settled_why, retired_at FROM releases WHERE organisation = @organisation {where}", values))
                    .Select(row => row.ToRecord())
                    .ToList();
                for (var index = 0; index < records.Count; index++)
                {
                    var people = (
                        await connection.QueryAsync<(string Part, string ObjectId, string? Name)>(
                            "SELECT part, object_id, name FROM release_people WHERE organisation = @Organisation AND number = @Number ORDER BY at",
                            new { records[index].Organisation, Number = (long)records[index].Number })
                    ).ToLookup(row => row.Part, row => new ReleasePerson(row.ObjectId, row.Name));
                    records[index] = records[index] with { Makers = [.. people[Maker]], Approvals = [.. people[Approver]] };
                }

                return records;
            },
            cancellationToken);

    private sealed record Row(
        string Organisation, long Number, string Hash, string State, string Origin, string Why, string? Replaces, long MadeAt,
        long? SettledAt, string? SettledBy, string? SettledByName, string? SettledWhy, long? RetiredAt)
    {
        public ReleaseRecord ToRecord() => new(
            Organisation,
            (int)Number,
            Hash,
            Enum.Parse<ReleaseState>(State),
            Enum.Parse<ReleaseOrigin>(Origin),
            Why,
            Replaces,
            DateTimeOffset.FromUnixTimeMilliseconds(MadeAt),
            When(SettledAt),
            SettledBy is null ? null : new ReleasePerson(SettledBy, SettledByName))
        {
            SettledWhy = SettledWhy,
            RetiredAt = When(RetiredAt),
        };

        private static DateTimeOffset? When(long? at) => at is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;
    }
}
