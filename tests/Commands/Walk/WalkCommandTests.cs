using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Walk;

public sealed class WalkCommandTests
{
    [Fact]
    public async Task Without_answers_it_asks_the_first_question()
    {
        var open = (await Json("walk", "--org", "melton", "--json")).GetProperty("open");

        Assert.Equal("account", open.GetProperty("id").GetString());
        Assert.Equal("one", open.GetProperty("choose").GetString());
        Assert.Contains(open.GetProperty("options").EnumerateArray(), option => option.GetProperty("id").GetString() == "own");
    }

    [Fact]
    public async Task With_every_answer_it_gives_the_verdict_and_quotes_at_most_three_clauses_for_what_decides()
    {
        var end = await Json(
            "walk", "--org", "brighton-hove", "--json", "--answers", "account=own,content=employer+logo,employer=part,device=own");
        var deciding = end.GetProperty("findings")[0];

        Assert.Equal("allowed-with-changes", end.GetProperty("verdict").GetString());
        Assert.Equal(end.GetProperty("verdict").GetString(), deciding.GetProperty("verdict").GetString());
        Assert.InRange(deciding.GetProperty("cited").GetArrayLength(), 1, 3);
        Assert.StartsWith(
            "social-networking-policy/", deciding.GetProperty("cited")[0].GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, end.GetProperty("what-would-help").GetArrayLength());
        Assert.Equal("own", end.GetProperty("answered").GetProperty("account").GetString());
        Assert.Equal(2, end.GetProperty("answered").GetProperty("content").GetArrayLength());
    }

    [Fact]
    public async Task Typed_words_are_understood_as_options()
    {
        var end = await Json(
            "walk", "--org", "nw-leicestershire", "--json", "--answers", "account=mine,content=none of these,device=council computer");

        Assert.Equal("allowed-with-changes", end.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task The_same_words_get_another_verdict_where_the_policy_differs()
    {
        var there = await Json("walk", "--org", "milton-keynes", "--json", "--answers", "account=own,content=employer,device=own");
        var here = await Json(
            "walk", "--org", "brighton-hove", "--json", "--answers", "account=own,content=employer,employer=whole,device=own");

        Assert.Equal("allowed", there.GetProperty("verdict").GetString());
        Assert.Equal("not-allowed", here.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_draft_is_checked_and_suggests_options_with_the_reason()
    {
        var walk = await Json("walk", "--org", "medway", "--json", "--answers", "account=own", "--draft", "Ring Mrs Patel on 01634 960123");
        var suggested = walk.GetProperty("open")
            .GetProperty("options")
            .EnumerateArray()
            .Where(option => option.TryGetProperty("suggested", out _))
            .ToList();

        Assert.Equal(["client", "details"], suggested.Select(option => option.GetProperty("id").GetString()));
        Assert.Equal("your draft contains a telephone number: 01634 960123", suggested[1].GetProperty("because").GetString());
        Assert.Equal(5, walk.GetProperty("draft-findings")[0].GetProperty("start").GetInt32());
    }

    [Theory]
    [InlineData("2027-03-21", "allowed")]
    [InlineData("2027-03-22", "ask")] // the period begins
    public async Task The_calendar_of_the_day_asked_for_counts(string day, string verdict)
    {
        using var folder = new TemporaryFolder();
        SmallCouncil.Write(folder[""]);
        Directory.CreateDirectory(folder["smallton/trees"]);
        File.WriteAllText(folder["smallton/trees/can-i-post.yaml"], """
            title: Can I post this?
            start: account
            questions:
              account:
                ask: Whose account is it?
                options:
                  council: {label: A council account, capacity: council, next: end}
                  unsure: {label: I'm not sure, finding: {verdict: ask, desk: manager, say: Ask., silent: true}}
            end: {verdict: allowed, say: It may go., cites: [posting/1.1]}
            """);
        File.WriteAllText(folder["smallton/tests.yaml"], "- {walk: can-i-post, answers: {account: council}, verdict: allowed}\n");
        File.WriteAllText(folder["smallton/calendar.yaml"], """
            - {name: Election, from: 2027-03-22, to: 2027-05-06, applies-to: council, banner: Elections are near., finding: {verdict: ask, desk: comms, say: Ask first., silent: true}}
            """);

        var (_, output, error) = await Run(
            ["walk", "--org", "smallton", "--json", "--answers", "account=council", "--as-of", day],
            folder[""]
        );

        Assert.True(output.Contains($"\"verdict\":\"{verdict}\"", StringComparison.Ordinal), error + output);
        Assert.Equal(verdict == "ask", output.Contains("Elections are near.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("There is no organisation 'medwey'", "--org", "medwey")]
    [InlineData("There is no tree 'post'. There are: already-posted, can-i-post", "--org", "medway", "--tree", "post")]
    [InlineData("has no question 'acount'. It has: account", "--org", "medway", "--answers", "acount=own")]
    [InlineData("'foo' does not answer 'account'. Its options: own", "--org", "medway", "--answers", "account=foo")]
    [InlineData("'6 May' is not a day", "--org", "medway", "--as-of", "6 May")]
    [InlineData("There is no file", "--org", "medway", "--draft-file", "nothing-of-this-name.txt")]
    public async Task Wrong_use_is_told_plainly(string says, params string[] arguments)
    {
        var (exitCode, output, error) = await Run(["walk", .. arguments]);

        Assert.Equal(ExitCode.WrongUse, exitCode);
        Assert.Equal("", output);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_words_it_lists_the_options_by_number()
    {
        var (_, output, _) = await Run(["walk", "--org", "medway", "--tree", "set-up-account"]);

        Assert.Contains("Whom is it for? [for]", output, StringComparison.Ordinal);
        Assert.Contains("   2. Staff: an internal tool [staff]", output, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Json(params string[] arguments)
    {
        var (exitCode, output, error) = await Run(arguments);
        Assert.True(exitCode == ExitCode.Success, error);
        return JsonDocument.Parse(output).RootElement;
    }

    internal static async Task<(int ExitCode, string Output, string Error)> Run(string[] arguments, string? knowledge = null)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var folders = new ProjectFolders(knowledge ?? Repository.Knowledge, Path.Combine(Path.GetTempPath(), "no-data"));
        var context = new CommandContext(new ConfigurationBuilder().Build(), folders, output, error);
        var exitCode = await CommandLine.RunAsync(arguments, context, _ => Task.FromResult(ExitCode.WrongUse));
        return (exitCode, output.ToString(), error.ToString());
    }
}
