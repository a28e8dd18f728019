using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>
/// Reads <c>shared/trees/&lt;id&gt;.yaml</c>: the questions and options that councils have in common, without a clause of anybody.
/// </summary>
internal static class SharedTrees
{
    private const string Folder = $"{KnowledgeFiles.Shared}/trees/";

    /// <summary>The shared trees by id.</summary>
    public static IReadOnlyDictionary<string, TreePart> Read(KnowledgeFiles files, DeskNames desks, ICollection<Fault> faults)
    {
        var reader = new TreePartReader(desks, cite => cite);
        var trees = new Dictionary<string, TreePart>();
        foreach (
            var name in files.Names.Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)
            )
        )
        {
            if (YamlFile.Read(name, files.Text(name)!, faults)?.Map("title", "start", "questions", "end") is { } map)
            {
                trees[Path.GetFileNameWithoutExtension(name)] = reader.Read(map);
                _ = (map.Require("title"), map.Require("start"));
            }
        }

        return trees;
    }
}
