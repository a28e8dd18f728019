using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>What rests on clauses whose words change.</summary>
internal static class TouchedKnowledge
{
    /// <summary>Addresses of clauses whose words are no longer what they were.</summary>
    public static IReadOnlySet<string> Clauses(IEnumerable<ReleaseChange> changes) =>
        changes.Where(change => change is { Subject: ChangeSubject.Clause, Kind: ChangeKind.Changed or ChangeKind.Removed, Address: not null }).Select(change => change.Address!).ToHashSet();

    /// <summary>Titles of the trees that cite one of these addresses.</summary>
    public static IReadOnlyList<string> Trees(KnowledgeRelease release, IReadOnlySet<string> addresses) =>
        [.. release.Trees.Where(tree => CitesOf(tree).Any(addresses.Contains)).Select(tree => tree.Title)];

    private static IEnumerable<string> CitesOf(DecisionTree tree) =>
        tree.Questions.SelectMany(question => question.Cites.Concat(question.Options.SelectMany(option => option.Finding?.Cites ?? []))).Concat(tree.End.Cites);
}
