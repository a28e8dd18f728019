using Dapper;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>Which SQLite is used, and how each connection of it is set.</summary>
public sealed class SqliteDialectTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDialect dialect;

    public SqliteDialectTests() => dialect = new SqliteDialect(folder["bot.db"]);

    public void Dispose()
    {
        dialect.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_library_is_the_one_that_comes_with_the_program_and_not_the_machines()
    {
        var version = Version.Parse(dialect.Description.Split(' ', ',')[1]);

        Assert.True(version >= new Version(3, 53), $"{version} is older than the bundled one");
    }

    [Theory]
    [InlineData("secure_delete", 1, "what is forgotten is overwritten, not only unlinked")]
    [InlineData("synchronous", 2, "a commit is on the disk before it is acknowledged")]
    [InlineData("foreign_keys", 1, "no event without its case")]
    public async Task Every_connection_is_set(string pragma, long value, string why)
    {
        await using var first = await dialect.OpenAsync(default);
        await using var second = await dialect.OpenAsync(default);

        Assert.Equal(value, await first.ExecuteScalarAsync<long>($"PRAGMA {pragma}"));
        Assert.True(value == await second.ExecuteScalarAsync<long>($"PRAGMA {pragma}"), why);
    }
}
