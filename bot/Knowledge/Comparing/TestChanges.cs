using TeamsPolicyBot.Knowledge.Acceptance;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>Tells which questions a release is held to and another is not: those that a rule answers, and those that none does.</summary>
internal static class TestChanges
{
    private static readonly string[] Told = ["- ask:", "cites:", "unsure:", "#"];

    public static IEnumerable<ReleaseChange> Of(KnowledgeRelease before, KnowledgeRelease after)
    {
        var (old, young) = (All(before), All(after));
        return young.Except(old).Select(test => new ReleaseChange(ChangeSubject.Test, ChangeKind.Added, test.Ask, null, test.Answer))
            .Concat(old.Except(young).Select(
                test => new ReleaseChange(ChangeSubject.Test, ChangeKind.Removed, test.Ask, test.Answer, null)));
    }

    /// <summary>Whether all lines of the tests' file that differ belong to such questions.</summary>
    public static bool AreAllTold(string name, string? before, string? after)
    {
        if (name.Split('/')[^1] != TestsFile.Name)
        {
            return false;
        }

        var (gone, added) = WordsDiff.Lines(before ?? "", after ?? "");
        return gone.Concat(added).All(line => Told.Any(key => line.Trim().StartsWith(key, StringComparison.Ordinal)));
    }

    /// <summary>Each question with the rule that is right for it; null where none is.</summary>
    private static IReadOnlyList<(string Ask, string? Answer)> All(KnowledgeRelease release) =>
    [
        .. release.Tests.Where(test => test.Cites.Count > 0 || test.Unsure).Select(test => (
            test.Ask, test.Unsure ? null : string.Join("; ", test.Cites.Select(address => CitationOf(release, address))))),
    ];

    private static string CitationOf(KnowledgeRelease release, string address) =>
        release.Clauses.FirstOrDefault(clause => clause.Address == address)?.Citation ?? address;
}
