using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands;

/// <summary>What the database holds of staff's questions and of releases, for whoever has a terminal.</summary>
public sealed class ReportCommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReportCommandsTests() => SmallCouncil.Write(folder["knowledge"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Asked_counts_and_quotes_only_what_three_people_asked()
    {
        await AskAsync("=can we fly a drone", "ada", "bob", "cy");
        await AskAsync("who feeds the zebra", "ada");

        var (exitCode, text) = await RunAsync("asked", "--org", SmallCouncil.Id);

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("     4  asked: all questions", text, StringComparison.Ordinal);
        Assert.Contains("fly a drone", text, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_format_holds_the_same_count_and_no_cell_is_a_formula()
    {
        await AskAsync("=can we fly a drone", "ada", "bob", "cy");

        var (_, html) = await RunAsync("report", "--org", SmallCouncil.Id);
        var (_, csv) = await RunAsync("report", "--org", SmallCouncil.Id, "--format", "csv");
        var (_, json) = await RunAsync("report", "--org", SmallCouncil.Id, "--format", "json");

        Assert.StartsWith("<!doctype html>", html, StringComparison.Ordinal);
        Assert.Contains("'=can we fly a drone", csv, StringComparison.Ordinal);
        Assert.Equal(3, JsonElement.Parse(json).GetProperty("asked").GetInt32());
    }

    [Theory]
    [InlineData(new[] { "report", "--org", "smallton", "--from", "2026-02-01", "--to", "2026-01-01" }, "the days the wrong way round")]
    [InlineData(new[] { "report", "--org", "smallton", "--format", "pdf" }, "a format that there is not")]
    [InlineData(new[] { "report", "--org", "nowhere" }, "a council that there is not")]
    [InlineData(new[] { "asked" }, "no council")]
    public async Task Wrong_use_is_told(string[] arguments, string because) =>
        Assert.True((await RunAsync(arguments)).ExitCode == ExitCode.WrongUse, because);

    [Fact]
    public async Task Without_a_release_the_list_says_so() =>
        Assert.Contains("no release yet", (await RunAsync("releases", "--org", SmallCouncil.Id)).Text, StringComparison.Ordinal);

    private async Task AskAsync(string question, params string[] people)
    {
        Directory.CreateDirectory(folder["data"]);
        using var dialect = new SqliteDialect(folder["data/bot.db"]);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        var log = new AskLogStore(database, TimeProvider.System);
        foreach (var person in people)
        {
            await log.AddAsync(
                new AskRecord(Guid.NewGuid().ToString("N"), SmallCouncil.Id, "Unsure", [], question) { Person = person }, words => words);
        }
    }

    private async Task<(int ExitCode, string Text)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CommandContext(
            new ConfigurationBuilder().Build(), new ProjectFolders(folder["knowledge"], folder["data"]), output, error);
        var exitCode = await CommandLine.RunAsync(arguments, context, _ => Task.FromResult(0));
        return (exitCode, output.ToString());
    }
}
