using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Reports.Writing;

namespace TeamsPolicyBot.Commands.Reports;

/// <summary><c>asked --org ORG [--json]</c>: what staff asked in the last seven days, and what had no answer.</summary>
internal static class AskedCommand
{
    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var json = CommonOptions.Json();
        var command = new Command(
            "asked", "Say what staff asked in the last seven days and what the policies do not answer. Example: asked --org medway")
        {
            organisation,
            json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(context, parsed.GetValue(organisation)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, string organisation, bool json, CancellationToken cancellationToken)
    {
        var (report, exitCode) = await ReportDatabase.ReadAsync(context, organisation, null, null, cancellationToken);
        if (report is null)
        {
            return exitCode;
        }

        if (json)
        {
            await context.Output.WriteLineAsync(JsonSerializer.Serialize(report, CommandJson.Lines.AskedReport));
            return ExitCode.Success;
        }

        await context.Output.WriteLineAsync($"{report.Organisation}, {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}");
        foreach (var row in ReportTable.Rows(report).Where(row => row.Part is not ("clause never shown" or "day")))
        {
            await context.Output.WriteLineAsync(
                $"  {row.Number, 6}  {row.Part}: {row.Name}{(row.Detail.Length > 0 ? $" ({row.Detail})" : "")}");
        }

        return ExitCode.Success;
    }
}
