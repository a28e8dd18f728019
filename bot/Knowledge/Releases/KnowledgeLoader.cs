using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Acceptance;
using TeamsPolicyBot.Knowledge.Check;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Notes;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.People;
using TeamsPolicyBot.Knowledge.Policies;
using TeamsPolicyBot.Knowledge.Subjects;
using TeamsPolicyBot.Knowledge.Trees;
using TeamsPolicyBot.Knowledge.Vocabularies;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>Makes a release of an organisation's files, or tells everything that is wrong with them.</summary>
internal static class KnowledgeLoader
{
    public static LoadResult Load(KnowledgeFiles files)
    {
        var faults = FileChecks.Check(files).ToList();
        var id = files.OrganisationId;
        var organisation = ReadOrganisation(files, faults);
        var policies = ReadPolicies(files, faults);
        var addresses = new ClauseAddresses(policies.SelectMany(policy => policy.Clauses).Select(placed => placed.Clause));
        var desks = new DeskNames(organisation);
        var subjects = SubjectFile.Read(files, faults);
        var names = new NoteNames(addresses, desks, subjects);
        var clauses = policies.SelectMany(policy => AttachNotes(policy, files, names, faults)).ToList();
        var vocabulary = VocabularyFile.Join(
            Read(KnowledgeFiles.Shared, VocabularyFile.Name, VocabularyFile.Read), Read(id, VocabularyFile.Name, VocabularyFile.Read));
        var silences = Read(id, SilenceFile.Name, (file, text, found) => SilenceFile.Read(file, text, clauses, subjects, found));
        var tests = Read(id, TestsFile.Name, (file, text, found) => TestsFile.Read(file, text, addresses, desks, found));
        var phrases = Read(KnowledgeFiles.Shared, PhrasesFile.Name, PhrasesFile.Read);
        var care = CareFile.Read(SharedAndOwn(CareFile.Name), phrases, addresses, faults);
        var matters = MatterFile.Read(SharedAndOwn(MatterFile.Name), phrases, addresses, faults);
        var advice = AdviceFiles.Read(files, clauses.Select(placed => placed.Clause), desks, faults);

        return Result(
            faults, Warnings(files, organisation, policies, clauses, silences, advice.Trees), organisation is null
                ? null
                : new KnowledgeRelease(
                    organisation, [.. policies.Select(policy => policy.Policy)], [.. clauses.Select(placed => placed.Clause)], vocabulary,
                    silences, files.Hash)
                {
                    Subjects = subjects.All,
                    Tests = tests,
                    Trees = advice.Trees,
                    Words = advice.Words,
                    Calendar = advice.Calendar,
                    Care = care,
                    Matters = matters,
                }
        );

        (string, string?)[] SharedAndOwn(string name) =>
            [.. new[] { KnowledgeFiles.Shared, id }.Select(folder => ($"{folder}/{name}", files.Text($"{folder}/{name}")))];

        T Read<T>(string folder, string name, Func<string, string?, ICollection<Fault>, T> read) =>
            read($"{folder}/{name}", files.Text($"{folder}/{name}"), faults);
    }

    private static LoadResult Result(List<Fault> faults, IReadOnlyList<Fault> warnings, KnowledgeRelease? release) =>
        new(faults.Count > 0 ? null : release, InOrder(faults)) { Warnings = warnings, AsRead = release };

    private static IReadOnlyList<Fault> Warnings(
        KnowledgeFiles files, Organisation? organisation, List<PolicyFile> policies, List<PlacedClause> clauses,
        IReadOnlyList<Silence> silences, IReadOnlyList<DecisionTree> trees) =>
        InOrder(
            policies
                .SelectMany(policy => PolicyWarnings.Of(FileOf(files, policy), files.Text(FileOf(files, policy))!, policy))
                .Concat(
                    policies.SelectMany(policy =>
                        InShortWarnings.Of(
                            Path.ChangeExtension(FileOf(files, policy), ".notes.yaml"),
                            clauses.Select(placed => placed.Clause).Where(clause => clause.Policy.Id == policy.Policy.Id))
                    )
                )
                .Concat(policies.SelectMany(policy => PolicySense.Of(FileOf(files, policy), WithNotes(policy, clauses))))
                .Concat(
                    policies.SelectMany(policy => UnreachedClauses.Of(FileOf(files, policy), WithNotes(policy, clauses).Clauses, trees)))
                .Concat(ThinKnowledge.Of(files.OrganisationId, clauses, silences))
                .Concat(
                    trees.SelectMany(tree =>
                        TreeWarnings.Of(
                            TreeFile.NameOf(files, tree), files.Text(TreeFile.NameOf(files, tree))!, tree,
                            [.. clauses.Select(placed => placed.Clause)])
                    )
                )
                .Concat(
                    organisation is null ? [] : OfficeHours.Missing($"{files.OrganisationId}/{CouncilFile.Name}", organisation.WorkingTime))
                .Concat(organisation is null ? [] : HelpFile.Missing($"{files.OrganisationId}/{CouncilFile.Name}", organisation))
        );

    /// <summary>The policy with its clauses as the comms team's notes complete them.</summary>
    private static PolicyFile WithNotes(PolicyFile policy, List<PlacedClause> clauses) =>
        policy with { Clauses = [.. clauses.Where(placed => placed.Clause.Policy.Id == policy.Policy.Id)] };

    private static IReadOnlyList<Fault> InOrder(IEnumerable<Fault> faults) =>
        [.. faults.DistinctBy(fault => fault.ToString()).OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    private static string FileOf(KnowledgeFiles files, PolicyFile policy) => $"{files.OrganisationId}/policies/{policy.Policy.Id}.md";

    private static Organisation? ReadOrganisation(KnowledgeFiles files, List<Fault> faults)
    {
        var name = $"{files.OrganisationId}/{CouncilFile.Name}";
        if (files.Text(name) is { } text)
        {
            var policies = files.Under("policies", ".md").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
            return CouncilFile.Read(files.OrganisationId, name, text, policies, faults);
        }

        faults.Add(new Fault(name, 1, "The file is missing.", "Write it; the folder's README shows an example."));
        return null;
    }

    private static List<PolicyFile> ReadPolicies(KnowledgeFiles files, List<Fault> faults)
    {
        var policies = files.Under("policies", ".md")
            .Select(name => PolicyFile.Read(name, files.Text(name)!, faults))
            .OfType<PolicyFile>()
            .ToList();
        faults.AddRange(
            policies.SelectMany(policy => WordsChecks.Check(FileOf(files, policy), files.Text(FileOf(files, policy))!, policy)));
        faults.AddRange(
            policies
                .Skip(1)
                .Where(policy => policy.Policy.Title == policies[0].Policy.Title)
                .Select(policy => new Fault(
                    FileOf(files, policy), 1, $"Two policies have the title \"{policy.Policy.Title}\".",
                    "Give them titles that staff can tell apart.").Telling("two-titles", policy.Policy.Title))
        );
        if (!files.Under("policies", ".md").Any())
        {
            faults.Add(
                new Fault(
                    $"{files.OrganisationId}/policies", 1, "There is no policy.",
                    "Put at least one policy in this folder, as a file ending in .md.")
            );
        }

        return policies;
    }

    private static IReadOnlyList<PlacedClause> AttachNotes(PolicyFile policy, KnowledgeFiles files, NoteNames names, List<Fault> faults)
    {
        var name = $"{files.OrganisationId}/policies/{policy.Policy.Id}.notes.yaml";
        return NotesFile.Attach(policy, name, files.Text(name), names, faults);
    }
}
