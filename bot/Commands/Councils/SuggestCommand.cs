using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands.Councils;

/// <summary>
/// <c>suggest --org NAME [--json]</c>: goes through the clauses and proposes each one's subjects; a person decides with one key.
/// </summary>
internal static class SuggestCommand
{
    private const int Most = 6;

    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var json = CommonOptions.Json();
        var command = new Command(
            "suggest",
            "Go through a council's clauses and choose their subjects, one key each; stop and go on whenever you like. Example: suggest --org medway"
        )
        {
            organisation, json,
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

        var open = release.Clauses.Where(clause => !clause.Note.HasChosenSubjects).ToList();
        context.Error.WriteLine($"{open.Count} of {release.Clauses.Count} clauses have no subjects yet.");
        var suggester = SubjectSuggester.Create(release);
        if (json)
        {
            context.Output.WriteLine(
                JsonSerializer.Serialize(
                    [.. open.Select(clause => SuggestedClause.Of(clause, suggester.For(clause, Most)))],
                    CommandJson.Lines.SuggestedClauseArray
                )
            );
            return ExitCode.Success;
        }

        var notes = new NotesOnDisk(context.Folders.Knowledge, organisation);
        new SuggestSession(
            [.. release.Subjects],
            clause => suggester.For(clause, Most),
            notes.Keep,
            new KeyInput(context.Input),
            context.Output
        ).Run(open);
        return ExitCode.Success;
    }
}

/// <summary>What <c>suggest --json</c> prints for each clause that has no subjects yet; it changes nothing.</summary>
internal sealed record SuggestedClause(string Address, string Text, IReadOnlyList<SuggestedSubject> Subjects)
{
    public static SuggestedClause Of(Clause clause, IReadOnlyList<SubjectSuggestion> suggestions) =>
        new(
            clause.Address, clause.Quotation,
            [
                .. suggestions.Select(suggestion => new SuggestedSubject(
                    suggestion.Subject.Id, suggestion.Subject.Title, Math.Round(suggestion.Likeness, 3), suggestion.Ways)),
            ]
        );
}

/// <summary>A proposed subject, and those of its ways of asking that lead to the clause.</summary>
internal sealed record SuggestedSubject(string Subject, string Title, double Likeness, IReadOnlyList<string> Ways);
