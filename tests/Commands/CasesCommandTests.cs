using Dapper;
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

    [Fact]
    public async Task A_case_that_cannot_be_read_keeps_nobody_from_the_others_and_is_named()
    {
        using var folder = new TemporaryFolder();
        await OpenAsync(folder, "Ada");
        await OpenAsync(folder, "Bob", "C-9999Z");
        using (var dialect = new SqliteDialect(folder["data/bot.db"]))
        {
            await new Database(dialect).WriteAsync(transaction =>
                transaction.Connection!.ExecuteAsync(
                    "UPDATE case_events SET body = '{' WHERE reference = 'C-9999Z'", transaction: transaction)
            );
        }

        using var error = new StringWriter();
        var (exitCode, list) = await RunAsync(folder, error);

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Contains("C-4H8QT", list, StringComparison.Ordinal);
        Assert.Contains("Case C-9999Z cannot be read", error.ToString(), StringComparison.Ordinal);
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
    public void A_cell_that_begins_like_a_formula_is_made_harmless(string? cell, string? harmless) =>
        Assert.Equal(harmless, CaseRow.Harmless(cell));

    [Fact]
    public async Task Json_is_a_list()
    {
        using var folder = new TemporaryFolder();
        await OpenAsync(folder, "Ada");

        var (_, json) = await RunAsync(folder, "--json");

        Assert.Contains("\"reference\":\"C-", json, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(TemporaryFolder folder, string name, string reference = "C-4H8QT")
    {
        Directory.CreateDirectory(folder["data"]);
        using var dialect = new SqliteDialect(folder["data/bot.db"]);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        await new CaseStore(database).TryOpenAsync(
            Case.From([Example.Opened(reference: reference) with { Organisation = "medway", Asker = Example.Asker with { Name = name } }]),
            null, []);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        RunAsync(folder, TextWriter.Null, arguments);

    private static async Task<(int ExitCode, string Output)> RunAsync(TemporaryFolder folder, TextWriter error, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var context = new CommandContext(
            new ConfigurationBuilder().Build(), new ProjectFolders(Repository.Knowledge, folder["data"]), output, error);
        var exitCode = await CommandLine.RunAsync(["cases", "--org", "medway", .. arguments], context, _ => Task.FromResult(0));
        return (exitCode, output.ToString());
    }
}
