using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using TeamsPolicyBot.Reports;
using TeamsPolicyBot.Reports.Writing;

namespace TeamsPolicyBot.Commands.Reports;

/// <summary>
/// <c>report --org ORG [--from DAY] [--to DAY] [--format html|csv|json] [--out FILE]</c>: what staff asked, to read, to print or to count
/// on.
/// </summary>
internal static class ReportCommand
{
    private const string Html = "html";
    private const string Csv = "csv";
    private const string JsonFormat = "json";

    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var from = new Option<DateOnly?>("--from")
        {
            Description = "The first day, as 2026-11-01. Without it the seven days before --to.",
            HelpName = "DAY",
        };
        var to = new Option<DateOnly?>("--to") { Description = "The last day. Without it today.", HelpName = "DAY" };
        var format = new Option<string>("--format")
        {
            Description = "A page to read and print, a table for a spreadsheet, or JSON.",
            DefaultValueFactory = _ => Html,
        };
        format.AcceptOnlyFromAmong(Html, Csv, JsonFormat);
        var output = new Option<FileInfo?>("--out") { Description = "Write it to this file.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new Command(
            "report",
            "Write what staff asked and what the policies do not answer. Example: report --org medway --from 2026-11-01 --out november.html"
        )
        {
            organisation, from, to, format, output, json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (report, exitCode) = await ReportDatabase.ReadAsync(
                    context, parsed.GetValue(organisation)!, parsed.GetValue(from), parsed.GetValue(to), cancellation);
                if (report is null)
                {
                    return exitCode;
                }

                var text = Write(report, parsed.GetValue(json) ? JsonFormat : parsed.GetValue(format)!);
                await (
                    parsed.GetValue(output) is { } file
                        ? File.WriteAllTextAsync(file.FullName, text, cancellation)
                        : context.Output.WriteAsync(text.AsMemory(), cancellation)
                );
                return ExitCode.Success;
            }
        );
        return command;
    }

    private static string Write(AskedReport report, string format) => format switch
    {
        JsonFormat => JsonSerializer.Serialize(report, CommandJson.Lines.AskedReport) + "\n",
        Csv => Table(report),
        _ => ReportHtml.Write(report),
    };

    private static string Table(AskedReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            // What staff typed must not be a formula in a spreadsheet.
            writer.WriteRecords(
                ReportTable
                    .Rows(report)
                    .Select(row => row with { Name = CaseRow.Harmless(row.Name)!, Detail = CaseRow.Harmless(row.Detail)! })
            );
        }

        return text.ToString();
    }
}
