using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Publishing;

/// <summary>A file of the knowledge folder with other text.</summary>
/// <param name="Name">Relative to the knowledge folder, with forward slashes.</param>
internal sealed record FileEdit(string Name, string Text);

/// <summary>The folder as it is now: where a change begins.</summary>
/// <param name="Release">Null where the files have faults.</param>
internal sealed record FolderNow(KnowledgeFiles Files, KnowledgeRelease? Release, IReadOnlyList<Fault> Faults)
{
    /// <summary>What its files hold, by their names.</summary>
    public FileTitles Titles { get; init; } = FileTitles.Of(Release);

    /// <summary>The folder's files as the edits would leave them.</summary>
    public KnowledgeFiles With(IReadOnlyList<FileEdit> edits) => new(
        Files.OrganisationId,
        Files.Names.Where(name => edits.All(edit => edit.Name != name)).Select(name => KeyValuePair.Create(name, Files.Bytes(name)))
            .Concat(edits.Select(edit => KeyValuePair.Create(edit.Name, System.Text.Encoding.UTF8.GetBytes(edit.Text)))));
}

/// <summary>
/// Changes the knowledge folder from Teams, in the files that an editor would change, and only where every check and test passes.
/// </summary>
internal sealed class KnowledgeDesk(KnowledgeBase<PolicyAnswerer> knowledge, ReleaseStore releases, Publisher publisher)
{
    /// <summary>Whether a change that is saved is live, since nobody has to agree with it.</summary>
    public bool GoesLiveAtOnce(string organisation) => publisher.Needed(organisation) == 0;

    /// <summary>Whether a change waits for somebody to agree; the next one joins it.</summary>
    public async Task<bool> HasWaitingAsync(string organisation, CancellationToken cancellationToken) =>
        await releases.CandidateAsync(organisation, cancellationToken) is not null;

    /// <summary>Reads the folder as it is now, also what is not published.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public FolderNow Read(string organisation)
    {
        var files = KnowledgeFiles.Read(knowledge.Folder, organisation);
        var loaded = KnowledgeLoader.Load(files);
        return new FolderNow(files, loaded.Release, loaded.Faults) { Titles = FileTitles.Of(loaded.AsRead) };
    }

    /// <summary>What would be wrong with the folder after these edits; empty where nothing would.</summary>
    public IReadOnlyList<Fault> Check(FolderNow now, IReadOnlyList<FileEdit> edits) => knowledge.Check(now.With(edits));

    /// <summary>Writes the edits where nothing is wrong with them; then the release waits, or is live.</summary>
    /// <returns>What is wrong; empty where they were written.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public async Task<IReadOnlyList<Fault>> WriteAsync(
        FolderNow now, IReadOnlyList<FileEdit> edits, ReleasePerson person, string why, CancellationToken cancellationToken)
    {
        if (Check(now, edits) is { Count: > 0 } faults)
        {
            return faults;
        }

        // Whose change it is must be known before anything can see it.
        await releases.AddEditAsync(now.Files.OrganisationId, new KnowledgeEdit(person, why), cancellationToken);
        foreach (var edit in edits)
        {
            FolderWriter.Write(knowledge.Folder, edit.Name, System.Text.Encoding.UTF8.GetBytes(edit.Text));
        }

        knowledge.Reload();
        await publisher.ReconcileAsync(cancellationToken);
        return [];
    }
}
