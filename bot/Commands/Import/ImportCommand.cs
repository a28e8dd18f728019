using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Commands.Import;

/// <summary><c>import FILE [--org ORG --id ID] [--json]</c>: makes a policy file of a document, and says what to look at.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "A Word document (.docx), PDF, web page (.html), Markdown (.md) or text (.txt).",
        };
        var organisation = new Option<string?>("--org")
        {
            Description = "The council whose policy it is; without it the policy file is printed.",
            HelpName = "ORG",
        };
        var id = new Option<string?>("--id")
        {
            Description = "The policy file's name, without .md; else made of the title.",
            HelpName = "ID",
        };
        var json = CommonOptions.Json();
        var command = new Command(
            "import", "Make a policy file of a document. Example: import \"Social media policy.docx\" --org medway --id social-media")
        {
            file, organisation, id, json,
        };
        command.SetAction(parsed =>
            Run(context, parsed.GetRequiredValue(file), parsed.GetValue(organisation), parsed.GetValue(id), parsed.GetValue(json))
        );
        return command;
    }

    private static int Run(CommandContext context, string file, string? organisation, string? id, bool json)
    {
        if (organisation is not null && !context.IsKnown(organisation))
        {
            return ExitCode.WrongUse;
        }

        if (!File.Exists(file))
        {
            context.Error.WriteLine($"There is no file {file}.");
            return ExitCode.WrongUse;
        }

        return Importer.Import(Path.GetFileName(file), File.ReadAllBytes(file)) switch
        {
            ImportResult.Refused refused => Refuse(context, refused.Why),
            ImportResult.Imported imported => Write(context, imported, organisation, id ?? PolicyId.Of(imported.Title, file), json),
            _ => throw new InvalidOperationException("An import has two ends."),
        };
    }

    private static int Write(CommandContext context, ImportResult.Imported imported, string? organisation, string id, bool json)
    {
        if (Naming.Slug(id) != id || id.Length == 0)
        {
            return Refuse(
                context,
                $"\"{id}\" is no name for a policy file; write small letters, digits and hyphens, for example --id social-media-policy.",
                ExitCode.WrongUse);
        }

        var path = organisation is null ? null : Path.Combine(context.Folders.Knowledge, organisation, "policies", $"{id}.md");
        if (path is not null && File.Exists(path))
        {
            return Refuse(context, $"{path} is there already; nothing was written. Choose another name, for example --id {id}-2, or move that file away first.");
        }

        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, imported.Markdown);
        }

        var report = ImportReport.Of(imported, path);
        if (json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize(report, CommandJson.Lines.ImportReport));
        }
        else
        {
            report.Print(path is null ? context.Error : context.Output);
            if (path is null)
            {
                context.Output.Write(imported.Markdown);
            }
        }

        return organisation is null || json ? ExitCode.Success : Check(context, organisation, id);
    }

    /// <summary>As after <c>new-council</c>: what the council's knowledge is like now, and what comes next.</summary>
    private static int Check(CommandContext context, string organisation, string id)
    {
        var (_, result) = CheckCommand.Check(context, organisation);
        CheckCommand.Print(context.Output, organisation, result, addresses: false);
        context.Output.WriteLine(NextSteps.Of(organisation, id));
        return result.Faults.Count == 0 ? ExitCode.Success : ExitCode.FoundFaults;
    }

    private static int Refuse(CommandContext context, string why, int exitCode = ExitCode.FoundFaults)
    {
        context.Error.WriteLine(why);
        return exitCode;
    }
}
