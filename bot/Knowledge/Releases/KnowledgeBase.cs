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
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _loading = new();
    private volatile ImmutableSortedDictionary<string, LiveOrganisation<T>> _organisations = ImmutableSortedDictionary.Create<string, LiveOrganisation<T>>(StringComparer.Ordinal);

    /// <summary>Loads every organisation; one whose files are broken answers from its last good release, where there is one.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="build">Builds what goes live with a release.</param>
    /// <param name="test">Runs the release's knowledge tests; a fault for each that fails.</param>
    public KnowledgeBase(
        string folder,
        LastGoodReleases lastGood,
        Func<KnowledgeRelease, T> build,
        Func<KnowledgeRelease, T, IReadOnlyList<Fault>> test,
        TimeProvider time,
        ILogger logger)
    {
        _folder = folder;
        _lastGood = lastGood;
        _time = time;
        _logger = logger;
        _checks = new ReleaseChecks<T>(build, test, _logger);
        Reload();
    }

    /// <summary>How every organisation stands, by id.</summary>
    public IReadOnlyList<OrganisationStatus> Statuses => [.. _organisations.Select(pair => pair.Value.Status(pair.Key))];

    /// <summary>Whether anybody can be answered; a bot that can answer nobody does not start.</summary>
    public bool HasAnyRelease => _organisations.Values.Any(organisation => organisation.Snapshot is not null);

    /// <summary>An organisation's release and what was built from it; null where the organisation is unknown or has no good release.</summary>
    public Snapshot<T>? Find(string organisationId) => _organisations.GetValueOrDefault(organisationId)?.Snapshot;

    /// <summary>Reads the folder again and publishes what is new and good. Organisations whose files are as before are left alone.</summary>
    public void Reload()
    {
        lock (_loading)
        {
            foreach (var id in KnowledgeFolder.Organisations(_folder).Union(_lastGood.Organisations()).Union(_organisations.Keys).ToList())
            {
                _organisations = _organisations.SetItem(id, Reload(id, _organisations.GetValueOrDefault(id) ?? LiveOrganisation<T>.Unknown));
            }
        }
    }

    private LiveOrganisation<T> Reload(string id, LiveOrganisation<T> live)
    {
        try
        {
            var files = KnowledgeFiles.Read(_folder, id);
            var hash = files.Hash;
            if (hash == live.Snapshot?.Release.Hash)
            {
                return live with { Faults = [], RefusedHash = null };
            }

            if (hash == live.RefusedHash)
            {
                return live;
            }

            var candidate = _lastGood.HavePassed(id, hash) ? _checks.CheckWithoutTests(files) : _checks.Check(files);
            return candidate.Snapshot is null
                ? Refuse(id, live, candidate.Faults) with { RefusedHash = hash }
                : Publish(files, candidate.Snapshot);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            KnowledgeLog.Unreadable(_logger, failure, id);
            return Refuse(id, live, [KnowledgeFiles.Unreadable(id)]);
        }
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
        return new LiveOrganisation<T>(snapshot, _time.GetUtcNow(), []);
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

        if (live.Snapshot is not null || _lastGood.Find(id) is not { } files || _checks.CheckWithoutTests(files).Snapshot is not { } snapshot)
        {
            return live with { Faults = faults };
        }

        KnowledgeLog.LastGood(_logger, id, snapshot.Release.ShortHash);
        return new LiveOrganisation<T>(snapshot, _time.GetUtcNow(), faults);
    }
}
