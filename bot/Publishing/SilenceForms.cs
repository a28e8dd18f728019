using TeamsPolicyBot.Answers.Silences;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Notes;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Publishing;

/// <summary>Takes back that the policies are silent on a subject, as the edits of files that it comes to. Pure.</summary>
internal static class SilenceForms
{
    /// <summary>
    /// The silences that can be taken back: those that may be outdated first, then those that the council lists, then those of all
    /// councils.
    /// </summary>
    public static IReadOnlyList<(Silence Silence, Clause? By)> Choices(KnowledgeRelease release)
    {
        var outdated = OutdatedSilences.Of(release);
        return
        [
            .. outdated.Select(each => (each.Silence, (Clause?)each.By)),
            .. release.Silences
                .Where(silence => outdated.All(each => each.Silence != silence))
                .OrderBy(silence => !silence.IsListed)
                .Select(silence => (silence, (Clause?)null)),
        ];
    }

    /// <summary>Takes one back; the rule that settles it now, where one is named, takes its ways of asking.</summary>
    /// <param name="topic">The silence's topic; one that is not there any more is refused.</param>
    /// <param name="rule">Null where no rule is to be found by its ways of asking.</param>
    public static FormEdits Remove(FolderNow now, KnowledgeRelease release, string topic, Clause? rule)
    {
        if (release.Silences.FirstOrDefault(each => each.Topic == topic) is not { } silence)
        {
            return FormEdits.Refused("silence-gone");
        }

        var file = $"{now.Files.OrganisationId}/silent-on.yaml";
        IEnumerable<FileEdit> list = silence.IsListed ? [new FileEdit(file, SilenceEditor.Remove(now.Files.Text(file)!, silence))]
            : rule is null ? [new FileEdit(file, SilenceEditor.Except(now.Files.Text(file), silence.SubjectId!))]
            : [];
        IEnumerable<FileEdit> note = rule is null ? [] : [Settled(now, silence, rule)];
        List<FileEdit> edits = [.. list, .. note];

        // Faults are shown as those of any change; a list that still has it is left to the file.
        return KnowledgeLoader.Load(now.With(edits)).Release is not { } after || after.Silences.All(each => each.Topic != topic)
            ? new FormEdits(edits)
            : FormEdits.Refused("in-the-file");
    }

    private static FileEdit Settled(FolderNow now, Silence silence, Clause rule)
    {
        var notes = $"{now.Files.OrganisationId}/policies/{rule.Policy.Id}.notes.yaml";
        var text = now.Files.Text(notes);
        return new FileEdit(notes, silence.SubjectId is { } subject
            ? NotesEditor.Write(text, rule, [.. rule.Note.Subjects.Append(subject).Distinct()], [])
            : NotesEditor.AddWays(text, rule, silence.AskedAs.Count > 0 ? silence.AskedAs : silence.Words));
    }
}
