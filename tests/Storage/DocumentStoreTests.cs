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

        var etags = await store.WriteAsync([new("a", """{"n":1}""", null), new("b", "{}", null)]);

        var read = await store.ReadAsync(["a", "b", "unknown"]);
        Assert.Equal(["a", "b"], read.Keys.Order());
        Assert.Equal(new StoredDocument("""{"n":1}""", etags!["a"]), read["a"]);
        Assert.Empty(await store.ReadAsync([]));
    }

    [DatabaseFact]
    public async Task Keys_and_bodies_may_hold_any_characters(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        const string key = "msteams/conversations/19:a'b\"c%_@thread.tacv2;messageid=1/\\ ☃ Ω";

        await store.WriteAsync([new(key, """{"text":"'; DROP TABLE documents; -- 🙂"}""", null)]);

        Assert.Equal("""{"text":"'; DROP TABLE documents; -- 🙂"}""", (await store.ReadAsync([key]))[key].Body);
    }

    /// <summary>Stored first, or not; the ETag of the write (<c>current</c> = the stored one); whether it is written.</summary>
    private static readonly TheoryData<bool, string?, bool> ETags = new()
    {
        { true, "current", true },
        { true, "another", false },
        { true, "", false },            // an empty ETag is a mistake of the caller, not "any"
        { true, "*", true },
        { true, null, true },
        { false, "another", true },     // nothing stored, nothing to overwrite
        { false, null, true },
    };

    [DatabaseFact]
    public async Task A_write_needs_the_stored_etag_or_none(DatabaseKind kind)
    {
        foreach (var row in ETags)
        {
            await WriteAgainst(kind, (bool)row[0], (string?)row[1], (bool)row[2]);
        }
    }

    [DatabaseFact]
    public async Task When_one_document_of_a_write_conflicts_none_is_written(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        await store.WriteAsync([new("z", "1", null)]);

        Assert.Null(await store.WriteAsync([new("a", "2", null), new("z", "2", "stale")]));

        Assert.Equal("1", Assert.Single(await store.ReadAsync(["a", "z"])).Value.Body);
    }

    [DatabaseFact]
    public async Task Of_two_writers_with_the_same_etag_one_wins(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        var etag = (await store.WriteAsync([new("k", "0", null)]))!["k"];

        var results = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(() => store.WriteAsync([new("k", $"{n}", etag)]))));

        Assert.Single(results, result => result is not null);
    }

    [DatabaseFact]
    public async Task Deleting_removes_and_an_unknown_key_is_no_fault(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        await store.WriteAsync([new("k", "1", null)]);

        await store.DeleteAsync(["k", "unknown"]);

        Assert.Empty(await store.ReadAsync(["k"]));
    }

    private static async Task WriteAgainst(DatabaseKind kind, bool stored, string? ifMatch, bool written)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new DocumentStore(test.Database, new FakeTimeProvider());
        var current = stored ? (await store.WriteAsync([new("k", "old", null)]))!["k"] : null;

        var result = await store.WriteAsync([new("k", "new", ifMatch == "current" ? current : ifMatch)]);

        Assert.Equal(written, result is not null);
        Assert.Equal(written ? "new" : "old", (await store.ReadAsync(["k"]))["k"].Body);
    }
}
