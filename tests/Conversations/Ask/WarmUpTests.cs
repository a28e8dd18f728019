using Dapper;
using Microsoft.Extensions.Hosting;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What the bot asks itself at its start, so that nobody waits for what is compiled then.</summary>
public sealed class WarmUpTests
{
    [Fact]
    public async Task Every_council_answers_once_and_nothing_of_it_is_kept_or_sent()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        using var warmUp = WarmUpOf(town);
        var sent = 0;
        town.Teams.Taken = _ => sent++;

        await warmUp.StartAsync(CancellationToken.None);
        await warmUp.ExecuteTask!;

        Assert.Contains(TeamsTown.Council, warmUp.Warmed);
        foreach (var table in new[] { "ask_log", "documents", "recent_activities", "conversation_references", "outbox", "cases" })
        {
            Assert.Equal((table, 0), (table, await RowsAsync(town, table)));
        }

        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task A_stop_ends_it()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        using var warmUp = WarmUpOf(town);

        await warmUp.StartAsync(new CancellationToken(canceled: true));
        await warmUp.StopAsync(CancellationToken.None);

        Assert.Empty(warmUp.Warmed);
    }

    private static WarmUp WarmUpOf(TeamsTown town) => town.Get<IEnumerable<IHostedService>>().OfType<WarmUp>().Single();

    private static Task<int> RowsAsync(TeamsTown town, string table) =>
        town.Get<Database>().ReadAsync(connection => connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table}"));
}
