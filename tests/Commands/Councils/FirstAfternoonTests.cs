using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Councils;

/// <summary>A sixth council's first afternoon: its folder, its subjects, how far it is.</summary>
public sealed class FirstAfternoonTests : IDisposable
{
    private const string Policy =
        "Posting Policy\n1.1 Ask everybody in a photograph before you publish it.\n1.2 The logo of the council stays off private pages.\n1.3 Staff meet on the third floor.\n";

    private const string Library = """
        photographs: {title: photographs of others, asked-as: [can i publish a photograph of somebody, photograph of the team]}
        logo: {title: using the logo, asked-as: [use the logo on my private page]}
        wikipedia: {title: editing Wikipedia, asked-as: [correct an encyclopaedia]}
        pay: {title: pay, silent: everywhere, asked-as: [when is pay day]}
        """;

    private readonly TemporaryFolder temporary = new();

    public FirstAfternoonTests()
    {
        Directory.CreateDirectory(temporary["knowledge/shared/subjects"]);
        File.WriteAllText(temporary["knowledge/shared/subjects/all.yaml"], Library);
        File.WriteAllText(temporary["policy.txt"], Policy);
    }

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task A_folder_is_made_of_a_text_and_answers_at_once()
    {
        var (exitCode, output, _) = await Run("", "new-council", "smallton", "--policy", temporary["policy.txt"]);

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("smallton: 1 policy, 3 clauses", output, StringComparison.Ordinal);
        Assert.Contains("suggest --org smallton", output, StringComparison.Ordinal);
        Assert.Contains(
            "posting-policy/1.2", (await Run("", "ask", "--org", "smallton", "--json", "logo of the council")).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smallton Council", "policy.txt", "for example smallton-council")]
    [InlineData("shared", "policy.txt", "no name for a council's folder")]
    [InlineData("smallton", "missing.txt", "There is no file")]
    public async Task What_cannot_be_made_is_refused_and_nothing_is_written(string name, string file, string why)
    {
        var (exitCode, _, error) = await Run("", "new-council", name, "--policy", temporary[file]);

        Assert.Equal(ExitCode.WrongUse, exitCode);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Equal(["shared"], Directory.GetDirectories(temporary["knowledge"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_document_that_nobody_can_read_makes_no_folder()
    {
        File.WriteAllText(temporary["policy.docx"], "no Word document");

        var (exitCode, _, error) = await Run("", "new-council", "smallton", "--policy", temporary["policy.docx"]);

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.NotEmpty(error);
        Assert.False(Directory.Exists(temporary["knowledge/smallton"]));
    }

    [Fact]
    public async Task A_council_that_is_there_is_never_written_over()
    {
        await Make();

        Assert.Equal(ExitCode.WrongUse, (await Run("", "new-council", "smallton", "--policy", temporary["policy.txt"])).ExitCode);
    }

    [Fact]
    public async Task Suggest_proposes_and_a_person_decides_with_one_key()
    {
        await Make();

        var (_, output, _) = await Run("1\n1\nn\n", "suggest", "--org", "smallton");

        Assert.Contains("1 photographs of others", output, StringComparison.Ordinal);
        Assert.Equal("smallton: 3 clauses, 2 with ways of asking, 1 without.", (await Coverage())[0]);
        Assert.Contains(
            "2 of 3 clauses have subjects; of 1 you said that none fits; 0 are of one or two words and are not asked about. Write down how staff ask for the others: suggest --org smallton --again, key a.",
            (await Run("", "suggest", "--org", "smallton")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_does_nothing_by_itself_and_goes_on_where_it_stopped()
    {
        await Make();
        await Run("1\nq\n", "suggest", "--org", "smallton");

        var proposals = JsonDocument.Parse((await Run("", "suggest", "--org", "smallton", "--json")).Output).RootElement;

        Assert.Equal(
            ["posting-policy/1.2", "posting-policy/1.3"],
            proposals.EnumerateArray().Select(clause => clause.GetProperty("address").GetString())
        );
        Assert.Equal("logo", proposals[0].GetProperty("subjects")[0].GetProperty("subject").GetString());
        Assert.Equal("smallton: 3 clauses, 1 with ways of asking, 2 without.", (await Coverage())[0]);
    }

    [Fact]
    public async Task Several_subjects_a_search_and_a_way_of_asking_of_ones_own_go_with_a_clause()
    {
        await Make();

        await Run(
            "+1\n1\ns\nencyclopaedia\na\nmay i, please\n\nq\n".Replace("+1\n1", "+\n1", StringComparison.Ordinal), "suggest", "--org",
            "smallton");

        var notes = File.ReadAllText(temporary["knowledge/smallton/policies/posting-policy.notes.yaml"]);
        Assert.Contains("subjects: [photographs]", notes, StringComparison.Ordinal);
        Assert.Contains("asked-as: [\"may i, please\"]", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_tells_what_is_neither_settled_nor_listed_as_silent()
    {
        await Make();

        var lines = await Coverage();

        Assert.Contains("Shared subjects: 0 settled by a clause, 1 silent, 3 neither.", lines);
        Assert.Contains("  photographs: photographs of others. Perhaps posting-policy/1.1", lines);
        Assert.Contains("  wikipedia: editing Wikipedia", lines);
    }

    [Fact]
    public async Task Coverage_sees_a_rule_that_only_this_policy_has_and_says_why_a_line_would_help()
    {
        File.WriteAllText(
            temporary["policy.txt"],
            "Kit Policy\n1.1 Ask everybody in a photograph before you publish it.\n1.2 Never fly quadcopters over the estuary.\n1.3 Photographs.\n");
        await Run("", "new-council", "smallton", "--policy", temporary["policy.txt"]);

        var lines = await Coverage();

        var place = Array.FindIndex(lines, line => line.StartsWith("  kit-policy/1.2  Never fly quadcopters", StringComparison.Ordinal));
        Assert.StartsWith(
            "      Why: staff hardly use its words (quadcopters, estuary, fly); it says what staff must or must not do", lines[place + 1],
            StringComparison.Ordinal);
        Assert.Contains(
            "staff of other councils ask about photographs of others", lines[Array.FindIndex(lines, line => line.StartsWith("  kit-policy/1.1 ", StringComparison.Ordinal)) + 1],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+1\nb\n\nq\n", "subjects: [photographs]", "back within a clause leaves nothing of it")]
    [InlineData("1\nb\n\nq\n", "subjects: [photographs]", "back one clause takes the key before it out again")]
    [InlineData("l\nb\nq\n", "subjects: []", "and all that one key said of a list")]
    public async Task A_wrong_key_can_be_taken_back(string typed, string gone, string reason)
    {
        await Make();

        await Run(typed, "suggest", "--org", "smallton");

        Assert.False(Notes().Contains(gone, StringComparison.Ordinal), reason);
    }

    [Fact]
    public async Task A_plus_and_its_number_may_stand_in_one_line_and_ways_of_asking_are_parted_by_semicolons()
    {
        await Make();

        await Run("+1\na\ncan i film a fire; post a video from the scene\n\nq\n", "suggest", "--org", "smallton");

        Assert.Contains("subjects: [photographs]", Notes(), StringComparison.Ordinal);
        Assert.Contains("asked-as: [can i film a fire, post a video from the scene]", Notes(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clauses_that_no_subject_fits_are_reached_once_more_to_write_down_how_staff_ask()
    {
        await Make();
        await Run("n\nn\nn\n", "suggest", "--org", "smallton");

        var (_, output, _) = await Run("a\nwhere do i work\n\nq\n", "suggest", "--org", "smallton", "--again");

        Assert.Contains("1 of 3", output, StringComparison.Ordinal);
        Assert.Contains("asked-as: [where do i work]", Notes(), StringComparison.Ordinal);
        Assert.Equal("smallton: 3 clauses, 1 with ways of asking, 2 without.", (await Coverage())[0]);
    }

    [Fact]
    public async Task Points_of_one_or_two_words_and_bare_lead_ins_are_no_stops_and_one_key_passes_over_a_list()
    {
        File.WriteAllText(
            temporary["policy.txt"],
            "Kit Policy\n\n1. Kit\n\nYou must:\n\n- lock laptops\n- photographs\n- never publish a photograph of the logo\n- never publish a photograph of a colleague\n\nThe logo of the council stays off private pages.\n");
        await Make();

        var (_, output, _) = await Run("l\n1\n", "suggest", "--org", "smallton");

        Assert.Contains("1 of 3: ", output, StringComparison.Ordinal);
        Assert.Contains("3 of 3: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("2 of 3: ", output, StringComparison.Ordinal);
        Assert.Contains("1 of 6 clauses have subjects; of 2 you said that none fits; 3 are of one or two words", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_is_not_proposed_again()
    {
        await Make();
        await Run("n\nn\nn\n", "suggest", "--org", "smallton");

        Assert.Contains("These clauses would gain most from a line (suggest goes through them): none.", await Coverage());
    }

    [Fact]
    public async Task Subjects_that_seem_silent_stand_in_a_line_that_silent_on_yaml_takes_as_it_is()
    {
        await Make();

        var line = (await Coverage()).Last(row => row.StartsWith("- subjects: [", StringComparison.Ordinal));
        File.WriteAllText(temporary["knowledge/smallton/silent-on.yaml"], line + "\n");

        Assert.Equal("- subjects: [wikipedia]", line);
        Assert.Contains("Shared subjects: 0 settled by a clause, 2 silent, 2 neither.", await Coverage());
    }

    [Fact]
    public async Task A_second_policy_is_added_by_the_command_that_the_refusal_names()
    {
        await Make();
        File.WriteAllText(temporary["kit.txt"], "Kit Policy\n1.1 Laptops stay in the office over night.\n");

        var (_, _, refusal) = await Run("", "new-council", "smallton", "--policy", temporary["kit.txt"]);
        var (exitCode, output, _) = await Run("", "import", temporary["kit.txt"], "--org", "smallton", "--id", "kit");

        Assert.Contains($"import \"{temporary["kit.txt"]}\" --org smallton --id kit", refusal, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("smallton: 2 policies, 4 clauses", output, StringComparison.Ordinal);
        Assert.Contains("What to do now:", output, StringComparison.Ordinal);
        Assert.True(File.Exists(temporary["knowledge/smallton/policies/kit.md"]));
    }

    [Theory]
    [InlineData("zebra crossing", "Staff are told: no rule was found in Smallton Council's policies.")]
    [InlineData("zebra crossing", "Staff can pass the question on; it goes to their manager.")]
    [InlineData("when is pay day", "The policy does not say anything about pay.")]
    public async Task Ask_says_what_staff_see_where_nothing_fits(string question, string says)
    {
        await Make();

        Assert.Contains(says, (await Run("", "ask", "--org", "smallton", question)).Output, StringComparison.Ordinal);
    }

    private string Notes() =>
        File.Exists(temporary["knowledge/smallton/policies/posting-policy.notes.yaml"])
            ? File.ReadAllText(temporary["knowledge/smallton/policies/posting-policy.notes.yaml"])
            : "";

    private Task Make() => Run("", "new-council", "smallton", "--policy", temporary["policy.txt"]);

    private async Task<string[]> Coverage() => (await Run("", "coverage", "--org", "smallton")).Output.Split('\n');

    private async Task<(int ExitCode, string Output, string Error)> Run(string typed, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new StringReader(typed);
        var context = new CommandContext(
            new ConfigurationBuilder().Build(), new ProjectFolders(temporary["knowledge"], temporary["data"]), output, error)
        {
            Input = input,
        };
        var exitCode = await CommandLine.RunAsync(args, context, _ => Task.FromResult(ExitCode.Success));
        return (exitCode, output.ToString(), error.ToString());
    }
}
