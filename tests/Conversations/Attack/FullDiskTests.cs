using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Attack;

/// <summary>While the database refuses, questions are answered all the same, and everybody is told what has to wait.</summary>
public sealed class FullDiskTests
{
    private const string Question = "May I post pictures of clients?";

    [Fact]
    public async Task Without_its_database_the_bot_answers_questions_and_says_what_has_to_wait()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("ann", "hello");
        Lose(town);

        var said = await SayAsync(town, Question);

        Assert.Contains("pictures of clients", said[0], StringComparison.Ordinal);
        Assert.StartsWith("I can answer from the policy, but I cannot save anything at the moment", said[1], StringComparison.Ordinal);
        Assert.Equal(2, said.Count);
    }

    [Fact]
    public async Task Without_its_database_nothing_is_promised()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("ann", "hello");
        Lose(town);

        Assert.StartsWith(
            "I cannot reach my records at the moment", Assert.Single(await SayAsync(town, "ask a person")), StringComparison.Ordinal);
        Assert.StartsWith(
            "I cannot reach my records at the moment", Assert.Single(await SayAsync(town, "my cases")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_without_its_database_is_not_ready_and_says_why()
    {
        await using var town = await TeamsTown.CreateAsync();
        Lose(town);

        var (isReady, says) = await Program.ReadinessAsync(town.Get<KnowledgeBase<PolicyAnswerer>>().Statuses, town.Get<Database>());

        Assert.False(isReady);
        Assert.StartsWith("database: missing or damaged\n", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_whose_disk_is_full_is_not_ready_and_says_why()
    {
        using var folder = new TemporaryFolder();
        using var dialect = new SqliteDialect(folder["bot.db"], maxPages: 75);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        await FillAsync(database);

        Assert.StartsWith("database: full", (await Program.ReadinessAsync([], database)).Says, StringComparison.Ordinal);
    }

    private static async Task FillAsync(Database database)
    {
        var store = new AskLogStore(database, new FakeTimeProvider());
        for (var number = 0; ; number++)
        {
            var record = new AskRecord($"{number}", "smallton", "Unsure", [], new string('x', 3000));
            if (await Record.ExceptionAsync(() => store.AddAsync(record, text => text)) is StorageException)
            {
                return;
            }
        }
    }

    private static void Lose(TeamsTown town) => File.Delete(Path.Combine(town.DataFolder!, "bot.db"));

    private static async Task<IReadOnlyList<string>> SayAsync(TeamsTown town, string text)
    {
        var before = town.Texts(TeamsTown.Chat("ann")).Count;
        await town.ReceiveAsync("ann", new() { Type = "message", Text = text });
        return [.. town.Texts(TeamsTown.Chat("ann")).Skip(before)];
    }
}
