using System.Text.Json.Serialization.Metadata;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// A document of named, typed properties that is loaded once in a turn and saved at its end if it has changed. It is written under the ETag
/// it was
/// read with: of two turns that change different properties both win, of two that change the same one the second fails. See protocol
/// section 8.2.
/// </summary>
internal abstract class BotState(IStorage storage, string contextServiceKey)
{
    private const int MaximumRebases = 3;

    /// <summary>Names a property of this state.</summary>
    /// <param name="name">Unique within the state.</param>
    /// <param name="typeInfo">How the value is written and read; no type name from a stored document is ever followed.</param>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name, JsonTypeInfo<T> typeInfo)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(typeInfo);
        return new StateProperty<T>(this, name, typeInfo);
    }

    /// <summary>Loads the state unless this turn has; with <paramref name="force"/> anew, and what was not saved is lost.</summary>
    public async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (force || Cached(turnContext) is null)
        {
            var item = await ReadAsync(GetStorageKey(turnContext), cancellationToken);
            Keep(turnContext, item);
        }
    }

    /// <summary>
    /// Saves the state if this turn has changed it, or in any case with <paramref name="force"/>. Saves nothing that was never loaded.
    /// </summary>
    /// <exception cref="StorageConcurrencyException">Somebody else changed the same property in the meantime.</exception>
    public async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is { } cached && (cached.Take() || force))
        {
            await WriteAsync(new() { [GetStorageKey(turnContext)] = cached }, cancellationToken);
        }
    }

    /// <summary>Empties the state; saving stores the emptiness.</summary>
    public async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        (await GetCachedAsync(turnContext, cancellationToken)).Clear();

    /// <summary>Removes the state from the turn and from storage, at once.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as this turn sees it, loaded if need be.</summary>
    internal async Task<CachedBotState> GetCachedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await LoadAsync(turnContext, force: false, cancellationToken);
        return Cached(turnContext)!;
    }

    /// <summary>The key under which the state of this turn is stored.</summary>
    /// <exception cref="InvalidOperationException">The activity lacks a part of it.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A part of a storage key that every activity should have.</summary>
    /// <exception cref="InvalidOperationException">This one has not.</exception>
    protected static string Required(string? value, string name) =>
        string.IsNullOrEmpty(value)
            ? throw new InvalidOperationException($"The activity has no {name}, so its state cannot be found.")
            : value;

    private CachedBotState? Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(contextServiceKey);

    private void Keep(ITurnContext turnContext, StoreItem? item) => turnContext.TurnState.Set(contextServiceKey, CachedBotState.From(item));

    private async Task<StoreItem?> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await ReadAsync([key], cancellationToken)).GetValueOrDefault(key);

    private Task<IReadOnlyDictionary<string, StoreItem>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        storage.ReadAsync(keys, cancellationToken);

    /// <summary>Loads several states at once, those of them that this turn has not loaded.</summary>
    internal static async Task LoadAllAsync(IReadOnlyList<BotState> states, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var missing = states.Where(state => state.Cached(turnContext) is null).ToDictionary(state => state.GetStorageKey(turnContext));
        if (missing.Count > 0)
        {
            var items = await states[0].ReadAsync(missing.Keys, cancellationToken);
            foreach (var (key, state) in missing)
            {
                state.Keep(turnContext, items.GetValueOrDefault(key));
            }
        }
    }

    /// <summary>Saves several states at once, those of them that this turn has changed.</summary>
    /// <exception cref="StorageConcurrencyException">Somebody else changed the same property in the meantime; none is saved.</exception>
    internal static async Task SaveAllAsync(IReadOnlyList<BotState> states, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var changed = states
            .Select(state => (State: state, Cached: state.Cached(turnContext)))
            .Where(pair => pair.Cached?.Take() ?? false)
            .ToDictionary(pair => pair.State.GetStorageKey(turnContext), pair => pair.Cached!);
        if (changed.Count > 0)
        {
            await states[0].WriteAsync(changed, cancellationToken);
        }
    }

    private async Task WriteAsync(Dictionary<string, CachedBotState> documents, CancellationToken cancellationToken)
    {
        for (var rebases = 0; ; rebases++)
        {
            try
            {
                var etags = await storage.WriteAsync(
                    documents.ToDictionary(pair => pair.Key, pair => pair.Value.ToStoreItem()), cancellationToken);
                foreach (var (key, cached) in documents)
                {
                    cached.Saved(etags[key]);
                }

                return;
            }
            catch (StorageConcurrencyException) when (rebases < MaximumRebases)
            {
                foreach (var (key, cached) in documents)
                {
                    if (!cached.TryRebase(await ReadAsync(key, cancellationToken)))
                    {
                        throw;
                    }
                }
            }
        }
    }
}
