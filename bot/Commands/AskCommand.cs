using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Commands.Eval;

namespace TeamsPolicyBot.Commands;

/// <summary><c>ask --org ORG [--explain] [--json] QUESTION</c>: one question, answered as the bot would.</summary>
internal static class AskCommand
{
    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var explain = new Option<bool>("--explain") { Description = "Say why each clause got its score." };
        var json = CommonOptions.Json();
        var question = new Argument<string[]>("question")
        {
            Description = "What a member of staff would type.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("ask", "Ask one council's policies. Example: ask --org medway \"can i download zoom\"")
        {
            organisation, explain, json, question,
        };
        command.SetAction(parsed => Run(
            context,
            parsed.GetRequiredValue(organisation),
            string.Join(' ', parsed.GetRequiredValue(question)),
            parsed.GetValue(explain),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string organisation, string question, bool explain, bool json)
    {
        if (context.Release(organisation, out var exitCode) is not { } release)
        {
            return exitCode;
        }

        var answerer = context.Answerer(release);
        var answer = answerer.Answer(question);
        if (json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize(EvalAnswer.Of("ask", organisation, answer), CommandJson.Lines.EvalAnswer));
        }
        else
        {
            AskedAnswer.Print(context.Output, answer, release.Organisation);
        }

        if (explain)
        {
            (json ? context.Error : context.Output).WriteLine(answerer.Explain(question));
        }

        return ExitCode.Success;
    }
}
