using Dapper;

namespace TeamsPolicyBot.Storage;

/// <summary>What became of a question. Nobody is named in it.</summary>
/// <param name="Id">Chosen by the caller, so that feedback can be matched; says nothing about who asked.</param>
/// <param name="State">How it was answered.</param>
/// <param name="Clauses">Addresses of the clauses shown.</param>
/// <param name="Question">The words, masked, where the answer was unsure; else null.</param>
internal sealed record AskRecord(string Id, string Organisation, string State, IReadOnlyList<string> Clauses, string? Question)
{
    /// <summary>
    /// Whatever tells one person from another. It is not kept: the row gets an <see cref="AskerCodes"/>, so that reports can count people.
    /// Null where people are not told apart.
    /// </summary>
    public string? Person { get; init; }
}

/// <summary>A thumb up or down.</summary>
/// <param name="Question">The words of a question whose answer was disliked, masked; else null.</param>
internal sealed record Feedback(string Organisation, string? AskId, bool IsLike, string? Reason, string? Question);

/// <summary>How often something was asked.</summary>
internal sealed record AskCount(string State, long Count);

/// <summary>
/// What staff ask and how the answers are liked, for the comms team: organisation, state and clauses. The question's words are
/// kept only where the policy did not answer or the answer was disliked, and always masked.
/// </summary>
internal sealed class AskLogStore(Database database, TimeProvider time)
{
    private readonly AskerCodes _codes = new(database, time);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Writes a question down, with the turn's own write.</summary>
    /// <param name="mask">Replaces personal data in a text, by the organisation's own lists of words. Done before the transaction: others
    /// wait for that.</param>
    public async Task AddAsync(AskRecord record, Func<string, string> mask, CancellationToken cancellationToken = default)
    {
        var asker = record.Person is { } person ? await _codes.TryOfAsync(person, cancellationToken) : null;
        await database.WriteWithTurnAsync(
            new WriteStatement(
                """
                INSERT INTO ask_log (id, organisation, asked_at, answer_state, clauses, question, asker)
                VALUES (@id, @organisation, @now, @state, @clauses, @question, @asker) ON CONFLICT (id) DO NOTHING
                """,
                ("id", record.Id),
                ("organisation", record.Organisation),
                ("now", Now),
                ("state", record.State),
                ("clauses", string.Join(' ', record.Clauses)),
                ("question", Masked(record.Question, mask)),
                ("asker", asker)),
            cancellationToken);
    }

    /// <inheritdoc cref="AddAsync"/>
    public async Task AddFeedbackAsync(Feedback feedback, Func<string, string> mask, CancellationToken cancellationToken = default)
    {
        var given = new WriteStatement(
            "INSERT INTO feedback (id, organisation, ask_id, given_at, is_like, reason) VALUES (@id, @organisation, @askId, @now, @isLike, @reason)",
            ("id", Guid.NewGuid().ToString("N")),
            ("organisation", feedback.Organisation),
            ("askId", feedback.AskId),
            ("now", Now),
            ("isLike", feedback.IsLike ? 1L : 0L),
            ("reason", Masked(feedback.Reason, mask)));
        var words = new WriteStatement(
            "UPDATE ask_log SET question = @question WHERE id = @askId AND organisation = @organisation AND question IS NULL",
            ("question", feedback.IsLike ? null : Masked(feedback.Question, mask)),
            ("askId", feedback.AskId),
            ("organisation", feedback.Organisation));
        await database.WriteWithTurnAsync(given, cancellationToken);
        await database.WriteWithTurnAsync(words, cancellationToken);
    }

    /// <summary>Erases the words of a question; that it was asked still counts.</summary>
    public Task ForgetWordsAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteWithTurnAsync(new WriteStatement("UPDATE ask_log SET question = NULL WHERE id = @id", ("id", id)), cancellationToken);

    /// <summary>How the questions of an organisation were answered.</summary>
    public Task<IReadOnlyList<AskCount>> CountAsync(string organisation, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<AskCount>>(
            async connection => [.. (await connection.QueryAsync<(string State, long Count)>(
                "SELECT answer_state, COUNT(*) FROM ask_log WHERE organisation = @organisation GROUP BY answer_state ORDER BY answer_state",
                new { organisation })).Select(row => new AskCount(row.State, row.Count))],
            cancellationToken);

    /// <summary>The words of questions that the policies did not answer, or not well, the newest first.</summary>
    public Task<IReadOnlyList<string>> UnansweredAsync(string organisation, int most, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async connection =>
                (
                    await connection.QueryAsync<string>(
                        "SELECT question FROM ask_log WHERE organisation = @organisation AND question IS NOT NULL ORDER BY asked_at DESC LIMIT @most",
                        new { organisation, most })
                ).ToList(),
            cancellationToken
        );

    /// <summary>The addresses of the clauses that the last questions were shown, a list a question.</summary>
    public Task<IReadOnlyList<IReadOnlyList<string>>> LastShownAsync(
        string organisation, int most, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<IReadOnlyList<string>>>(
            async connection => [.. (await connection.QueryAsync<string>(
                "SELECT clauses FROM ask_log WHERE organisation = @organisation ORDER BY asked_at DESC LIMIT @most",
                new { organisation, most })).Select(clauses => clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
            cancellationToken);

    private static string? Masked(string? text, Func<string, string> mask) => string.IsNullOrWhiteSpace(text) ? null : mask(text);
}
