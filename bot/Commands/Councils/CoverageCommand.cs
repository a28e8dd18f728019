using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Commands.Councils;

/// <summary>
/// <c>coverage --org NAME [--json]</c>: how far a council's knowledge is, what to expect of it now, and what would help most.
/// </summary>
internal static class CoverageCommand
{
    /// <summary>Rows of a list, unless all are asked for.</summary>
    private const int FewRows = 10;

    private const int WidestLine = 100;

    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var all = new Option<bool>("--all") { Description = "Print the lists whole." };
        var json = CommonOptions.Json();
        var command = new Command("coverage", "Say how far a council's notes are and what would help most. Example: coverage --org medway")
        {
            organisation,
            all,
            json,
        };
        command.SetAction(parsed => Run(
            context, parsed.GetRequiredValue(organisation), parsed.GetValue(all), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string organisation, bool all, bool json)
    {
        if (context.Release(organisation, out var exitCode) is not { } release)
        {
            return exitCode;
        }

        context.Error.WriteLine($"Asking {release.Subjects.Sum(subject => subject.AskedAs.Count)} questions of other councils' staff ...");
        var coverage = Coverage.Of(release);
        var record = CoverageRecord.Of(organisation, release, coverage);
        if (json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize(record, CommandJson.Lines.CoverageRecord));
        }
        else
        {
            Print(context.Output, record, coverage, all ? int.MaxValue : FewRows);
        }

        return ExitCode.Success;
    }

    private static void Print(TextWriter output, CoverageRecord record, Coverage coverage, int most)
    {
        output.WriteLine(
            $"{record.Org}: {record.Clauses} clauses, {record.Phrased} with ways of asking, {record.Clauses - record.Phrased} without.");
        output.WriteLine($"Shared subjects: {record.Settled} settled by a clause, {record.Silent} silent, {coverage.Open.Count} neither.");
        output.WriteLine(coverage.Forecast.Says);
        Section(
            output, "These clauses would gain most from a line (suggest goes through them):",
            coverage.Gains.Select(gain => $"{gain.Clause.Address}  {FirstWords(gain.Clause)} ...\n      Why: {string.Join("; ", gain.Why)}."), most);
        var silent = coverage.Open.Where(open => open.Perhaps is null).ToList();
        Section(
            output, "Staff of other councils ask about these, and a clause may settle them; give it the subject in its note:", coverage
                .Open.Where(open => open.Perhaps is not null)
                .Select(open => $"{open.Subject.Id}: {open.Subject.Title}. Perhaps {open.Perhaps!.Address}"), most
        );
        Section(
            output, "And about these, on which the policies seem to be silent:",
            silent.Select(open => $"{open.Subject.Id}: {open.Subject.Title}"), most);
        if (silent.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("For silent-on.yaml; first take out what your policies do speak of, if in other words:");
            var entry = $"- subjects: [{string.Join(", ", silent.Select(open => open.Subject.Id))}]";
            output.WriteLine(string.Join("\n    ", WordWrap.Lines(entry, WidestLine)));
        }
    }

    private static void Section(TextWriter output, string heading, IEnumerable<string> rows, int most)
    {
        var lines = rows.ToList();
        output.WriteLine();
        output.WriteLine(lines.Count == 0 ? $"{heading} none." : heading);
        lines.Take(most).ToList().ForEach(line => output.WriteLine($"  {line}"));
        if (lines.Count > most)
        {
            output.WriteLine($"  and {lines.Count - most} more; --all prints them.");
        }
    }

    private static string FirstWords(Clause clause) => string.Join(' ', clause.Words.Split(' ', '\n').Take(8));
}
