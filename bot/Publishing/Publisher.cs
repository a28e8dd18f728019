using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Publishing;

/// <summary>What became of a click on a release.</summary>
internal enum PublishResult
{
    Done,

    /// <summary>There is no such release.</summary>
    Unknown,

    /// <summary>Somebody has published or discarded it before, or the files changed again.</summary>
    Settled,

    OwnChange,
    NeedsAnother,

    /// <summary>It does not pass the checks any more.</summary>
    HasFaults,

    /// <summary>It is done, but the folder could not be written and still holds other files.</summary>
    FolderNotWritten,
}

/// <summary>What became of it, and the release as it stands now.</summary>
internal sealed record PublishAnswer(PublishResult Result, ReleaseRecord? Release, IReadOnlyList<Fault>? Faults = null);

/// <summary>
/// Publishes, discards and goes back. The folder is where changes are made, the database is what was decided, and each instance answers by
/// it.
/// </summary>
internal sealed class Publisher(
    KnowledgeBase<PolicyAnswerer> knowledge, ReleaseStore releases, ReleaseCards cards, OrganisationDirectory organisations) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, string> _recorded = [];

    /// <summary>How many people must publish a change of an organisation; 0 where it goes live at once.</summary>
    public int Needed(string organisation) => organisations.Find(organisation)?.Approvals ?? 0;

    /// <summary>
    /// Writes down what has become live or waits since the last time, tells the comms desk, and follows what other instances have decided.
    /// </summary>
    public Task ReconcileAsync(CancellationToken cancellationToken = default) => AloneAsync(
        async () =>
        {
            foreach (var status in knowledge.Statuses.Where(status => status.IsAnswering))
            {
                await ReconcileAsync(status.OrganisationId, cancellationToken);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Counts a person's "publish"; publishes where that is enough.</summary>
    public Task<PublishAnswer> PublishAsync(string organisation, int number, ReleasePerson person, CancellationToken cancellationToken) =>
        AloneAsync(() => PublishAloneAsync(organisation, number, person, cancellationToken), cancellationToken);

    /// <summary>Decides against what waits. The folder gets the live files again; what was discarded stays in the database.</summary>
    public Task<PublishAnswer> DiscardAsync(
        string organisation, int number, ReleasePerson person, string why, CancellationToken cancellationToken
    ) => AloneAsync(() => DiscardAloneAsync(organisation, number, person, why, cancellationToken), cancellationToken);

    /// <summary>Answers from an earlier release again, at once: it was published before.</summary>
    public Task<PublishAnswer> RollBackAsync(
        string organisation, int number, ReleasePerson person, string why, CancellationToken cancellationToken
    ) => AloneAsync(() => RollBackAloneAsync(organisation, number, person, why, cancellationToken), cancellationToken);

    /// <summary>What is decided and what is written down must not overtake each other in this instance.</summary>
    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task ReconcileAsync(string id, CancellationToken cancellationToken)
    {
        await FollowAsync(id, cancellationToken);
        await RecordLiveAsync(id, cancellationToken);
        await RecordCandidateAsync(id, cancellationToken);
    }

    private async Task<PublishAnswer> PublishAloneAsync(
        string organisation, int number, ReleasePerson person, CancellationToken cancellationToken)
    {
        knowledge.Reload();
        await ReconcileAsync(organisation, cancellationToken);
        if (await releases.FindAsync(organisation, number, cancellationToken) is not { } release)
        {
            return new PublishAnswer(PublishResult.Unknown, null);
        }

        if (release.State != ReleaseState.Candidate)
        {
            return new PublishAnswer(PublishResult.Settled, release);
        }

        var approval = ReleaseApproval.Of(release, person, Needed(organisation));
        if (approval == ApprovalResult.OwnChange)
        {
            return new PublishAnswer(PublishResult.OwnChange, release);
        }

        await releases.ApproveAsync(release, person, cancellationToken);
        if (approval == ApprovalResult.Enough)
        {
            var before = await releases.LiveAsync(organisation, cancellationToken);
            if (!knowledge.Publish(organisation, release.Hash))
            {
                await releases.SettleAsync(release, ReleaseState.Superseded, null, cancellationToken: cancellationToken);
                return await AnswerAsync(PublishResult.Settled, release, cancellationToken);
            }

            await releases.SettleAsync(release, ReleaseState.Live, person, cancellationToken: cancellationToken);
            _recorded[organisation] = release.Hash;
            await ChangeAsync(before, cancellationToken);
        }

        return await AnswerAsync(
            approval == ApprovalResult.Enough ? PublishResult.Done : PublishResult.NeedsAnother, release, cancellationToken);
    }

    private async Task<PublishAnswer> DiscardAloneAsync(
        string organisation, int number, ReleasePerson person, string why, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(organisation, number, cancellationToken) is not { } release)
        {
            return new PublishAnswer(PublishResult.Unknown, null);
        }

        if (!await releases.SettleAsync(release, ReleaseState.Discarded, person, why.Length == 0 ? null : why, cancellationToken))
        {
            return new PublishAnswer(PublishResult.Settled, release);
        }

        knowledge.Discard(organisation, release.Hash);
        return await AnswerAsync(Restore(knowledge.Find(organisation)?.Files), release, cancellationToken);
    }

    private async Task<PublishAnswer> RollBackAloneAsync(
        string organisation, int number, ReleasePerson person, string why, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(organisation, number, cancellationToken) is not { } release)
        {
            return new PublishAnswer(PublishResult.Unknown, null);
        }

        if (release.State != ReleaseState.Retired)
        {
            return new PublishAnswer(PublishResult.Settled, release);
        }

        var files = await releases.FilesAsync(release, cancellationToken);
        if (knowledge.GoTo(files, passOverFolder: true) is { Count: > 0 } faults)
        {
            return new PublishAnswer(PublishResult.HasFaults, release, faults);
        }

        var before = await releases.LiveAsync(organisation, cancellationToken);
        var live = await releases.AddAsync(files, ReleaseState.Live, ReleaseOrigin.RollBack, why, person, cancellationToken);
        _recorded[organisation] = live.Hash;
        await ChangeAsync(before, cancellationToken);
        return await AnswerAsync(Restore(files), live, cancellationToken);
    }

    private async Task<PublishAnswer> AnswerAsync(PublishResult result, ReleaseRecord release, CancellationToken cancellationToken)
    {
        var now = await releases.FindAsync(release.Organisation, release.Number, cancellationToken);
        await cards.ChangeAsync(now!, cancellationToken);
        return new PublishAnswer(result, now);
    }

    /// <summary>Writes live files into the folder, so that whoever edits next begins with what staff are told.</summary>
    private PublishResult Restore(KnowledgeFiles? files)
    {
        try
        {
            if (files is not null)
            {
                FolderWriter.Restore(knowledge.Folder, files);
            }

            knowledge.Reload();
            return PublishResult.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return PublishResult.FolderNotWritten;
        }
    }

    /// <summary>Another instance has published or gone back: this one answers the same.</summary>
    private async Task FollowAsync(string id, CancellationToken cancellationToken)
    {
        if (
            await releases.LiveAsync(id, cancellationToken) is not { } decided
            || knowledge.Find(id) is not { } live
            || decided.Hash == live.Release.Hash
        )
        {
            return;
        }

        var isRollBack = decided.Origin == ReleaseOrigin.RollBack && decided.Replaces == live.Release.Hash;
        if ((Needed(id) > 0 || isRollBack) && !knowledge.Publish(id, decided.Hash))
        {
            knowledge.GoTo(await releases.FilesAsync(decided, cancellationToken), passOverFolder: isRollBack);
        }
    }

    private async Task RecordLiveAsync(string id, CancellationToken cancellationToken)
    {
        if (knowledge.Find(id) is not { Files: { } files } live || _recorded.GetValueOrDefault(id) == live.Release.Hash)
        {
            return;
        }

        var before = await releases.LiveAsync(id, cancellationToken);
        if (before?.Hash != live.Release.Hash)
        {
            var waiting = await releases.CandidateAsync(id, cancellationToken);
            var release = await releases.AddAsync(files, ReleaseState.Live, ReleaseOrigin.Folder, "", cancellationToken: cancellationToken);
            if (before is not null)
            {
                await ChangeAsync(before, cancellationToken);
                await cards.AnnounceAsync(release, cancellationToken);
            }

            await ChangeAsync(waiting, cancellationToken);
        }

        _recorded[id] = live.Release.Hash;
    }

    private async Task RecordCandidateAsync(string id, CancellationToken cancellationToken)
    {
        var waiting = await releases.CandidateAsync(id, cancellationToken);
        if (knowledge.FindCandidate(id) is { Files: { } files } candidate && candidate.Release.Hash != waiting?.Hash)
        {
            await cards.AnnounceAsync(
                await releases.AddAsync(files, ReleaseState.Candidate, ReleaseOrigin.Folder, "", cancellationToken: cancellationToken),
                cancellationToken);
            await ChangeAsync(waiting, cancellationToken);
        }
    }

    /// <summary>A card whose release is superseded, or not live any more, says so; one that nobody was sent says nothing.</summary>
    private async Task ChangeAsync(ReleaseRecord? earlier, CancellationToken cancellationToken)
    {
        if (earlier is not null
            && await cards.HasBeenSentAsync(earlier, cancellationToken)
            && await releases.FindAsync(earlier.Organisation, earlier.Number, cancellationToken) is { } now)
        {
            await cards.ChangeAsync(now, cancellationToken);
        }
    }
}
