using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    public CheckCommandTests()
    {
        SmallCouncil.Write(temporary["knowledge"], "ashby");
        SmallCouncil.Write(temporary["knowledge"], "bexley");
    }

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task Knowledge_in_order_ends_well()
    {
        var (exitCode, output, _) = await Run("check");

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("ashby: 1 policy, 4 clauses", output, StringComparison.Ordinal);
        Assert.Contains("no faults", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_printed_with_file_line_and_mend_and_the_exit_code_is_1()
    {
        await Break("ashby");

        var (exitCode, output, _) = await Run("check");

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Contains("ashby: 2 faults, 7 warnings\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "  ashby/council.yaml, line 1: \"name\" is missing.\n    Add a line \"name: ...\".\n", output, StringComparison.Ordinal);
        Assert.Contains("bexley: 1 policy", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_warning_is_told_over_several_lines_and_no_word_is_cut()
    {
        var (_, output, _) = await Run("check", "--org", "ashby");

        var lines = output.Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains("It does not say who helps with", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 114));
        Assert.Equal(
            HelpRoles.All.Values.Order(),
            string.Join(' ', lines[first..].TakeWhile(line => !line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim()))
                .Split("who helps with ")[1].TrimEnd('.').Split("; ").Order());
    }

    [Fact]
    public async Task One_fault_hides_no_warning()
    {
        var before = (await Run("check", "--org", "ashby")).Output;
        await File.WriteAllTextAsync(temporary["knowledge/ashby/silent-on.yaml"], "- subjects: [no-such-subject]\n");

        var (_, output, _) = await Run("check", "--org", "ashby");

        Assert.Contains("ashby: 1 fault", output, StringComparison.Ordinal);
        Assert.Contains("has no date at all", before, StringComparison.Ordinal);
        Assert.Contains("has no date at all", output, StringComparison.Ordinal);
        Assert.Contains("Of 100 questions", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_council_alone_can_be_checked()
    {
        await Break("ashby");

        var (exitCode, output, _) = await Run("check", "--org", "bexley");

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.DoesNotContain("ashby", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_council_is_wrong_use_and_the_nearest_name_is_suggested()
    {
        var (exitCode, output, error) = await Run("check", "--org", "asbhy");

        Assert.Equal(ExitCode.WrongUse, exitCode);
        Assert.Empty(output);
        Assert.Contains("Did you mean \"ashby\"?", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_a_fault()
    {
        Directory.Delete(temporary["knowledge"], recursive: true);

        var (exitCode, _, error) = await Run("check");

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Contains("There is no organisation", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_every_fault_and_the_release_only_of_councils_in_order()
    {
        await Break("ashby");

        var (_, output, _) = await Run("check", "--json");

        var organisations = JsonDocument
            .Parse(output)
            .RootElement.EnumerateArray()
            .ToDictionary(each => each.GetProperty("org").GetString()!);
        Assert.False(organisations["ashby"].TryGetProperty("release", out _));
        Assert.Equal("ashby/council.yaml", organisations["ashby"].GetProperty("faults")[0].GetProperty("file").GetString());
        Assert.Equal(64, organisations["bexley"].GetProperty("release").GetString()!.Length);
        Assert.Empty(organisations["bexley"].GetProperty("faults").EnumerateArray());
    }

    [Fact]
    public async Task The_addresses_are_listed_on_request_for_those_who_write_notes()
    {
        var (_, output, _) = await Run("check", "--org", "ashby", "--addresses");

        Assert.Contains("  posting/1.2/1\t1.2, 1st point\tpictures of clients\n", output, StringComparison.Ordinal);
    }

    private Task Break(string id) => File.WriteAllTextAsync(Path.Combine(temporary["knowledge"], id, "council.yaml"), "nmae: Council\n");

    private async Task<(int ExitCode, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var context = new CommandContext(
            new ConfigurationBuilder().Build(), new ProjectFolders(temporary["knowledge"], temporary["data"]), output, error);
        var exitCode = await CommandLine.RunAsync(args, context, _ => Task.FromResult(ExitCode.Success));
        return (exitCode, output.ToString(), error.ToString());
    }
}
