namespace TeamsPolicyBot.Storage;

/// <summary>
/// How far walks through decision trees went, for the comms team: where people give up is where a tree is hard. Nobody is named in it, and
/// no answer.
/// </summary>
internal sealed class WalkLogStore(Database database, TimeProvider time)
{
    /// <summary>Notes where a walk stands, with the turn's own write.</summary>
    /// <param name="id">Names the walk; says nothing about who walks.</param>
    /// <param name="question">The question that stands open; null at the end.</param>
    /// <param name="verdict">How it ended; null before that.</param>
    public Task NoteAsync(
        string organisation, string id, string tree, string? question, string? verdict, CancellationToken cancellationToken = default) =>
        database.WriteWithTurnAsync(
            new WriteStatement(
                """
                INSERT INTO walk_log (id, organisation, tree, begun_at, seen_at, open_question, verdict) VALUES (@id, @organisation, @tree, @now, @now, @question, @verdict)
                ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, open_question = excluded.open_question, verdict = excluded.verdict
                """,
                ("id", id),
                ("organisation", organisation),
                ("tree", tree),
                ("now", time.GetUtcNow().ToUnixTimeMilliseconds()),
                ("question", question),
                ("verdict", verdict)),
            cancellationToken);
}
