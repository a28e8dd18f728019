using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>The releases that answer now, one for each organisation, each with what is built from it.</summary>
/// <typeparam name="T">What is built from a release and goes live with it.</typeparam>
/// <remarks>
/// Readers take one immutable snapshot and never wait. A release goes live only after every check and every knowledge
/// test has passed; else the last good one stays, and <see cref="Statuses"/> says why.
/// </remarks>
public sealed class KnowledgeBase<T>
{
    private readonly string _folder;
    private readonly LastGoodReleases _lastGood;
    private readonly ReleaseChecks<T> _checks;
    private readonly Func<string, bool> _waits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _loading = new();
    private volatile Checked? _checked;
    private volatile ImmutableSortedDictionary<string, LiveOrganisation<T>> _organisations = ImmutableSortedDictionary.Create<
        string,
        LiveOrganisation<T>
    >(StringComparer.Ordinal);

    /// <summary>Loads every organisation; one whose files are broken answers from its last good release, where there is one.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="build">Builds what goes live with a release.</param>
    /// <param name="test">Runs the release's knowledge tests; a fault for each that fails.</param>
    /// <param name="waits">Whether an organisation's changes wait until people publish them; null where a good change goes live at
    /// once.</param>
    public KnowledgeBase(
        string folder,
        LastGoodReleases lastGood,
        Func<KnowledgeRelease, T> build,
        Func<KnowledgeRelease, T, IReadOnlyList<Fault>> test,
        TimeProvider time,
        ILogger logger,
        Func<string, bool>? waits = null)
    {
        _folder = folder;
        _lastGood = lastGood;
        _time = time;
        _logger = logger;
        _waits = waits ?? (_ => false);
        _checks = new ReleaseChecks<T>(build, test, _logger);
        Reload();
    }

    /// <summary>Told after the folder was read, whatever was found.</summary>
    public event Action? Reloaded;

    /// <summary>The comms teams' folder.</summary>
    internal string Folder => _folder;

    /// <summary>How every organisation stands, by id.</summary>
    public IReadOnlyList<OrganisationStatus> Statuses => [.. _organisations.Select(pair => pair.Value.Status(pair.Key))];

    /// <summary>Whether anybody can be answered; a bot that can answer nobody does not start.</summary>
    public bool HasAnyRelease => _organisations.Values.Any(organisation => organisation.Snapshot is not null);

    /// <summary>
    /// An organisation's release and what was built from it; null where the organisation is unknown or has no good release.
    /// </summary>
    public Snapshot<T>? Find(string organisationId) => _organisations.GetValueOrDefault(organisationId)?.Snapshot;

    /// <summary>What is good, lies in the folder, and waits for people to publish it; null where nothing does.</summary>
    public Snapshot<T>? FindCandidate(string organisationId) => _organisations.GetValueOrDefault(organisationId)?.Candidate;

    /// <summary>
    /// Reads the folder again and publishes what is new and good. Organisations whose files are as before are left alone. What is read of
    /// one rests on nothing of another, so all are read at once.
    /// </summary>
    public void Reload()
    {
        lock (_loading)
        {
            var ids = KnowledgeFolder.Organisations(_folder).Union(_lastGood.Organisations()).Union(_organisations.Keys).ToList();
            var read = Task.WhenAll(ids.Select(id => Task.Run(() => Reload(id, Of(id))))).GetAwaiter().GetResult();
            _organisations = _organisations.SetItems(ids.Zip(read, KeyValuePair.Create));
        }

        Reloaded?.Invoke();
    }

    /// <summary>What would keep these files from being published; empty where nothing would.</summary>
    /// <remarks>What was found is remembered, so that files which are then written are not looked through a second time.</remarks>
    internal IReadOnlyList<Fault> Check(KnowledgeFiles files)
    {
        var hash = files.Hash;
        if (_checked is { } known && known.Hash == hash)
        {
            return known.Faults;
        }

        var (snapshot, faults) = _checks.Check(files);
        _checked = new Checked(hash, snapshot, faults);
        return faults;
    }

    /// <summary>Publishes the candidate of this hash; false where it is not the candidate any more.</summary>
    internal bool Publish(string organisationId, string hash)
    {
        lock (_loading)
        {
            if (Of(organisationId).Candidate is not { Files: { } files } candidate || candidate.Release.Hash != hash)
            {
                return false;
            }

            _organisations = _organisations.SetItem(organisationId, Publish(files, candidate));
            return true;
        }
    }

    /// <summary>Answers from these files, whatever lies in the folder. Their tests have passed before.</summary>
    /// <param name="passOverFolder">Whether people have decided against what lies in the folder.</param>
    /// <returns>What is wrong with them today; empty where they are live.</returns>
    internal IReadOnlyList<Fault> GoTo(KnowledgeFiles files, bool passOverFolder)
    {
        lock (_loading)
        {
            var id = files.OrganisationId;
            var (snapshot, faults) = _checks.CheckWithoutTests(files);
            if (snapshot is not null)
            {
                if (passOverFolder)
                {
                    PassOverFolder(id, but: files.Hash);
                }

                _organisations = _organisations.SetItem(id, Publish(files, snapshot));
            }

            return faults;
        }
    }

    /// <summary>Leaves the candidate of this hash alone until the folder changes.</summary>
    internal void Discard(string organisationId, string hash)
    {
        lock (_loading)
        {
            if (Of(organisationId) is { Candidate: { } candidate } live && candidate.Release.Hash == hash)
            {
                _lastGood.PassOver(organisationId, hash);
                _organisations = _organisations.SetItem(organisationId, live with { Candidate = null });
            }
        }
    }

    private void PassOverFolder(string id, string but)
    {
        var hash = KnowledgeFiles.Read(_folder, id).Hash;
        if (hash != but)
        {
            _lastGood.PassOver(id, hash);
        }
    }

    private LiveOrganisation<T> Of(string id) => _organisations.GetValueOrDefault(id) ?? LiveOrganisation<T>.Unknown;

    private LiveOrganisation<T> Reload(string id, LiveOrganisation<T> live)
    {
        try
        {
            var files = KnowledgeFiles.Read(_folder, id);
            var hash = files.Hash;
            if (hash == live.Snapshot?.Release.Hash)
            {
                _lastGood.PassOverNothing(id);
                return live with { Faults = [], RefusedHash = null, Candidate = null };
            }

            if (hash == live.RefusedHash || hash == live.Candidate?.Release.Hash)
            {
                return live;
            }

            if (_lastGood.IsPassedOver(id, hash) && Answering(live, id) is { } stays)
            {
                return live with
                {
                    Snapshot = stays,
                    LiveSince = live.LiveSince ?? _time.GetUtcNow(),
                    Faults = [],
                    RefusedHash = null,
                    Candidate = null,
                };
            }

            var candidate = _checked is { } known && known.Hash == hash ? (known.Snapshot, known.Faults)
                : _lastGood.HavePassed(id, hash) ? _checks.CheckWithoutTests(files)
                : _checks.Check(files);
            return candidate.Snapshot is null ? Refuse(id, live, candidate.Faults) with { RefusedHash = hash, Candidate = null }
                : _waits(id) && !_lastGood.IsCurrent(id, hash) && Answering(live, id) is { } answering
                    ? Hold(live, answering, candidate.Snapshot with { Files = files })
                : Publish(files, candidate.Snapshot);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            KnowledgeLog.Unreadable(_logger, failure, id);
            return Refuse(id, live, [KnowledgeFiles.Unreadable(id)]);
        }
    }

    /// <summary>What answers now, or after a restart what was kept; null where there is neither.</summary>
    private Snapshot<T>? Answering(LiveOrganisation<T> live, string id)
    {
        if (live.Snapshot is not null || _lastGood.Find(id) is not { } files || _checks.CheckWithoutTests(files).Snapshot is not { } kept)
        {
            return live.Snapshot;
        }

        KnowledgeLog.LastGood(_logger, id, kept.Release.ShortHash);
        return kept with { Files = files };
    }

    private LiveOrganisation<T> Hold(LiveOrganisation<T> live, Snapshot<T> answering, Snapshot<T> candidate)
    {
        KnowledgeLog.Waits(_logger, candidate.Release.Organisation.Id, candidate.Release.ShortHash);
        return new LiveOrganisation<T>(answering, live.LiveSince ?? _time.GetUtcNow(), []) { Candidate = candidate };
    }

    private LiveOrganisation<T> Publish(KnowledgeFiles files, Snapshot<T> snapshot)
    {
        try
        {
            _lastGood.Keep(files);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The release is good all the same: only a restart with a broken folder would miss the copy.
            KnowledgeLog.NotKept(_logger, failure, files.OrganisationId);
        }

        KnowledgeLog.Published(_logger, files.OrganisationId, snapshot.Release.ShortHash, snapshot.Release.Clauses.Count);
        return new LiveOrganisation<T>(snapshot with { Files = files }, _time.GetUtcNow(), []);
    }

    /// <summary>Keeps what answers now, or fetches the last good release after a restart.</summary>
    private LiveOrganisation<T> Refuse(string id, LiveOrganisation<T> live, IReadOnlyList<Fault> faults)
    {
        if (!live.Faults.SequenceEqual(faults))
        {
            foreach (var fault in faults)
            {
                KnowledgeLog.Refused(_logger, id, fault.File, fault.Line, fault.What, fault.Mend);
            }
        }

        return Answering(live, id) is { } snapshot
            ? live with { Snapshot = snapshot, LiveSince = live.LiveSince ?? _time.GetUtcNow(), Faults = faults }
            : live with { Faults = faults };
    }

    /// <summary>Files that were looked through before anybody wrote them.</summary>
    private sealed record Checked(string Hash, Snapshot<T>? Snapshot, IReadOnlyList<Fault> Faults);
}
