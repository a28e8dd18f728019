using System.Text.Json;

namespace TeamsPolicyBot.Commands.Eval;

/// <summary>
/// <c>eval --dialogues FILE</c>: holds each dialogue with the whole bot, in a chat of its own, and prints what it said, for judging by
/// people.
/// </summary>
internal static class EvalDialogues
{
    public static async Task<int> RunAsync(
        CommandContext context, FileInfo file, FileInfo? output, bool json, CancellationToken cancellationToken)
    {
        if (Read(context, file) is not { } dialogues)
        {
            return ExitCode.FoundFaults;
        }

        if (dialogues.Select(dialogue => dialogue.Org).Distinct().Any(organisation => !context.IsKnown(organisation)))
        {
            return ExitCode.WrongUse;
        }

        await using var written = output is null ? null : File.CreateText(output.FullName);
        var before = "";
        await foreach (var turn in context.Rehearse(dialogues, cancellationToken))
        {
            var line = JsonSerializer.Serialize(turn, CommandJson.Lines.DialogueTurn);
            if (written is not null)
            {
                await written.WriteLineAsync(line);
            }

            await context.Output.WriteLineAsync(json ? line : Print(turn, turn.Id != before));
            before = turn.Id;
        }

        return ExitCode.Success;
    }

    private static string Print(DialogueTurn turn, bool isFirst) => string.Join(
        Environment.NewLine,
        [
            .. isFirst ? new[] { $"== {turn.Id}" } : [],
            $"> {turn.Say}",
            $"[{string.Join(' ', turn.Clauses.Prepend(turn.State))}]",
            .. turn.Says.Split('\n').Select(line => "  " + line),
            .. turn.Buttons.Count == 0 ? [] : new[] { $"  [{string.Join("] [", turn.Buttons)}]" },
            "",
        ]);

    private static List<Dialogue>? Read(CommandContext context, FileInfo file)
    {
        var dialogues = new List<Dialogue>();
        var faults = 0;
        foreach (var (number, line) in File.ReadLines(file.FullName).Index().Where(row => !string.IsNullOrWhiteSpace(row.Item)))
        {
            if (Parse(line) is { } dialogue && dialogues.TrueForAll(other => other.Id != dialogue.Id))
            {
                dialogues.Add(dialogue);
            }
            else
            {
                faults++;
                context.Error.WriteLine(
                    $"{file.Name}:{number + 1}: This line is no dialogue, or its id was there before. Write {{\"id\":\"...\",\"org\":\"...\",\"turns\":[{{\"say\":\"...\"}}]}}."
                );
            }
        }

        return faults == 0 ? dialogues : null;
    }

    private static Dialogue? Parse(string line)
    {
        try
        {
            var dialogue = JsonSerializer.Deserialize(line, CommandJson.Default.Dialogue);
            return dialogue is { Id: not null, Org: not null, Turns: not null } && dialogue.Turns.All(turn => turn?.Say is not null)
                ? dialogue
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
