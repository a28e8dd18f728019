namespace TeamsPolicyBot.Cases;

/// <summary>Somebody's manager, and who says so.</summary>
internal sealed record FoundManager(Person Manager, ManagerSource Source);

/// <summary>A place where managers can be looked up.</summary>
internal interface IManagerSource
{
    /// <summary>The person's manager; null where this source names none.</summary>
    Task<FoundManager?> FindAsync(Person person, CancellationToken cancellationToken = default);
}

/// <summary>Asks each source in turn, the most to be trusted first. Nobody is his or her own manager.</summary>
internal sealed class ManagerLookup(IEnumerable<IManagerSource> sources)
{
    private readonly List<IManagerSource> _sources = [.. sources];

    public async Task<FoundManager?> FindAsync(Person person, CancellationToken cancellationToken = default)
    {
        foreach (var source in _sources)
        {
            if (await source.FindAsync(person, cancellationToken) is { } found && !found.Manager.Is(person))
            {
                return found;
            }
        }

        return null;
    }
}
