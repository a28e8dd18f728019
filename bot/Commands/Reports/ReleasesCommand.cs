using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Commands.Reports;

/// <summary>
/// <c>releases --org ORG [--json]</c>: every release of a council's knowledge, who made and who published it, when and why.
/// </summary>
internal static class ReleasesCommand
{
    private const int Most = 1000;

    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var json = CommonOptions.Json();
        var command = new Command("releases", "List the releases of a council's knowledge. Example: releases --org medway")
        {
            organisation,
            json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetValue(organisation)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string organisation, bool json, CancellationToken cancellationToken)
    {
        if (!context.IsKnown(organisation))
        {
            return ExitCode.WrongUse;
        }

        var database = new Database(Dialect.Of(context.Configuration.GetConnectionString("PostgreSQL"), context.Folders.Data));
        await Migrator.MigrateAsync(database, cancellationToken);
        var releases = await new ReleaseStore(database, context.Time).NewestAsync(organisation, Most, cancellationToken);
        if (json)
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize([.. releases], CommandJson.Lines.ReleaseRecordArray));
        }
        else if (releases.Count == 0)
        {
            await context.Output.WriteLineAsync("There is no release yet: the bot writes them down while it runs.");
        }

        foreach (var release in json ? [] : releases)
        {
            await context.Output.WriteLineAsync(Line(release));
        }

        return ExitCode.Success;
    }

    private static string Line(ReleaseRecord release)
    {
        var made = release.MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        var people = string.Join(
            ", ", release
                .Makers.Concat(release.Approvals)
                .Append(release.SettledBy)
                .OfType<ReleasePerson>()
                .Select(person => person.Name ?? person.ObjectId)
                .Distinct()
        );
        var why = string.Join("; ", new[] { release.Why, release.SettledWhy }.Where(said => !string.IsNullOrEmpty(said)));
        return $"{release.Number, 4}  {release.ShortHash}  {release.State, -10}  {made}  {people}{(people.Length > 0 && why.Length > 0 ? ": " : "")}{why}".TrimEnd();
    }
}
