using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Knowledge.Organisations;

namespace TeamsPolicyBot.Commands.Package;

/// <summary>
/// <c>package --app-id ID --tenant ID --domain D [--out F] [--json]</c>: makes the zip that an administrator uploads to Teams.
/// </summary>
internal static class PackageCommand
{
    public static Command Create(CommandContext context)
    {
        var appId = new Option<string>("--app-id")
        {
            Description = "The bot's app id (MicrosoftAppId).",
            Required = true,
            HelpName = "ID",
        };
        var tenant = new Option<string>("--tenant")
        {
            Description = "The tenant whose Teams it is for.",
            Required = true,
            HelpName = "ID",
        };
        var domain = new Option<string>("--domain")
        {
            Description = "The host name under which the bot is reached, without https://.",
            Required = true,
            HelpName = "D",
        };
        var folder = new Option<string>("--manifest")
        {
            Description = "The folder with the manifest.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "manifest"),
        };
        var file = new Option<string>("--out")
        {
            Description = "The file to write.",
            HelpName = "F",
            DefaultValueFactory = _ => "policy-bot.zip",
        };
        var json = CommonOptions.Json();
        var command = new Command(
            "package", "Make the app package for Teams. Example: package --app-id ... --tenant ... --domain policybot.example.gov.uk")
        {
            appId, tenant, domain, folder, file, json,
        };
        command.SetAction(parsed => Run(
            context,
            new PackageValues(parsed.GetRequiredValue(appId), parsed.GetRequiredValue(tenant), parsed.GetRequiredValue(domain)),
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(file),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, PackageValues values, string folder, string file, bool json)
    {
        if (values.Faults().ToList() is { Count: > 0 } wrong)
        {
            return Refuse(context, wrong, ExitCode.WrongUse);
        }

        if (!File.Exists(Path.Combine(folder, AppPackage.Manifest)))
        {
            return Refuse(context, [$"There is no {AppPackage.Manifest} in {folder}."], ExitCode.WrongUse);
        }

        var package = AppPackage.Read(folder).With(values);
        if (package.Faults().ToList() is { Count: > 0 } faults)
        {
            return Refuse(context, faults, ExitCode.FoundFaults);
        }

        if (OrganisationDirectory.Read(context.Configuration).FindByTenant(values.Tenant) is null)
        {
            context.Error.WriteLine(
                $"Please note: no organisation in the settings here has tenant {values.Tenant}. The bot shows people there no clauses until one has."
            );
        }

        File.WriteAllBytes(file, package.Zip());
        var path = Path.GetFullPath(file);
        context.Output.WriteLine(
            json
                ? JsonSerializer.Serialize(
                    new WrittenPackage(path, values.AppId, values.Tenant, values.Domain), CommandJson.Lines.WrittenPackage)
                : path
        );
        return ExitCode.Success;
    }

    private static int Refuse(CommandContext context, IEnumerable<string> faults, int exitCode)
    {
        foreach (var fault in faults)
        {
            context.Error.WriteLine(fault);
        }

        return exitCode;
    }
}

/// <summary>The package that was written, and for whom.</summary>
internal sealed record WrittenPackage(string File, string AppId, string Tenant, string Domain);
