using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Commands;

/// <summary>What <c>backup</c> and <c>restore</c> did.</summary>
/// <param name="Kept">Where the database lies that was there before; null where there was none.</param>
internal sealed record CopiedDatabase(string From, string To, long Bytes, string? Kept = null);

/// <summary><c>backup FILE</c>: a copy of the database while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The copy to write; it must not exist yet." };
        var json = CommonOptions.Json();
        var command = new Command("backup", "Copy the database to a file, while the bot runs. Example: backup /backups/bot-monday.db")
        {
            file,
            json,
        };
        command.SetAction(parsed => Run(context, parsed.GetValue(file)!.FullName, parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string target, bool json)
    {
        if (DatabaseFile.Of(context) is not { } path)
        {
            return ExitCode.WrongUse;
        }

        if (File.Exists(target))
        {
            context.Error.WriteLine($"{target} is there already. Name a new file.");
            return ExitCode.WrongUse;
        }

        SqliteBackup.Write(path, target);
        var copied = new CopiedDatabase(path, target, new FileInfo(target).Length);
        context.Output.WriteLine(
            json
                ? JsonSerializer.Serialize(copied, CommandJson.Lines.CopiedDatabase)
                : $"Copied {path} to {target}, {copied.Bytes:N0} bytes. It holds everything the bot keeps, names and drafts too: keep it as safe as the bot's own folder."
        );
        return ExitCode.Success;
    }
}
