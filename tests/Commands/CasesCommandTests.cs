using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands;

public sealed class CasesCommandTests
{
    [Fact]
    public async Task Without_cases_it_says_so_and_ends_well()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal((ExitCode.Success, "There are no cases.\n"), await RunAsync(folder));
    }

    [Fact]
    public async Task A_table_holds_who_and_when_and_no_words_and_no_cell_is_a_formula()
    {
        using var folder = new TemporaryFolder();
        await OpenAsync(folder, "=HYPERLINK(\"https://evil.example\")");

        var (exitCode, table) = await RunAsync(folder, "--csv");

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.StartsWith("Reference,Kind,State,Desk,Asker,Opened,Deadline,Decision,DecidedBy,Decided", table, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", table, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.Draft.Draft!, table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("Ada", "Ada")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_cell_that_begins_like_a_formula_is_made_harmless(string? cell, string? harmless) => Assert.Equal(harmless, CaseRow.Harmless(cell));

    [Fact]
    public async Task Json_is_a_list()
    {
        using var folder = new TemporaryFolder();
        await OpenAsync(folder, "Ada");

        var (_, json) = await RunAsync(folder, "--json");

        Assert.Contains("\"reference\":\"C-", json, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(TemporaryFolder folder, string name)
    {
        Directory.CreateDirectory(folder["data"]);
        using var dialect = new SqliteDialect(folder["data/bot.db"]);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        await new CaseStore(database).TryOpenAsync(Case.From([Example.Opened() with { Organisation = "medway", Asker = Example.Asker with { Name = name } }]), null, []);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var context = new CommandContext(new ConfigurationBuilder().Build(), new ProjectFolders(Repository.Knowledge, folder["data"]), output, TextWriter.Null);
        var exitCode = await CommandLine.RunAsync(["cases", "--org", "medway", .. arguments], context, _ => Task.FromResult(0));
        return (exitCode, output.ToString());
    }
}
