using System.Security.Cryptography;
using System.Text;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Notes;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Publishing;

/// <summary>Something to say about a form.</summary>
/// <param name="Key">Key of the words, below <c>desk.refusal</c> for a refusal and below <c>desk.note</c> for anything else.</param>
/// <param name="Names">What the words name.</param>
internal sealed record DeskNote(string Key, params object[] Names);

/// <summary>What a form came to: edits, or why there are none.</summary>
/// <param name="Refusal">Why there are none; null where there are edits.</param>
internal sealed record FormEdits(IReadOnlyList<FileEdit> Edits, DeskNote? Refusal = null)
{
    /// <summary>What would go with it, so that somebody has to say yes to it first.</summary>
    public IReadOnlyList<DeskNote> Losses { get; init; } = [];

    /// <summary>What is worth knowing about it, and keeps nobody from saving.</summary>
    public IReadOnlyList<DeskNote> Notes { get; init; } = [];

    /// <summary>What a reader of a pasted policy was unsure about.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    public static FormEdits Refused(string refusal, params object[] names) => new([], new DeskNote(refusal, names));
}

/// <summary>The small changes of a comms officer's week, each as the edits of files that it comes to. Pure.</summary>
internal static class DeskForms
{
    /// <summary>The clauses that somebody may mean by a number or an address.</summary>
    public static IReadOnlyList<Clause> Meant(KnowledgeRelease release, string typed)
    {
        var wanted = typed.Trim().TrimEnd('.');
        var exact = release.Clauses.Where(clause => clause.Address.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0
            ? exact
            :
            [
                .. release.Clauses.Where(clause =>
                    clause.Address.EndsWith($"/{wanted}", StringComparison.OrdinalIgnoreCase)
                    && clause.Address.Length == clause.Policy.Id.Length + 1 + wanted.Length
                ),
            ];
    }

    /// <summary>A mark of a clause's words, by which a second person's overwriting is noticed.</summary>
    public static string MarkOf(Clause clause) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clause.Words)))[..16];

    public static FormEdits EditClause(FolderNow now, Clause clause, string words)
    {
        if (words.Length == 0)
        {
            return FormEdits.Refused("empty");
        }

        var file = PolicyFileOf(now, clause.Policy.Id);
        return ClauseEditor.Write(file, now.Files.Text(file)!, PathOf(clause), words) is { } text
            ? new FormEdits([new FileEdit(file, text), .. NoteOf(now, clause, words)])
            : FormEdits.Refused("in-the-file");
    }

    /// <summary>A note names the words with which its clause begins: it follows the clause that it was written for.</summary>
    private static IEnumerable<FileEdit> NoteOf(FolderNow now, Clause clause, string words)
    {
        var notes = NotesFileOf(now, clause);
        if (now.Files.Text(notes) is { } text
            && NotesEditor.Follow(text.ReplaceLineEndings("\n"), clause, ClauseEditor.Plain(words)) is var followed
            && followed != text.ReplaceLineEndings("\n"))
        {
            yield return new FileEdit(notes, followed);
        }
    }

    /// <summary>Another way of asking for a clause, and where wanted a test of it.</summary>
    public static FormEdits AddWay(FolderNow now, Clause clause, string question, bool asTest)
    {
        if (question.Length == 0)
        {
            return FormEdits.Refused("empty");
        }

        if (clause.Note.AskedAs.Contains(question, StringComparer.OrdinalIgnoreCase) && !asTest)
        {
            return FormEdits.Refused("way-is-there");
        }

        var notes = NotesFileOf(now, clause);
        var way = new FileEdit(notes, NotesEditor.AddWays(now.Files.Text(notes), clause, [question]));
        return new FormEdits(asTest ? [way, .. AddTest(now, clause, question).Edits] : [way]);
    }

    public static FormEdits AddTest(FolderNow now, Clause clause, string question)
    {
        var file = $"{now.Files.OrganisationId}/tests.yaml";
        return question.Length == 0
            ? FormEdits.Refused("empty")
            : new FormEdits([new FileEdit(file, ListEditor.AddTest(now.Files.Text(file), question, clause))]);
    }

    /// <summary>A test that no rule is taken for the answer to a question.</summary>
    public static FormEdits AddUnsureTest(FolderNow now, string question)
    {
        var file = $"{now.Files.OrganisationId}/tests.yaml";
        return question.Length == 0
            ? FormEdits.Refused("empty")
            : new FormEdits([new FileEdit(file, ListEditor.AddUnsureTest(now.Files.Text(file), question))]);
    }

    /// <param name="words">Parted by commas.</param>
    public static FormEdits AddSilence(FolderNow now, string topic, string words, string say)
    {
        var list = words.Split([',', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var file = $"{now.Files.OrganisationId}/silent-on.yaml";
        return topic.Length == 0 || list.Length == 0 || say.Length == 0
            ? FormEdits.Refused("empty")
            : new FormEdits([new FileEdit(file, ListEditor.AddSilence(now.Files.Text(file), topic, list, say))]);
    }

    /// <summary>A policy of pasted text, read as an imported document is.</summary>
    public static FormEdits NewPolicy(FolderNow now, string title, string text)
    {
        var id = Naming.Slug(title);
        if (id.Length == 0 || text.Length == 0)
        {
            return FormEdits.Refused("empty");
        }

        var file = PolicyFileOf(now, id);
        if (now.Files.Names.Contains(file))
        {
            return FormEdits.Refused("policy-is-there");
        }

        return Importer.Import($"{id}.md", Encoding.UTF8.GetBytes($"# {title}\n\n{text}\n")) is ImportResult.Imported imported
            ? new FormEdits([new FileEdit(file, imported.Markdown)]) { Remarks = imported.Remarks }
            : FormEdits.Refused("not-read");
    }

    /// <summary>A policy of a document, under the name that its title gives.</summary>
    public static FormEdits ImportedPolicy(FolderNow now, ImportResult.Imported imported)
    {
        var id = Naming.Slug(imported.Title);
        return id.Length == 0 ? FormEdits.Refused("not-read")
            : now.Files.Names.Contains(PolicyFileOf(now, id)) ? FormEdits.Refused("policy-is-there")
            : new FormEdits([new FileEdit(PolicyFileOf(now, id), imported.Markdown)]);
    }

    private static string NotesFileOf(FolderNow now, Clause clause) =>
        $"{now.Files.OrganisationId}/policies/{clause.Policy.Id}.notes.yaml";

    private static string PathOf(Clause clause) => clause.Address[(clause.Policy.Id.Length + 1)..];

    private static string PolicyFileOf(FolderNow now, string id) => $"{now.Files.OrganisationId}/policies/{id}.md";
}
