using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Eval;

/// <summary>Dialogues with the whole bot, as it is composed to serve.</summary>
public sealed class EvalDialoguesTests
{
    [Fact]
    public async Task Each_dialogue_is_a_conversation_of_its_own_and_each_turn_a_line()
    {
        using var folder = new TemporaryFolder();
        SmallCouncil.Write(folder["knowledge"]);
        await File.WriteAllLinesAsync(
            folder["dialogues.jsonl"],
            [
                """{"id":"one","org":"smallton","turns":[{"say":"ask everybody in a photograph first"},{"say":"where does it say that?"}]}""",
                """{"id":"two","org":"smallton","turns":[{"say":"where does it say that?"}]}""",
            ]);

        Assert.Equal(ExitCode.Success, await RunAsync(folder, "--out", folder["out.jsonl"]));

        var turns = File.ReadLines(folder["out.jsonl"]).Select(line => JsonElement.Parse(line)).ToList();
        Assert.Equal(
            ["one 1", "one 2", "two 1"],
            turns.Select(turn => $"{turn.GetProperty("id").GetString()} {turn.GetProperty("turn").GetInt32()}")
        );
        Assert.Contains("Ask everybody in a photograph first", turns[0].GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Equal("posting/1.1", turns[0].GetProperty("clauses")[0].GetString());
        Assert.Contains("Posting Policy, 1.1", turns[1].GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.Contains("I have not quoted a rule", turns[2].GetProperty("says").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, turns[0].GetProperty("buttons").GetArrayLength());
    }

    [Fact]
    public async Task A_line_that_is_no_dialogue_is_named()
    {
        using var folder = new TemporaryFolder();
        SmallCouncil.Write(folder["knowledge"]);
        await File.WriteAllLinesAsync(
            folder["dialogues.jsonl"],
            ["""{"id":"one","org":"smallton","turns":[{"say":"hello"}]}""", """{"id":"two","org":"smallton"}"""]
        );
        var error = new StringWriter();

        Assert.Equal(ExitCode.FoundFaults, await RunAsync(folder, error));

        Assert.Contains("dialogues.jsonl:2: This line is no dialogue", error.ToString(), StringComparison.Ordinal);
    }

    private static Task<int> RunAsync(TemporaryFolder folder, params string[] options) => RunAsync(folder, new StringWriter(), options);

    private static Task<int> RunAsync(TemporaryFolder folder, TextWriter error, params string[] options)
    {
        var folders = new ProjectFolders(folder["knowledge"], folder["data"]);
        var context = new CommandContext(new ConfigurationBuilder().Build(), folders, new StringWriter(), error)
        {
            Rehearse = (dialogues, stopping) => Program.RehearseAsync(folders, dialogues, stopping),
        };
        return CommandLine.RunAsync(["eval", folder["dialogues.jsonl"], "--dialogues", .. options], context, _ => Task.FromResult(0));
    }
}
