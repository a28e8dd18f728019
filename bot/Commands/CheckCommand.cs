using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Acceptance;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Commands;

/// <summary><c>check [--org ORG] [--addresses] [--json]</c>: what is wrong with the knowledge, for those who write it.</summary>
internal static class CheckCommand
{
    /// <summary>Longer faults are told over several lines, so that no word is cut in two.</summary>
    private const int WidestLine = 110;

    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.OneOrganisation();
        var addresses = new Option<bool>("--addresses") { Description = "Also list every clause: address, citation, first words." };
        var json = CommonOptions.Json();
        var command = new Command("check", "Check the knowledge folder: files, addresses, knowledge tests. Example: check --org medway")
        {
            organisation, addresses, json,
        };
        command.SetAction(parsed => Run(context, parsed.GetValue(organisation), parsed.GetValue(addresses), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string? organisation, bool addresses, bool json)
    {
        if (organisation is not null && !context.IsKnown(organisation))
        {
            return ExitCode.WrongUse;
        }

        var ids = organisation is null ? KnowledgeFolder.Organisations(context.Folders.Knowledge) : [organisation];
        if (ids.Count == 0)
        {
            context.Error.WriteLine($"There is no organisation in {context.Folders.Knowledge}: each is a folder with a council.yaml.");
            return ExitCode.FoundFaults;
        }

        var checks = ids.Select(id => Check(context, id)).ToList();
        if (json)
        {
            context.Output.WriteLine(
                JsonSerializer.Serialize(
                    [.. checks.Select(check => CheckedOrganisation.Of(check.Id, check.Result, addresses))],
                    CommandJson.Lines.CheckedOrganisationArray
                )
            );
        }
        else
        {
            checks.ForEach(check => Print(context.Output, check.Id, check.Result, addresses));
        }

        return checks.TrueForAll(check => check.Result.Faults.Count == 0) ? ExitCode.Success : ExitCode.FoundFaults;
    }

    internal static (string Id, LoadResult Result) Check(CommandContext context, string id)
    {
        var result = KnowledgeFolder.Load(context.Folders.Knowledge, id);
        var today = DateOnly.FromDateTime(context.Time.GetUtcNow().UtcDateTime);
        return (
            id, result with
            {
                Faults = result.Release is { } release ? QuestionTests.Run(release, context.Answerer(release)) : result.Faults,
                Warnings = ReleaseWarnings.Of(result, today),
            }
        );
    }

    internal static void Print(TextWriter output, string id, LoadResult result, bool addresses)
    {
        output.WriteLine(
            result.Release is { } release
                ? $"{id}: {Count(release.Policies.Count, "policy", "policies")}, {Count(release.Clauses.Count, "clause", "clauses")}, {Count(release.Tests.Count, "question tested", "questions tested")}, release {release.ShortHash}: {Verdict(result)}"
                : $"{id}: {Verdict(result)}"
        );
        foreach (var fault in result.Faults)
        {
            Print(output, fault.File, fault);
        }

        foreach (var warning in result.Warnings)
        {
            Print(output, $"Look at {warning.File}", warning);
        }

        foreach (var clause in addresses && result.Release is not null ? result.Release.Clauses : [])
        {
            output.WriteLine($"  {clause.Address}\t{clause.Place}\t{FirstWords(clause)}");
        }
    }

    private static void Print(TextWriter output, string place, Fault fault)
    {
        output.WriteLine($"  {string.Join("\n  ", WordWrap.Lines($"{place}, line {fault.Line}: {fault.What}", WidestLine))}");
        output.WriteLine($"    {string.Join("\n    ", WordWrap.Lines(fault.Mend, WidestLine))}");
    }

    private static string Verdict(LoadResult result) =>
        (result.Faults.Count == 0 ? "no faults" : Count(result.Faults.Count, "fault", "faults"))
        + (result.Warnings.Count == 0 ? "" : $", {Count(result.Warnings.Count, "warning", "warnings")}");

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static string FirstWords(Clause clause) => string.Join(' ', clause.Words.Split(' ', '\n').Take(8));
}
