using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands.Councils;

/// <summary>
/// <c>coverage --org NAME [--json]</c>: how far a council's knowledge is, what to expect of it now, and what would help most.
/// </summary>
internal static class CoverageCommand
{
    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var json = CommonOptions.Json();
        var command = new Command("coverage", "Say how far a council's notes are and what would help most. Example: coverage --org medway")
        {
            organisation,
            json,
        };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(organisation), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string organisation, bool json)
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
            Print(context.Output, record, coverage);
        }

        return ExitCode.Success;
    }

    private static void Print(TextWriter output, CoverageRecord record, Coverage coverage)
    {
        output.WriteLine(
            $"{record.Org}: {record.Clauses} clauses, {record.Phrased} with ways of asking, {record.Clauses - record.Phrased} without.");
        output.WriteLine($"Shared subjects: {record.Settled} settled by a clause, {record.Silent} silent, {coverage.Open.Count} neither.");
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Expect the right clause first for about {100 * record.First:0} of 100 questions that the policies answer, and among the first three for {100 * record.AmongThree:0}."
            )
        );
        Section(
            output, "These clauses would gain most from a line (suggest goes through them):",
            coverage.Gains.Select(gain => $"{gain.Clause.Address}  {FirstWords(gain.Clause)} ... Perhaps: {gain.Likely.Title}"));
        Section(
            output, "Staff of other councils ask about these; a clause may settle them:", coverage
                .Open.Where(open => open.Perhaps is not null)
                .Select(open => $"{open.Subject.Id}: {open.Subject.Title}. Perhaps {open.Perhaps!.Address}")
        );
        Section(
            output, "And about these, on which the policies seem to be silent (if they are, list them in silent-on.yaml):",
            coverage.Open.Where(open => open.Perhaps is null).Select(open => $"{open.Subject.Id}: {open.Subject.Title}"));
    }

    private static void Section(TextWriter output, string heading, IEnumerable<string> rows)
    {
        var lines = rows.ToList();
        output.WriteLine();
        output.WriteLine(lines.Count == 0 ? $"{heading} none." : heading);
        lines.ForEach(line => output.WriteLine($"  {line}"));
    }

    private static string FirstWords(Clause clause) => string.Join(' ', clause.Words.Split(' ', '\n').Take(8));
}
