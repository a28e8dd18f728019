using System.Text.Json;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Tests.Commands.Walk;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands;

/// <summary>Every command that prints a result prints it as JSON too.</summary>
public sealed class JsonOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ask")]
    [InlineData("check")]
    [InlineData("eval")]
    [InlineData("walk")]
    [InlineData("trees")]
    [InlineData("package")]
    [InlineData("cases")]
    [InlineData("doctor")]
    public async Task Every_command_offers_it(string command)
    {
        var (_, output, _) = await WalkCommandTests.Run([command, "--help"]);

        Assert.Contains("--json", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_prints_its_figures()
    {
        var questions = _folder["questions.jsonl"];
        await File.WriteAllLinesAsync(
            questions,
            [
                """{"id":"1","org":"medway","question":"can I edit a wikipedia page","answerable":true,"gold":["no clause says this"],"style":"plain"}""",
                """{"id":"2","org":"medway","question":"where do I park","answerable":false}""",
            ]
        );

        var summary = await Json("eval", questions, "--json");

        Assert.Equal(2, summary.GetProperty("questions").GetInt32());
        Assert.Equal(
            ["all", "medway", "plain"],
            summary.GetProperty("found").EnumerateArray().Select(row => row.GetProperty("group").GetString())
        );
        Assert.Equal(0, summary.GetProperty("found")[0].GetProperty("hit-at1").GetDouble());
        Assert.Equal(1, summary.GetProperty("answerable-ends").EnumerateArray().Sum(end => end.GetProperty("questions").GetInt32()));
        Assert.Equal(100, summary.GetProperty("out-of-scope-ends").EnumerateArray().Sum(end => end.GetProperty("percent").GetDouble()));
    }

    [Fact]
    public async Task Trees_prints_every_path()
    {
        var paths = await Json("trees", "--org", "medway", "--tree", "set-up-account", "--json");

        Assert.Contains(paths.EnumerateArray(), path =>
            path.GetProperty("verdict").GetString() == "allowed"
            && path.GetProperty("answers")
                .EnumerateObject()
                .Select(answer => $"{answer.Name}={answer.Value}")
                .SequenceEqual(["for=public", "approved=yes", "trained=yes"])
        );
    }

    [Fact]
    public async Task Package_says_where_it_is()
    {
        var zip = _folder["bot.zip"];
        const string Id = "11111111-2222-3333-4444-555555555555";

        var package = await Json(
            "package", "--app-id", Id, "--tenant", Id, "--domain", "bot.example.gov.uk", "--manifest",
            Path.Combine(Repository.Root, "manifest"), "--out", zip, "--json");

        Assert.Equal(zip, package.GetProperty("file").GetString());
        Assert.True(File.Exists(zip));
    }

    private static async Task<JsonElement> Json(params string[] arguments)
    {
        var (exitCode, output, error) = await WalkCommandTests.Run(arguments);
        Assert.True(exitCode == ExitCode.Success, error);
        return JsonDocument.Parse(output).RootElement;
    }
}
