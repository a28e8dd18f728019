using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>What stands between files and a release that answers: the checks of the loader, then the comms team's own tests.</summary>
internal sealed class ReleaseChecks<T>(
    Func<KnowledgeRelease, T> build, Func<KnowledgeRelease, T, IReadOnlyList<Fault>> test, ILogger logger)
{
    /// <summary>A snapshot ready to be published, or why it is not.</summary>
    public (Snapshot<T>? Snapshot, IReadOnlyList<Fault> Faults) Check(KnowledgeFiles files) => Check(files, test);

    /// <summary>For files whose tests have passed before: a newer bot must not leave an organisation without answers.</summary>
    public (Snapshot<T>? Snapshot, IReadOnlyList<Fault> Faults) CheckWithoutTests(KnowledgeFiles files) => Check(files, (_, _) => []);

    private (Snapshot<T>? Snapshot, IReadOnlyList<Fault> Faults) Check(
        KnowledgeFiles files, Func<KnowledgeRelease, T, IReadOnlyList<Fault>> run)
    {
        var result = KnowledgeLoader.Load(files);
        if (result.Release is not { } release)
        {
            return (null, result.Faults);
        }

        try
        {
            var built = build(release);
            var broken = run(release, built);
            return broken.Count == 0 ? (new Snapshot<T>(release, built), []) : (null, broken);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // One organisation's knowledge that trips the program must not take the others with it.
            KnowledgeLog.NotPrepared(logger, failure, files.OrganisationId);
            return (
                null,
                [
                    new Fault(
                        files.OrganisationId, 1, "The bot failed while it prepared this knowledge.",
                        "Tell the administrator: the log says more."),
                ]
            );
        }
    }
}
