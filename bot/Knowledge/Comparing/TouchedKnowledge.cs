using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>What rests on clauses whose words change.</summary>
internal static class TouchedKnowledge
{
    /// <summary>Addresses of clauses whose words are no longer what they were.</summary>
    public static IReadOnlySet<string> Clauses(IEnumerable<ReleaseChange> changes) =>
        changes
            .Where(change => change is { Subject: ChangeSubject.Clause, Kind: ChangeKind.Changed or ChangeKind.Removed, Address: not null })
            .Select(change => change.Address!)
            .ToHashSet();

    /// <summary>Titles of the trees that cite one of these addresses.</summary>
    public static IReadOnlyList<string> Trees(KnowledgeRelease release, IReadOnlySet<string> addresses) =>
        [.. release.Trees.Where(tree => TreeCitations.All(tree).Any(addresses.Contains)).Select(tree => tree.Title)];

    /// <summary>
    /// Citations of the clauses whose plain sentence was told and is not any more, because it was written for other words.
    /// </summary>
    public static IReadOnlyList<string> InShort(KnowledgeRelease before, KnowledgeRelease after)
    {
        var told = before.Clauses.Where(clause => clause.InShort is not null).Select(clause => clause.Note.InShort!.Says).ToHashSet();
        return
        [
            .. after
                .Clauses.Where(clause => clause is { InShort: null, Note.InShort: { } inShort } && told.Contains(inShort.Says))
                .Select(clause => clause.Citation),
        ];
    }

    /// <summary>
    /// Whether a receipt would read otherwise now: one of its clauses has other words, or what it tells is not told by its tree any more.
    /// </summary>
    public static bool Touches(Receipt receipt, IReadOnlySet<string> addresses, KnowledgeRelease before, KnowledgeRelease after) =>
        receipt.Findings.Any(finding =>
            finding.Clauses.Any(clause => addresses.Contains(clause.Address)) || (Tells(before, finding) && !Tells(after, finding))
        ) && before.Trees.Any(tree => tree.Id == receipt.Tree);

    private static bool Tells(KnowledgeRelease release, ReceiptFinding told) =>
        release
            .Trees.SelectMany(tree =>
                tree.Questions.SelectMany(question => question.Options.Select(option => option.Finding)).Append(tree.End)
            )
            .Any(finding => finding is not null && finding.Verdict == told.Verdict && finding.Say == told.Say);
}
