using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Publishing;

/// <summary>Who changed a piece of knowledge last, by what is written down of the releases.</summary>
internal sealed class LastChange(ReleaseStore releases)
{
    /// <summary>So many releases are looked back through: a form is not open for longer.</summary>
    private const int Most = 15;

    /// <summary>The people who made it what it is now; nobody where it was changed in the files, which name nobody.</summary>
    /// <param name="now">The folder as it is.</param>
    /// <param name="markOf">A mark of the piece in a release.</param>
    public async Task<IReadOnlyList<ReleasePerson>> ByAsync(
        KnowledgeRelease now, Func<KnowledgeRelease, string?> markOf, CancellationToken cancellationToken)
    {
        var newest = await releases.NewestAsync(now.Organisation.Id, Most, cancellationToken);
        var alike = 0;
        while (alike < newest.Count && await IsAlikeAsync(newest[alike]))
        {
            alike++;
        }

        return alike == 0 ? [] : PeopleOf(newest[alike - 1], newest.ElementAtOrDefault(alike));

        async Task<bool> IsAlikeAsync(ReleaseRecord record) =>
            KnowledgeLoader.Load(await releases.FilesAsync(record, cancellationToken)).AsRead is { } release
            && markOf(release) == markOf(now);
    }

    /// <summary>A release that takes the place of one that waits holds that one's changes too.</summary>
    private static IReadOnlyList<ReleasePerson> PeopleOf(ReleaseRecord release, ReleaseRecord? before)
    {
        if (release.Origin == ReleaseOrigin.RollBack)
        {
            return release.SettledBy is { } person ? [person] : [];
        }

        var added = release.Makers.Except(before is { State: ReleaseState.Superseded } ? before.Makers : []).ToList();
        return added.Count > 0 ? added : release.Makers;
    }
}
