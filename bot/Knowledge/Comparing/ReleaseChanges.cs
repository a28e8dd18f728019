using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Trees;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>
/// Tells in words what differs between two releases of a council: clauses first, then what the comms team wrote about them, then every
/// other file.
/// </summary>
internal static class ReleaseChanges
{
    /// <summary>So many lines of a file are shown.</summary>
    private const int MostLines = 3;

    public static IReadOnlyList<ReleaseChange> Of(
        KnowledgeRelease before, KnowledgeFiles beforeFiles, KnowledgeRelease after, KnowledgeFiles afterFiles)
    {
        List<ReleaseChange> told =
        [
            .. Facts(before.Policies, after.Policies),
            .. ClauseChanges.Of(before.Clauses, after.Clauses),
            .. Silences(before.Silences, after.Silences),
            .. TreeChanges.Of(before.Trees, after.Trees),
            .. TestChanges.Of(before, after),
        ];
        // A policy's own file is told clause by clause, its notes by their ways of asking, a walk question by question, tests one by one;
        // of silences and of the rest of the others lines are told.
        bool IsTold(string name) =>
            (name.EndsWith(".md", StringComparison.Ordinal) && name.Contains("/policies/", StringComparison.Ordinal))
            || IsToldWalk(name)
            || NoteChanges.AreAllTold(name, before, after)
            || TestChanges.AreAllTold(name, beforeFiles.Text(name), afterFiles.Text(name));
        bool IsToldWalk(string name) =>
            before.Trees.FirstOrDefault(tree => TreeFile.NameOf(beforeFiles, tree) == name) is { } was
            && after.Trees.FirstOrDefault(tree => tree.Id == was.Id) is { } now
            && !TreeWords.AreAlike(was, now)
            && TreeChanges.AreAllTold(was, now);
        return [.. told, .. Files(beforeFiles, afterFiles).Where(change => !IsTold(change.Where))];
    }

    private static IEnumerable<ReleaseChange> Facts(IReadOnlyList<Policy> before, IReadOnlyList<Policy> after)
    {
        foreach (var policy in after)
        {
            if (before.FirstOrDefault(other => other.Id == policy.Id) is not { } old)
            {
                yield return new ReleaseChange(ChangeSubject.Fact, ChangeKind.Added, policy.Title, null, policy.Title);
                continue;
            }

            foreach (
                var (name, was, now) in FactsOf(old)
                    .Zip(FactsOf(policy), (one, other) => (one.Name, one.Value, other.Value))
                    .Where(fact => fact.Item2 != fact.Item3)
            )
            {
                yield return new ReleaseChange(
                    ChangeSubject.Fact, was is null ? ChangeKind.Added
                        : now is null ? ChangeKind.Removed
                        : ChangeKind.Changed,
                    $"{policy.Title}, {name}",
                    was,
                    now
                );
            }
        }

        foreach (var gone in before.Where(policy => after.All(other => other.Id != policy.Id)))
        {
            yield return new ReleaseChange(ChangeSubject.Fact, ChangeKind.Removed, gone.Title, gone.Title, null);
        }
    }

    private static IEnumerable<(string Name, string? Value)> FactsOf(Policy policy) =>
    [
        ("title", policy.Title), ("owner", policy.Owner), ("issued", policy.Issued), ("reviewed", policy.Reviewed),
        ("review due", policy.ReviewDue), ("applies to", policy.AppliesTo), ("source", policy.Source),
    ];

    private static IEnumerable<ReleaseChange> Silences(IReadOnlyList<Silence> old, IReadOnlyList<Silence> young) =>
        young.Where(silence => old.All(other => other.Topic != silence.Topic))
            .Select(silence => new ReleaseChange(ChangeSubject.Silence, ChangeKind.Added, silence.Topic, null, silence.Say))
            .Concat(
                old.Where(silence => young.All(other => other.Topic != silence.Topic))
                    .Select(silence => new ReleaseChange(ChangeSubject.Silence, ChangeKind.Removed, silence.Topic, silence.Say, null))
            )
            .Concat(
                young
                    .Join(old, silence => silence.Topic, silence => silence.Topic, (now, was) => (was, now))
                    .Where(pair => pair.was.Say != pair.now.Say)
                    .Select(pair => new ReleaseChange(
                        ChangeSubject.Silence, ChangeKind.Changed, pair.now.Topic, pair.was.Say, pair.now.Say))
            );

    private static IEnumerable<ReleaseChange> Files(KnowledgeFiles before, KnowledgeFiles after)
    {
        foreach (var name in before.Names.Union(after.Names).Order(StringComparer.Ordinal))
        {
            var (was, now) = (before.Text(name), after.Text(name));
            if (was == now)
            {
                continue;
            }

            var (gone, added) = WordsDiff.Lines(was ?? "", now ?? "");
            yield return new ReleaseChange(
                ChangeSubject.File, was is null ? ChangeKind.Added
                    : now is null ? ChangeKind.Removed
                    : ChangeKind.Changed,
                name,
                Shown(gone),
                Shown(added)
            );
        }
    }

    private static string? Shown(IReadOnlyList<string> lines) => lines.Count == 0 ? null
        : string.Join(" / ", lines.Take(MostLines).Select(line => line.Trim())) + (lines.Count > MostLines ? $" … ({lines.Count})" : "");
}
