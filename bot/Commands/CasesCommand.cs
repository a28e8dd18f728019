using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Commands;

/// <summary>
/// <c>cases --org ORG [--csv] [--json]</c>: every case of a council, for whoever has to account for them. Holds no words of anybody.
/// </summary>
internal static class CasesCommand
{
    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var csv = new Option<bool>("--csv") { Description = "Print a table for a spreadsheet." };
        var json = CommonOptions.Json();
        var command = new Command("cases", "List a council's cases. Example: cases --org medway --csv") { organisation, csv, json };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(context, parsed.GetValue(organisation)!, parsed.GetValue(csv), parsed.GetValue(json), cancellation)
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context, string organisation, bool csv, bool json, CancellationToken cancellationToken)
    {
        if (!context.IsKnown(organisation))
        {
            return ExitCode.WrongUse;
        }

        var database = new Database(Dialect.Of(context.Configuration.GetConnectionString("PostgreSQL"), context.Folders.Data));
        try
        {
            await Migrator.MigrateAsync(database, cancellationToken);
            var found = await new CaseStore(database).OfOrganisationAsync(organisation, cancellationToken);
            Print(context.Output, [.. found.Cases.Select(CaseRow.Of)], csv, json);
            foreach (var reference in found.Unreadable)
            {
                await context.Error.WriteLineAsync(
                    $"Case {reference} cannot be read: what the database holds of it does not add up to a case. Restore it from a backup.");
            }

            return found.Unreadable.Count == 0 ? ExitCode.Success : ExitCode.FoundFaults;
        }
        catch (StorageException exception)
        {
            await context.Error.WriteLineAsync(exception.Message);
            return ExitCode.FoundFaults;
        }
    }

    private static void Print(TextWriter output, CaseRow[] rows, bool csv, bool json)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(rows, CasesJsonContext.Default.CaseRowArray));
        }
        else if (csv)
        {
            using var writer = new CsvWriter(output, CultureInfo.InvariantCulture, leaveOpen: true);
            writer.WriteRecords(rows.Select(row => row.Harmless()));
        }
        else if (rows.Length == 0)
        {
            output.WriteLine("There are no cases.");
        }
        else
        {
            foreach (var row in rows)
            {
                output.WriteLine(
                    $"{row.Reference}  {row.State, -13}  {row.Desk, -10}  opened {row.Opened}  due {row.Deadline}  {row.Decision} {row.DecidedBy}{(row.Delivery is "Pending" or "Unreachable" ? " (not yet delivered)" : "")}".TrimEnd()
                );
            }
        }
    }
}

/// <summary>A case as the command prints it: who and when, not what was asked.</summary>
internal sealed record CaseRow(
    string Reference, string Kind, string State, string Desk, string Asker, string Opened, string Deadline, string? Decision,
    string? DecidedBy, string? Decided, string? Delivery)
{
    /// <summary>A cell that begins with one of these is read as a formula by spreadsheets.</summary>
    private const string FormulaStarts = "=+-@\t\r";

    public static CaseRow Of(Case @case) => new(
        @case.Reference,
        @case.Content.Kind.ToString(),
        @case.State.ToString(),
        @case.Assignment.Desk,
        @case.NameWithheld ? "" : @case.Asker.Name ?? @case.Asker.ObjectId,
        Time(@case.OpenedAt),
        Time(@case.Deadline),
        @case.Outcome?.Decision.ToString(),
        @case.Outcome?.By?.Name ?? @case.Outcome?.By?.ObjectId,
        @case.Outcome is { } outcome ? Time(outcome.At) : null,
        @case.Delivery == DecisionDelivery.None ? null : @case.Delivery.ToString());

    /// <summary>The row with an apostrophe before whatever a spreadsheet would take for a formula.</summary>
    public CaseRow Harmless() => this with { Asker = Harmless(Asker)!, DecidedBy = Harmless(DecidedBy), Desk = Harmless(Desk)! };

    internal static string? Harmless(string? cell) =>
        cell is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal) ? $"'{cell}" : cell;

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(CaseRow[]))]
internal sealed partial class CasesJsonContext : JsonSerializerContext;
