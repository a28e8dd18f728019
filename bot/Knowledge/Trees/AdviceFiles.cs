using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Knowledge.Acceptance;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>
/// What an organisation's files hold for advice: trees, word lists and the calendar, and the journeys that prove the trees.
/// </summary>
internal sealed record AdviceFiles(IReadOnlyList<DecisionTree> Trees, WordLists Words, IReadOnlyList<CalendarPeriod> Calendar)
{
    public static AdviceFiles Read(KnowledgeFiles files, IEnumerable<Clause> clauses, DeskNames desks, List<Fault> faults)
    {
        var addresses = clauses.Select(clause => clause.Address).ToHashSet();
        var shared = SharedTrees.Read(files, desks, faults);
        var trees = files.Under("trees", ".yaml")
            .Select(name => TreeFile.Read(name, files.Text(name)!, shared, addresses, desks, faults))
            .OfType<DecisionTree>()
            .ToList();
        var calendar = $"{files.OrganisationId}/{CalendarFile.Name}";
        var tests = $"{files.OrganisationId}/{TestsFile.Name}";
        var unreadable = files
            .Under("trees", ".yaml")
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Except(trees.Select(tree => tree.Id))
            .ToList();
        WalkTestFile.Run(tests, files.Text(tests), trees, unreadable, faults);

        return new AdviceFiles(
            trees,
            ReadWords(files, KnowledgeFiles.Shared, faults).With(ReadWords(files, files.OrganisationId, faults)),
            CalendarFile.Read(calendar, files.Text(calendar), addresses, desks, faults));
    }

    private static WordLists ReadWords(KnowledgeFiles files, string part, ICollection<Fault> faults) =>
        WordListFile.Read(
            files
                .Names.Where(name =>
                    name.StartsWith($"{part}/words/", StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal)
                )
                .Select(name => (name, files.Text(name)!)),
            faults);
}
