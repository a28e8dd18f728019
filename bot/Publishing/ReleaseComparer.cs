using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Comparing;
using TeamsPolicyBot.Answers.Silences;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Check;
using TeamsPolicyBot.Knowledge.Comparing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Publishing;

/// <summary>Compares a release with the one it replaces: the changes in words, and for what is new also whom it touches.</summary>
internal sealed class ReleaseComparer(
    KnowledgeBase<PolicyAnswerer> knowledge, ReleaseStore releases, OrganisationDirectory organisations, AskLogStore asked,
    PrecedentStore precedents, ReceiptStore receipts, TimeProvider time)
{
    /// <summary>So many of the last questions are looked at.</summary>
    private const int LastQuestions = 500;

    /// <summary>So many of the last receipts.</summary>
    private const int LastReceipts = 500;

    public async Task<ReleaseComparison> CompareAsync(ReleaseRecord release, bool withImpact, CancellationToken cancellationToken)
    {
        var files = await releases.FilesAsync(release, cancellationToken);
        var (after, before) = (KnowledgeLoader.Load(files), await BeforeAsync(release, cancellationToken));
        var changes =
            before is var (beforeFiles, loaded) && loaded.Release is { } old && after.Release is { } young
                ? ReleaseChanges.Of(old, beforeFiles, young, files)
                : [];
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var earlier = before is var (_, replaced) ? ReleaseWarnings.Of(replaced, today).Select(warning => warning.What).ToHashSet() : [];
        return new ReleaseComparison(
            release,
            changes,
            withImpact ? await ImpactAsync(release, changes, cancellationToken) : null,
            after.Release?.Tests.Count ?? 0,
            FaultOrder.Of(ReleaseWarnings.Of(after, today).Where(warning => !earlier.Contains(warning.What))),
            organisations.Find(release.Organisation)?.Approvals ?? 0)
        {
            Titles = FileTitles.Of(after.AsRead),
            HasOutdatedSilence = after.Release is { } candidate && OutdatedSilences.Of(candidate).Count > 0,
        };
    }

    private async Task<(KnowledgeFiles Files, LoadResult Loaded)?> BeforeAsync(ReleaseRecord release, CancellationToken cancellationToken)
    {
        var earlier = release.Replaces is { } hash ? await releases.FindByHashAsync(release.Organisation, hash, cancellationToken) : null;
        if (earlier is null)
        {
            return null;
        }

        var files = await releases.FilesAsync(earlier, cancellationToken);
        return (files, KnowledgeLoader.Load(files));
    }

    /// <summary>Only for what waits: both releases must be ready to answer.</summary>
    private async Task<ReleaseImpact?> ImpactAsync(
        ReleaseRecord release, IReadOnlyList<ReleaseChange> changes, CancellationToken cancellationToken)
    {
        var id = release.Organisation;
        if (
            knowledge.Find(id) is not { } live
            || knowledge.FindCandidate(id) is not { } candidate
            || candidate.Release.Hash != release.Hash
        )
        {
            return null;
        }

        var tests = candidate.Release.Tests.Concat(live.Release.Tests).Select(test => test.Ask).Distinct().ToList();
        var words = await asked.UnansweredAsync(id, LastQuestions, cancellationToken);
        var shown = await asked.LastShownAsync(id, LastQuestions, cancellationToken);
        var given = await receipts.NewestAsync(id, LastReceipts, cancellationToken);
        var touched = TouchedKnowledge.Clauses(changes);
        return new ReleaseImpact(
            tests.Count,
            ReleaseImpact.Compare(live.Built, candidate.Built, tests),
            words.Count,
            ReleaseImpact.Compare(live.Built, candidate.Built, words).Count,
            shown.Count,
            shown.Count(clauses => clauses.Any(touched.Contains)))
        {
            Trees = TouchedKnowledge.Trees(live.Release, touched),
            Precedents = await precedents.CountAsync(id, touched, cancellationToken),
            InShort = TouchedKnowledge.InShort(live.Release, candidate.Release),
            Receipts = given.Count,
            ReceiptsOtherwise = given.Count(receipt => TouchedKnowledge.Touches(receipt, touched, live.Release, candidate.Release)),
        };
    }
}
