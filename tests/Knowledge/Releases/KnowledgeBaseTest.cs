using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Releases;

/// <summary>Two councils in a folder, and the releases that are kept beside it.</summary>
public abstract class KnowledgeBaseTest : IDisposable
{
    protected const string Good = "---\ntitle: Posting Policy\n---\n\n# Photographs\n\n1.1 A new rule.\n";
    protected const string Broken = "---\ntitel: Posting Policy\n---\n\n1.1 A new rule.\n";

    private protected TemporaryFolder Temporary { get; } = new();

    private protected FakeTimeProvider Time { get; } = new();

    protected KnowledgeBaseTest()
    {
        SmallCouncil.Write(Folder, "ashby");
        SmallCouncil.Write(Folder, "bexley");
    }

    protected string Folder => Temporary["knowledge"];

    public void Dispose()
    {
        Temporary.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected KnowledgeBase<string> Start(
        string? folder = null, Func<KnowledgeRelease, string, IReadOnlyList<Fault>>? test = null, string? program = null) =>
        new(
            folder ?? Folder, new LastGoodReleases(Temporary["data"], program), release => release.Clauses[0].Words, test ?? ((_, _) => []),
            Time, NullLogger.Instance);

    private protected static OrganisationStatus Status(KnowledgeBase<string> knowledge, string id) =>
        Assert.Single(knowledge.Statuses, status => status.OrganisationId == id);

    protected string PolicyPath(string id) => Path.Combine(Folder, id, "policies", "posting.md");

    protected void WritePolicy(string id, string text) => File.WriteAllText(PolicyPath(id), text);
}
