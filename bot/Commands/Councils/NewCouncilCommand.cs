using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Commands.Import;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Policies;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Commands.Councils;

/// <summary><c>new-council NAME --policy FILE [--json]</c>: makes a council's folder, checks it and says what comes next.</summary>
internal static class NewCouncilCommand
{
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string>("name")
        {
            Description = "The folder's name, as the settings will call the council: small letters, digits, hyphens.",
        };
        var policy = new Option<FileInfo>("--policy")
        {
            Description = "Its policy: a Word document (.docx), PDF, web page (.html), Markdown (.md) or text (.txt).",
            Required = true,
            HelpName = "FILE",
        };
        var json = CommonOptions.Json();
        var command = new Command(
            "new-council",
            "Make the folder of a new council from its policy. Example: new-council smallton --policy \"Social media policy.docx\"")
        {
            name,
            policy,
            json,
        };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(name), parsed.GetRequiredValue(policy), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string name, FileInfo policy, bool json)
    {
        var folder = Path.Combine(context.Folders.Knowledge, name);
        if (Refusal(name, folder, policy) is { } refusal)
        {
            context.Error.WriteLine(refusal);
            return ExitCode.WrongUse;
        }

        return Importer.Import(policy.Name, File.ReadAllBytes(policy.FullName)) switch
        {
            ImportResult.Refused refused => Refuse(context, refused.Why),
            ImportResult.Imported imported => Make(context, name, folder, policy, imported, json),
            _ => throw new InvalidOperationException("An import has two ends."),
        };
    }

    private static int Make(
        CommandContext context, string name, string folder, FileInfo policy, ImportResult.Imported imported, bool json)
    {
        var id = PolicyId.Of(imported.Title, policy.Name);
        Write(folder, CouncilTemplate.Files(name, id, imported.Markdown));
        var (_, result) = CheckCommand.Check(context, name);
        if (json)
        {
            context.Output.WriteLine(
                JsonSerializer.Serialize(
                    [CheckedOrganisation.Of(name, result, addresses: true)],
                    CommandJson.Lines.CheckedOrganisationArray
                )
            );
        }
        else
        {
            ImportReport.Of(imported, Path.Combine(folder, "policies", $"{id}.md")).Print(context.Output);
            CheckCommand.Print(context.Output, name, result, addresses: false);
            context.Output.WriteLine(NextSteps.Of(name, id));
        }

        return result.Faults.Count == 0 ? ExitCode.Success : ExitCode.FoundFaults;
    }

    private static int Refuse(CommandContext context, string why)
    {
        context.Error.WriteLine(why);
        return ExitCode.FoundFaults;
    }

    private static string? Refusal(string name, string folder, FileInfo policy) =>
        Naming.Slug(name) != name || name.Length == 0 || name == KnowledgeFolder.SharedName
            ? $"\"{name}\" is no name for a council's folder. Write small letters, digits and hyphens, for example {Example(name)}."
        : Directory.Exists(folder) ? AlreadyThere(name, folder, policy)
        : !policy.Exists ? $"There is no file {policy.FullName}."
        : null;

    /// <summary>A council has several policies: the command for a further one is named.</summary>
    private static string AlreadyThere(string name, string folder, FileInfo policy) =>
        $"{folder} is there already; nothing was changed. To add a further policy: import \"{policy.FullName}\" --org {name} --id {PolicyId.Example(policy.Name)}";

    private static string Example(string name) =>
        Naming.Slug(name) is { Length: > 0 } slug and not KnowledgeFolder.SharedName ? slug : "smallton";

    private static void Write(string folder, IEnumerable<(string Name, string Text)> files)
    {
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
