using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>The titles of policies and walks by the names of their files, for people who see no files.</summary>
public sealed class FileTitles
{
    private readonly IReadOnlyDictionary<string, string> _titles;

    private FileTitles(IReadOnlyDictionary<string, string> titles) => _titles = titles;

    /// <param name="release">Null where the files could not be read: then nothing has a title.</param>
    public static FileTitles Of(KnowledgeRelease? release) => new(
        release is null
            ? new Dictionary<string, string>()
            : release.Policies.Select(policy => ($"{release.Organisation.Id}/policies/{policy.Id}.md", policy.Title))
                .Concat(release.Policies.Select(policy => ($"{release.Organisation.Id}/policies/{policy.Id}.notes.yaml", policy.Title)))
                .Concat(release.Trees.Select(tree => ($"{release.Organisation.Id}/trees/{tree.Id}.yaml", tree.Title)))
                .ToDictionary(pair => pair.Item1, pair => pair.Item2));

    /// <summary>The title of what a file holds; null where it holds neither a policy nor a walk.</summary>
    public string? Find(string file) => _titles.GetValueOrDefault(file);
}
