using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>Cases of the SDK's StorageBaseTests (protocol section 8.6).</summary>
public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Unknown_keys_are_left_out() => Assert.Empty(await _storage.ReadAsync(["unknown"]));

    [Fact]
    public async Task Null_is_a_fault()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.ReadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.WriteAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _storage.DeleteAsync(null!));
    }

    [Theory]
    [InlineData("!@#$%^&*()~/\\><,.?';\"`~")]
    [InlineData("a/b/c;messageid=17:19@thread.tacv2")]
    [InlineData("ключ 钥匙 🔑")]
    public async Task Keys_may_hold_anything(string key)
    {
        await WriteAsync(key, "1", null);

        Assert.Equal("1", (await ReadAsync(key))!.Json);
    }

    [Fact]
    public async Task Every_write_makes_a_new_etag()
    {
        await WriteAsync("k", "1", null);
        var first = (await ReadAsync("k"))!.ETag;
        await WriteAsync("k", "2", first);
        var second = (await ReadAsync("k"))!.ETag;

        Assert.NotNull(first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task The_write_returns_the_etag_that_a_read_would()
    {
        var etags = await _storage.WriteAsync(new Dictionary<string, StoreItem> { ["k"] = new("1") });

        Assert.Equal((await ReadAsync("k"))!.ETag, etags["k"]);
    }

    public static TheoryData<string, string?, string?, bool> Writes => new()
    {
        // why, stored version, the change's version, whether it is written
        { "new document", null, null, true },
        { "new document, whatever version was expected", null, "77", true },
        { "the version that was read", "current", "current", true },
        { "any version", "current", "*", true },
        { "an older version", "current", "older", false },
        { "no version over a document that exists", "current", null, false },
        { "an empty version over a document that exists", "current", "", false },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public void The_etag_decides_whether_a_document_is_written(string why, string? stored, string? etag, bool written) =>
        Assert.True(new StoreItem("{}", etag).MayReplace(stored) == written, why);

    [Fact]
    public async Task A_conflict_names_the_document_and_keeps_the_whole_batch_out()
    {
        await WriteAsync("b", "1", null);
        var changes = new Dictionary<string, StoreItem> { ["a"] = new("new"), ["b"] = new("2", "older") };

        var conflict = await Assert.ThrowsAsync<StorageConcurrencyException>(() => _storage.WriteAsync(changes));

        Assert.Equal("b", conflict.Key);
        Assert.StartsWith("ETag conflict", conflict.Message, StringComparison.Ordinal);
        Assert.Null(await ReadAsync("a"));
        Assert.Equal("1", (await ReadAsync("b"))!.Json);
    }

    [Fact]
    public async Task A_deleted_document_is_gone_and_deleting_an_unknown_one_is_no_fault()
    {
        await WriteAsync("k", "1", null);
        await _storage.DeleteAsync(["k", "unknown"]);

        Assert.Null(await ReadAsync("k"));
    }

    private Task WriteAsync(string key, string json, string? etag) =>
        _storage.WriteAsync(new Dictionary<string, StoreItem> { [key] = new(json, etag) });

    private async Task<StoreItem?> ReadAsync(string key) => (await _storage.ReadAsync([key])).GetValueOrDefault(key);
}
