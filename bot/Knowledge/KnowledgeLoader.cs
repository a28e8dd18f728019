using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Notes;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Policies;
using TeamsPolicyBot.Knowledge.Tests;
using TeamsPolicyBot.Knowledge.Trees;
using TeamsPolicyBot.Knowledge.Vocabularies;

namespace TeamsPolicyBot.Knowledge;

/// <summary>Makes a release of an organisation's files, or tells everything that is wrong with them.</summary>
internal static class KnowledgeLoader
{
    public static LoadResult Load(KnowledgeFiles files)
    {
        var faults = new List<Fault>();
        var id = files.OrganisationId;
        var organisation = ReadOrganisation(files, faults);
        var policies = ReadPolicies(files, faults);
        var clauses = policies.SelectMany(policy => AttachNotes(policy, files, organisation, faults)).ToList();
        var addresses = new ClauseAddresses(clauses.Select(placed => placed.Clause));
        var vocabulary = VocabularyFile.Join(Read(KnowledgeFiles.Shared, VocabularyFile.Name, VocabularyFile.Read), Read(id, VocabularyFile.Name, VocabularyFile.Read));
        var silences = Read(id, SilenceFile.Name, (file, text, found) => SilenceFile.Read(file, text, clauses, found));
        var tests = Read(id, TestsFile.Name, (file, text, found) => TestsFile.Read(file, text, addresses, found));
        var advice = AdviceFiles.Read(files, clauses.Select(placed => placed.Clause), organisation, faults);

        return organisation is null || faults.Count > 0
            ? new LoadResult(null, faults)
            : new LoadResult(
                new KnowledgeRelease(
                    organisation,
                    [.. policies.Select(policy => policy.Policy)],
                    [.. clauses.Select(placed => placed.Clause)],
                    vocabulary,
                    silences,
                    files.Hash)
                {
                    Tests = tests,
                    Trees = advice.Trees,
                    Words = advice.Words,
                    Calendar = advice.Calendar,
                },
                []);

        T Read<T>(string folder, string name, Func<string, string?, ICollection<Fault>, T> read) =>
            read($"{folder}/{name}", files.Text($"{folder}/{name}"), faults);
    }

    private static Organisation? ReadOrganisation(KnowledgeFiles files, List<Fault> faults)
    {
        var name = $"{files.OrganisationId}/{CouncilFile.Name}";
        if (files.Text(name) is { } text)
        {
            return CouncilFile.Read(files.OrganisationId, name, text, faults);
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
        if (!files.Under("policies", ".md").Any())
        {
            faults.Add(new Fault($"{files.OrganisationId}/policies", 1, "There is no policy.", "Put at least one policy in this folder, as a file ending in .md."));
        }

        return policies;
    }

    private static IReadOnlyList<PlacedClause> AttachNotes(PolicyFile policy, KnowledgeFiles files, Organisation? organisation, List<Fault> faults)
    {
        var name = $"{files.OrganisationId}/policies/{policy.Policy.Id}.notes.yaml";
        return NotesFile.Attach(policy, name, files.Text(name), organisation, faults);
    }
}
