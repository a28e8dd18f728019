using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>The releases of the five councils in the repository's knowledge folder, loaded once.</summary>
internal static class Councils
{
    private static readonly Lazy<Dictionary<string, KnowledgeRelease>> Releases = new(() =>
        KnowledgeFolder.Organisations(Repository.Knowledge).ToDictionary(id => id, Load));

    public static IReadOnlyCollection<string> Ids => Releases.Value.Keys;

    public static KnowledgeRelease Release(string id) => Releases.Value[id];

    /// <summary>A clause by its council and address.</summary>
    public static Clause Clause(string id, string address) =>
        Assert.Single(Release(id).Clauses, clause => clause.Address == address);

    private static KnowledgeRelease Load(string id)
    {
        var result = KnowledgeFolder.Load(Repository.Knowledge, id);
        Assert.Empty(result.Faults);
        return result.Release!;
    }
}
