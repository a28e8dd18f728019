using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Tests.Import;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Import;

/// <summary><c>import</c> as somebody at a terminal runs it: a policy file where the document is one, a sentence where it is none.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private static readonly byte[] Document =
        "E-mail Policy\n\n1. Private mail\n\n1.1 Private mail is allowed in breaks.\n\n1.2 Do not send lists of clients.\n"u8.ToArray();

    private readonly TemporaryFolder folder = new();

    public ImportCommandTests() => SmallCouncil.Write(folder["knowledge"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_document_becomes_a_policy_of_the_council()
    {
        var (exitCode, output, _) = await RunAsync("mail.txt", Document, "--id", "mail");

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("E-mail Policy: 2 clauses, written to", output, StringComparison.Ordinal);
        Assert.Contains(
            "Private mail is allowed in breaks.", await File.ReadAllTextAsync(folder["knowledge/smallton/policies/mail.md"]),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadDocuments.All), MemberType = typeof(BadDocuments))]
    public async Task What_is_no_policy_is_refused_in_one_sentence_and_nothing_is_written(string name, string content, string says)
    {
        var before = Written();

        var (exitCode, output, error) = await RunAsync(name, BadDocuments.Content(content), "--id", "mail");

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Empty(output);
        Assert.Contains(says, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, Written());
    }

    [Fact]
    public async Task A_policy_of_that_name_is_not_overwritten()
    {
        var before = Written();

        var (exitCode, output, error) = await RunAsync("mail.txt", Document, "--id", "posting");

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Empty(output);
        Assert.Contains("is there already; nothing was written", error, StringComparison.Ordinal);
        Assert.Equal(before, Written());
    }

    [Fact]
    public async Task Without_a_council_it_is_printed_and_nothing_is_written()
    {
        var before = Written();

        var (exitCode, output, _) = await ImportAsync("mail.txt", Document);

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("Private mail is allowed in breaks.", output, StringComparison.Ordinal);
        Assert.Equal(before, Written());
    }

    /// <summary>Every file of the knowledge folder, with its text.</summary>
    private List<(string Name, string Text)> Written() =>
    [
        .. Directory.EnumerateFiles(folder["knowledge"], "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file))),
    ];

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string name, byte[] document, params string[] options) =>
        ImportAsync(name, document, ["--org", SmallCouncil.Id, .. options]);

    private async Task<(int ExitCode, string Output, string Error)> ImportAsync(string name, byte[] document, params string[] options)
    {
        await File.WriteAllBytesAsync(folder[name], document);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CommandContext(
            new ConfigurationBuilder().Build(), new ProjectFolders(folder["knowledge"], folder["data"]), output, error);
        var exitCode = await CommandLine.RunAsync(["import", folder[name], .. options], context, _ => Task.FromResult(0));
        return (exitCode, output.ToString(), error.ToString());
    }
}
