using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Subjects;

/// <summary>Reads <c>shared/subjects/*.yaml</c>: what staff of every council ask about, a file for each theme.</summary>
internal static class SubjectFile
{
    private const string Folder = KnowledgeFiles.Shared + "/subjects/";
    private static readonly string[] Keys = ["title", "asked-as", "words", "say", "capacity", "silent"];

    /// <summary>The subjects of all files, in the files' order; one that two files have is a fault.</summary>
    public static SubjectLibrary Read(KnowledgeFiles files, ICollection<Fault> faults)
    {
        var subjects = new Dictionary<string, Subject>(StringComparer.Ordinal);
        foreach (
            var name in files.Names.Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)
            )
        )
        {
            foreach (var entry in YamlFile.Read(name, files.Text(name)!, faults)?.AnyMap()?.Entries ?? [])
            {
                if (entry.Value.Map(Keys) is { } map && !subjects.TryAdd(entry.Name, Read(entry.Name, map)))
                {
                    entry.Key.Fault($"There are two subjects \"{entry.Name}\".", "Join them, or give one another name.");
                }
            }
        }

        return new SubjectLibrary(subjects);
    }

    private static Subject Read(string id, YamlMap map) => new(id, map.RequireText("title"), map.Texts("asked-as"))
    {
        Words = map.Texts("words"),
        Say = map.Find("say")?.Text(),
        About = map.Find("capacity")?.OneOf("personal", "council", "press") ?? "personal",
        IsSilentEverywhere = map.Find("silent")?.OneOf("everywhere") is not null,
    };
}
