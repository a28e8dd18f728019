namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>
/// The files of each organisation's last good release, kept in the data folder, so that a broken folder leaves nobody
/// without answers after a restart: <c>releases/&lt;organisation&gt;/&lt;hash&gt;/</c>, and the hash in force in a file beside it.
/// </summary>
/// <param name="program">Which program this is; this very build unless given. What has passed with another one is tested again.</param>
public sealed class LastGoodReleases(string dataFolder, string? program = null)
{
    private const string Pointer = "current";
    private const string Passed = "passed";
    private const string Over = "passed-over";

    private readonly string _program = program ?? typeof(LastGoodReleases).Module.ModuleVersionId.ToString();
    private readonly string _root = Path.Combine(dataFolder, "releases");

    /// <summary>The organisations of which a release is kept.</summary>
    public IReadOnlyList<string> Organisations() =>
        Directory.Exists(_root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(_root)
                    .Where(path => File.Exists(Path.Combine(path, Pointer)))
                    .Select(path => Path.GetFileName(path)!)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>
    /// Keeps these files and forgets the organisation's earlier ones. A crash on the way leaves the earlier ones in force.
    /// </summary>
    /// <exception cref="IOException">The data folder cannot be written.</exception>
    internal void Keep(KnowledgeFiles files)
    {
        var folder = Path.Combine(_root, files.OrganisationId);
        var hash = files.Hash;
        WriteRelease(files, Path.Combine(folder, hash));
        WritePointer(Path.Combine(folder, Pointer), hash);
        WritePointer(Path.Combine(folder, Passed), $"{hash} {_program}");
        foreach (var earlier in Directory.EnumerateDirectories(folder).Where(path => Path.GetFileName(path) != hash))
        {
            Directory.Delete(earlier, recursive: true);
        }
    }

    /// <summary>
    /// Whether an organisation's files of this hash have passed their tests with this very program, so that a start need not run them
    /// again.
    /// </summary>
    internal bool HavePassed(string organisationId, string hash)
    {
        var passed = Path.Combine(_root, organisationId, Passed);
        return File.Exists(passed) && File.ReadAllText(passed) == $"{hash} {_program}";
    }

    /// <summary>Whether the files of this hash are those kept last.</summary>
    internal bool IsCurrent(string organisationId, string hash) => ReadPointer(organisationId, Pointer) == hash;

    /// <summary>Remembers that the files of this hash are not to go live again by themselves.</summary>
    internal void PassOver(string organisationId, string hash)
    {
        Directory.CreateDirectory(Path.Combine(_root, organisationId));
        WritePointer(Path.Combine(_root, organisationId, Over), hash);
    }

    /// <summary>The folder holds what answers: from now on anything else in it counts again.</summary>
    internal void PassOverNothing(string organisationId) => File.Delete(Path.Combine(_root, organisationId, Over));

    /// <summary>Whether people have decided against the files of this hash.</summary>
    internal bool IsPassedOver(string organisationId, string hash) => ReadPointer(organisationId, Over) == hash;

    /// <summary>The files kept last; null where there are none, or where they are no longer what was kept.</summary>
    internal KnowledgeFiles? Find(string organisationId)
    {
        var pointer = Path.Combine(_root, organisationId, Pointer);
        if (!File.Exists(pointer))
        {
            return null;
        }

        var hash = File.ReadAllText(pointer).Trim();
        var files = KnowledgeFiles.Read(Path.Combine(_root, organisationId, hash), organisationId);
        return files.Hash == hash ? files : null;
    }

    private string? ReadPointer(string organisationId, string name)
    {
        var pointer = Path.Combine(_root, organisationId, name);
        return File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : null;
    }

    private static void WriteRelease(KnowledgeFiles files, string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var beginning = $"{folder}.{Guid.NewGuid():N}";
        files.Write(beginning);
        Directory.Move(beginning, folder);
    }

    private static void WritePointer(string path, string hash)
    {
        var beginning = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllText(beginning, hash);
        File.Move(beginning, path, overwrite: true);
    }
}
