using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Publishing;

/// <summary>Confirms a plain sentence for the words that its rule has now, as the edit of the notes that it comes to. Pure.</summary>
internal static class InShortForms
{
    /// <summary>The clauses whose plain sentence nobody has confirmed for the words in force.</summary>
    public static IReadOnlyList<Clause> Unconfirmed(KnowledgeRelease release) =>
        [.. release.Clauses.Where(clause => clause is { InShort: null, Note.InShort: not null })];

    public static FormEdits Confirm(FolderNow now, Clause clause, string says)
    {
        if (says.Length == 0)
        {
            return FormEdits.Refused("empty");
        }

        var file = $"{now.Files.OrganisationId}/policies/{clause.Policy.Id}.notes.yaml";
        var text = now.Files.Text(file)!.ReplaceLineEndings("\n");
        var path = clause.Address[(clause.Policy.Id.Length + 1)..];
        var note = YamlFile.Read(file, text, [])!.AnyMap()!.Entries.First(entry => entry.Name == path || entry.Name == clause.Address).Name;
        var written = YamlEditor.Set(text, [note, "in-short"], YamlText.Scalar(says));
        return new FormEdits([new FileEdit(file, YamlEditor.Set(written, [note, "in-short-of"], $"\"{clause.Fingerprint}\""))]);
    }
}
