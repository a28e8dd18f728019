using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.SelfTest;

namespace TeamsPolicyBot.Commands.Doctor;

/// <summary><c>doctor [--json]</c>: whether the bot would work with these settings here, a line each: in order, or what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        var json = CommonOptions.Json();
        var command = new Command(
            "doctor", "Check the whole set-up: credentials, connector, comms desks, managers, database, knowledge, clock, app package.")
        {
            json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, bool json, CancellationToken cancellationToken)
    {
        await using var setup = DoctorSetup.From(context);
        if (!json)
        {
            await context.Error.WriteLineAsync("Looking at the set-up; this can take half a minute where something does not answer.");
        }

        IReadOnlyList<CheckLine> lines =
        [
            .. SettingsRules.Lines(context.Configuration, context.Folders.Knowledge),
            .. await setup.Tester.RunAsync(cancellationToken: cancellationToken),
        ];
        await (
            json
                ? context.Output.WriteLineAsync(JsonSerializer.Serialize([.. lines], CommandJson.Lines.CheckLineArray))
                : PrintAsync(context.Output, lines)
        );
        return lines.Any(line => line.Result == CheckResult.ToDo) ? ExitCode.FoundFaults : ExitCode.Success;
    }

    private static async Task PrintAsync(TextWriter output, IReadOnlyList<CheckLine> lines)
    {
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line.ToString());
        }

        var toDo = lines.Count(line => line.Result == CheckResult.ToDo);
        await output.WriteLineAsync(toDo == 0 ? "Nothing to do." : $"{toDo} to do.");
    }
}
