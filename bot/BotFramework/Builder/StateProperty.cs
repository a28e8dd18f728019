using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <inheritdoc cref="IStatePropertyAccessor{T}"/>
internal sealed class StateProperty<T>(BotState state, string name, JsonTypeInfo<T> typeInfo) : IStatePropertyAccessor<T>
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public async Task<T?> GetAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        TryGet(await state.GetCachedAsync(turnContext, cancellationToken), out var value) ? value : default;

    /// <inheritdoc/>
    public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(defaultValueFactory);
        var cached = await state.GetCachedAsync(turnContext, cancellationToken);
        return TryGet(cached, out var value) && value is not null ? value : Keep(cached, defaultValueFactory());
    }

    /// <inheritdoc/>
    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
        Keep(await state.GetCachedAsync(turnContext, cancellationToken), value);

    /// <inheritdoc/>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        (await state.GetCachedAsync(turnContext, cancellationToken)).Remove(Name);

    private bool TryGet(CachedBotState cached, out T? value)
    {
        if (cached.TryGetLive(Name, out var live))
        {
            value = (T?)live;
            return true;
        }

        if (!cached.TryGetStored(Name, out var stored))
        {
            value = default;
            return false;
        }

        value = Read(stored);
        if (value is not null)
        {
            Keep(cached, value);
        }

        return true;
    }

    private T? Read(ReadOnlyMemory<byte> stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored.Span, typeInfo);
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The stored property '{Name}' is not of type {typeof(T).Name}.", exception);
        }
    }

    private T Keep(CachedBotState cached, T value)
    {
        cached.SetLive(Name, value, () => JsonSerializer.SerializeToUtf8Bytes(value, typeInfo));
        return value;
    }
}
