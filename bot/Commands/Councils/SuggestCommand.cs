using System.CommandLine;
using System.Text.Json;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge.Check;
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
        var again = new Option<bool>("--again") { Description = "Go through the clauses once more that nobody can ask for yet." };
        var json = CommonOptions.Json();
        var command = new Command(
            "suggest",
            "Go through a council's clauses and choose their subjects, one key each; stop and go on whenever you like. Example: suggest --org medway"
        )
        {
            organisation, again, json,
        };
        command.SetAction(parsed => Run(
            context, parsed.GetRequiredValue(organisation), parsed.GetValue(again), parsed.GetValue(json)));
        return command;
    }

    private static int Run(CommandContext context, string organisation, bool again, bool json)
    {
        if (context.Release(organisation, out var exitCode) is not { } release)
        {
            return exitCode;
        }

        var open = release.Clauses.Where(clause => !ShortClauses.Has(clause) && IsOpen(clause, again)).ToList();
        context.Error.WriteLine(
            again
                ? $"{open.Count} of {release.Clauses.Count} clauses have no way of asking yet."
                : $"{open.Count} of {release.Clauses.Count} clauses wait for you to choose their subjects.");
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
            notes.Undo,
            new KeyInput(context.Input),
            context.Output
        ).Run(open);
        if (context.Release(organisation, out exitCode) is { } now)
        {
            context.Output.WriteLine(Standing(now));
        }

        return exitCode;
    }

    private static bool IsOpen(Clause clause, bool again) => again ? clause.Note.AskedAs.Count == 0 : !clause.Note.HasChosenSubjects;

    /// <summary>How far it is, and what can be done next.</summary>
    private static string Standing(KnowledgeRelease release)
    {
        var waiting = release.Clauses.Count(clause => !ShortClauses.Has(clause) && !clause.Note.HasChosenSubjects);
        var some = release.Clauses.Count(clause => clause.Note.Subjects.Count > 0);
        var none = release.Clauses.Count(clause => clause.Note is { HasChosenSubjects: true, Subjects: [] });
        var tooShort = release.Clauses.Count(clause => ShortClauses.Has(clause) && !clause.Note.HasChosenSubjects);
        var next = waiting > 0
            ? $"{waiting} {(waiting == 1 ? "waits" : "wait")} for you: run suggest again."
            : $"Write down how staff ask for the others: suggest --org {release.Organisation.Id} --again, key a.";
        return $"{some} of {release.Clauses.Count} clauses have subjects; of {none} you said that none fits; {tooShort} are of one or two words and are not asked about. {next}";
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
