using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

public sealed class DocumentStoreTests
{
    [DatabaseFact]
    public async Task Reading_finds_what_was_written_and_leaves_out_what_was_not(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());

        var etags = await WriteAsync(store, ("a", """{"n":1}""", null), ("b", "{}", null));

        var read = await store.ReadAsync(["a", "b", "unknown"]);
        Assert.Equal(["a", "b"], read.Keys.Order());
        Assert.Equal(new StoreItem("""{"n":1}""", etags["a"]), read["a"]);
        Assert.Empty(await store.ReadAsync([]));
    }

    [DatabaseFact]
    public async Task Keys_and_bodies_may_hold_any_characters(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        const string key = "msteams/conversations/19:a'b\"c%_@thread.tacv2;messageid=1/\\ ☃ Ω";

        await WriteAsync(store, (key, """{"text":"'; DROP TABLE documents; -- 🙂"}""", null));

        Assert.Equal("""{"text":"'; DROP TABLE documents; -- 🙂"}""", (await store.ReadAsync([key]))[key].Json);
    }

    /// <summary>Stored first, or not; the ETag of the write (<c>current</c> = the stored one); whether it is written.</summary>
    private static readonly (bool Stored, string? IfMatch, bool Written)[] ETags =
    [
        (true, "current", true),
        (true, "another", false),
        (true, "", false),            // an empty ETag is a mistake of the caller, not "any"
        (true, "*", true),
        (true, null, false),          // meant to be new, and is not
        (false, "another", true),     // nothing stored, nothing to overwrite
        (false, null, true),
    ];

    [DatabaseFact]
    public async Task A_write_needs_the_stored_etag(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        foreach (var (row, number) in ETags.Select((row, number) => (row, number)))
        {
            var key = $"k{number}";
            var current = row.Stored ? (await WriteAsync(store, (key, "old", null)))[key] : null;

            var write = await Record.ExceptionAsync(() =>
                WriteAsync(store, (key, "new", row.IfMatch == "current" ? current : row.IfMatch))
            );

            Assert.True(row.Written ? write is null : write is StorageConcurrencyException, $"{row}: {write}");
            Assert.Equal(row.Written ? "new" : "old", (await store.ReadAsync([key]))[key].Json);
        }
    }

    [DatabaseFact]
    public async Task When_one_document_of_a_write_conflicts_none_is_written(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        await WriteAsync(store, ("z", "1", null));

        var conflict = await Assert.ThrowsAsync<StorageConcurrencyException>(() =>
            WriteAsync(store, ("a", "2", null), ("z", "2", "stale"))
        );

        Assert.Equal("z", conflict.Key);
        Assert.Equal("1", Assert.Single(await store.ReadAsync(["a", "z"])).Value.Json);
    }

    [DatabaseFact]
    public async Task Of_two_writers_with_the_same_etag_one_wins(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        var etag = (await WriteAsync(store, ("k", "0", null)))["k"];

        var results = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(n => Task.Run(() => Record.ExceptionAsync(() => WriteAsync(store, ("k", $"{n}", etag))))));

        Assert.Single(results, result => result is null);
        Assert.Equal(7, results.Count(result => result is StorageConcurrencyException));
    }

    [DatabaseFact]
    public async Task Deleting_removes_and_an_unknown_key_is_no_fault(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        await WriteAsync(store, ("k", "1", null));

        await store.DeleteAsync(["k", "unknown"]);

        Assert.Empty(await store.ReadAsync(["k"]));
    }

    private static Task<IReadOnlyDictionary<string, string>> WriteAsync(
        DocumentStore store, params (string Key, string Json, string? ETag)[] changes
    ) => store.WriteAsync(changes.ToDictionary(change => change.Key, change => new StoreItem(change.Json, change.ETag)));
}
