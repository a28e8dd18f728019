using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Policies;
using TeamsPolicyBot.Knowledge.Subjects;
using TeamsPolicyBot.Knowledge.Yaml;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Notes;

/// <summary>Reads <c>policies/&lt;id&gt;.notes.yaml</c> and puts each note on its clause.</summary>
internal static class NotesFile
{
    private static readonly string[] Keys =
    [
        "starts", "subjects", "asked-as", "topics", "capacity", "contact", "conflicts-with", "in-short", "in-short-of",
    ];

    /// <summary>The policy's clauses with their notes; a note for a clause that is not there, or begins otherwise, is a fault.</summary>
    public static IReadOnlyList<PlacedClause> Attach(
        PolicyFile policy, string file, string? text, NoteNames names, ICollection<Fault> faults)
    {
        if (text is null || YamlFile.Read(file, text, faults)?.AnyMap() is not { } notes)
        {
            return policy.Clauses;
        }

        var prefix = policy.Policy.Id + "/";
        var byPath = policy
            .Clauses.DistinctBy(placed => placed.Clause.Address)
            .ToDictionary(placed => placed.Clause.Address[prefix.Length..]);
        foreach (var entry in notes.Entries)
        {
            var path = entry.Name.StartsWith(prefix, StringComparison.Ordinal) ? entry.Name[prefix.Length..] : entry.Name;
            if (!byPath.TryGetValue(path, out var placed))
            {
                entry.Key.Fault(
                    $"The policy has no clause \"{entry.Name}\".",
                    $"{NearestName.Suggest(path, byPath.Keys)}Write the clause's address without the policy's name.");
            }
            else if (entry.Value.Map(Keys) is { } note && Starts(placed.Clause, note))
            {
                byPath[path] = placed with { Clause = placed.Clause with { Note = Read(note, policy.Policy.Id, names) } };
            }
        }

        return [.. policy.Clauses.Select(placed => byPath[placed.Clause.Address[prefix.Length..]])];
    }

    /// <summary>A note names the clause's first words, so that a renumbered policy cannot move it to another clause.</summary>
    private static bool Starts(Clause clause, YamlMap note)
    {
        if (note.Require("starts") is not { } value || value.Text() is not { } starts)
        {
            return false;
        }

        if (Fold.Text(clause.Words).StartsWith(Fold.Text(starts), StringComparison.Ordinal))
        {
            return true;
        }

        value.Fault(
            $"The clause does not start with \"{starts}\".",
            $"It starts \"{FirstWords(clause.Words)}\". Move the note to the clause it was written for, or correct these words.");
        return false;
    }

    private static ClauseNote Read(YamlMap note, string policyId, NoteNames names)
    {
        var subjects = names.Subjects.Find(note.Find("subjects"));
        return new ClauseNote(
            [.. note.Texts("asked-as").Concat(subjects.SelectMany(subject => subject.AskedAs)).Distinct(StringComparer.OrdinalIgnoreCase)],
            note.Texts("topics"),
            Capacities.Read(note.Find("capacity")),
            names.Desks.Contact(note.Find("contact")),
            Conflict(note.Find("conflicts-with"), policyId, names.Addresses))
        {
            Subjects = [.. subjects.Select(subject => subject.Id)],
            HasChosenSubjects = note.Has("subjects"),
            InShort =
                note.Find("in-short") is { } inShort && inShort.Text() is { } says
                    ? new InShort(says, note.Text("in-short-of"), inShort.Line)
                    : null,
        };
    }

    private static Conflict? Conflict(YamlValue? value, string policyId, ClauseAddresses addresses) =>
        value?.Map("address", "ruling") is { } conflict && conflict.Require("address") is { } address
            ? new Conflict(addresses.Find(address, policyId) ?? "", conflict.RequireText("ruling"))
            : null;

    private static string FirstWords(string words) => string.Join(' ', words.Split(' ', '\n').Take(6));
}

/// <summary>The names that a note may use: of clauses, of desks and of shared subjects.</summary>
internal sealed record NoteNames(ClauseAddresses Addresses, DeskNames Desks, SubjectLibrary Subjects);
