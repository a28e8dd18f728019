using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Commands;

/// <summary><c>restore FILE</c>: puts a copy that <c>backup</c> wrote in the database's place, while no bot runs.</summary>
internal static class RestoreCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A copy that the backup command wrote." };
        var json = CommonOptions.Json();
        var command = new Command(
            "restore", "Put a backup in the database's place; stop the bot first. Example: restore /backups/bot-monday.db")
        {
            file,
            json,
        };
        command.SetAction(parsed => Run(context, parsed.GetValue(file)!.FullName, parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string source, bool json)
    {
        if (DatabaseFile.Of(context) is not { } path)
        {
            return ExitCode.WrongUse;
        }

        var kept = SqliteBackup.Restore(source, path, context.Time.GetUtcNow());
        var copied = new CopiedDatabase(source, path, new FileInfo(path).Length, kept);
        context.Output.WriteLine(
            json
                ? JsonSerializer.Serialize(copied, CommandJson.Lines.CopiedDatabase)
                : $"Restored {path} from {source}, {copied.Bytes:N0} bytes. {(kept is null ? "There was no database before." : $"The database that was there is now {kept}.")} Start the bot."
        );
        return ExitCode.Success;
    }
}
