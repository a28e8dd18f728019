using System.CommandLine;
using TeamsPolicyBot.Commands.Councils;
using TeamsPolicyBot.Commands.Doctor;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Commands.Import;
using TeamsPolicyBot.Commands.Package;
using TeamsPolicyBot.Commands.Reports;
using TeamsPolicyBot.Commands.Trees;
using TeamsPolicyBot.Commands.Walk;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Commands;

/// <summary>The program's commands; without one it serves.</summary>
public static class CommandLine
{
    /// <summary>
    /// Runs what the arguments say and returns the exit code, see <see cref="ExitCode"/>. A file that cannot be read or written is told in
    /// one line.
    /// </summary>
    /// <param name="serve">Runs the bot until it is stopped.</param>
    public static async Task<int> RunAsync(string[] args, CommandContext context, Func<CancellationToken, Task<int>> serve)
    {
        var parsed = Root(context, serve).Parse(args);
        try
        {
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                // The host itself listens for the platform's signal. The library would end the process two seconds after it, in the middle
                // of a turn.
                ProcessTerminationTimeout = null,
            });
            return parsed.Errors.Count > 0 ? ExitCode.WrongUse : exitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or StorageException)
        {
            await context.Error.WriteLineAsync(exception.Message);
            return ExitCode.FoundFaults;
        }
    }

    private static RootCommand Root(CommandContext context, Func<CancellationToken, Task<int>> serve)
    {
        var root = new RootCommand("Teams Policy Bot: answers from the policies of councils, in Microsoft Teams.");
        root.SetAction((_, cancellation) => serve(cancellation));
        var serveCommand = new Command("serve", "Run the bot (what happens without a command).");
        serveCommand.SetAction((_, cancellation) => serve(cancellation));
        root.Add(serveCommand);
        root.Add(AskCommand.Create(context));
        root.Add(CheckCommand.Create(context));
        root.Add(NewCouncilCommand.Create(context));
        root.Add(CoverageCommand.Create(context));
        root.Add(SuggestCommand.Create(context));
        root.Add(EvalCommand.Create(context));
        root.Add(ImportCommand.Create(context));
        root.Add(WalkCommand.Create(context));
        root.Add(TreesCommand.Create(context));
        root.Add(PackageCommand.Create(context));
        root.Add(CasesCommand.Create(context));
        root.Add(ReleasesCommand.Create(context));
        root.Add(AskedCommand.Create(context));
        root.Add(ReportCommand.Create(context));
        root.Add(BackupCommand.Create(context));
        root.Add(RestoreCommand.Create(context));
        root.Add(DoctorCommand.Create(context));
        return root;
    }
}
