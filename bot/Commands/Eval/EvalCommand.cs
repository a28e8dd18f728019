using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;

namespace TeamsPolicyBot.Commands.Eval;

/// <summary>
/// <c>eval FILE [--dialogues] [--out OUT] [--json]</c>: puts a file of questions to the bot and prints how well it did; or holds dialogues
/// with it and prints what it said.
/// </summary>
internal static class EvalCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<FileInfo>("file")
        {
            Description =
                "Questions, one JSON object a line: id, org, question and, where judged, answerable, gold, style. With --dialogues: id, org and turns, each with what is said.",
        };
        var dialogues = new Option<bool>("--dialogues")
        {
            Description = "The file holds dialogues: hold each with the whole bot, and print what it says.",
        };
        var output = new Option<FileInfo?>("--out") { Description = "Where to write an answer a line.", HelpName = "OUT" };
        var json = CommonOptions.Json();
        var command = new Command("eval", "Measure answers on a file of questions. Example: eval questions.jsonl --out answers.jsonl")
        {
            file,
            dialogues,
            output,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    context, parsed.GetRequiredValue(file), parsed.GetValue(dialogues), parsed.GetValue(output), parsed.GetValue(json),
                    cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context, FileInfo file, bool dialogues, FileInfo? output, bool json, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await context.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return ExitCode.WrongUse;
        }

        return dialogues
            ? await EvalDialogues.RunAsync(context, file, output, json, cancellationToken)
            : RunQuestions(context, file, output, json);
    }

    private static int RunQuestions(CommandContext context, FileInfo file, FileInfo? output, bool json)
    {
        if (ReadQuestions(context, file) is not { } questions)
        {
            return ExitCode.FoundFaults;
        }

        var answerers = new Dictionary<string, PolicyAnswerer>(StringComparer.Ordinal);
        foreach (var organisation in questions.Select(question => question.Org).Distinct())
        {
            if (context.Answerer(organisation, out var exitCode) is not { } answerer)
            {
                return exitCode;
            }

            answerers[organisation] = answerer;
        }

        var results = questions.ConvertAll(question =>
            new EvalResult(question, EvalAnswer.Of(question.Id, question.Org, answerers[question.Org].Answer(question.Question))));
        Write(results, output);
        var summary = EvalSummary.Of(results);
        context.Output.Write(
            json ? JsonSerializer.Serialize(summary, CommandJson.Lines.EvalSummary) + Environment.NewLine : EvalReport.Print(summary));
        return ExitCode.Success;
    }

    private static List<EvalQuestion>? ReadQuestions(CommandContext context, FileInfo file)
    {
        var questions = new List<EvalQuestion>();
        var faults = 0;
        foreach (var (number, line) in File.ReadLines(file.FullName).Index().Where(row => !string.IsNullOrWhiteSpace(row.Item)))
        {
            if (Parse(line) is { } question)
            {
                questions.Add(question);
            }
            else
            {
                faults++;
                context.Error.WriteLine(
                    $"{file.Name}:{number + 1}: This line is no question. Write {{\"id\":\"...\",\"org\":\"...\",\"question\":\"...\"}}.");
            }
        }

        return faults == 0 ? questions : null;
    }

    private static EvalQuestion? Parse(string line)
    {
        try
        {
            var question = JsonSerializer.Deserialize(line, CommandJson.Default.EvalQuestion);
            return question is { Id: not null, Org: not null, Question: not null } ? question : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(IEnumerable<EvalResult> results, FileInfo? output)
    {
        if (output is not null)
        {
            File.WriteAllLines(
                output.FullName, results.Select(result => JsonSerializer.Serialize(result.Answer, CommandJson.Lines.EvalAnswer)));
        }
    }
}
