using System.Diagnostics.CodeAnalysis;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// What middleware and adapter hand on within one turn, under a name and a type. Whatever is disposable is disposed with the turn.
/// </summary>
internal sealed class TurnContextStateCollection : IDisposable
{
    private readonly Dictionary<string, object> _services = [];

    /// <summary>Adds a value under its type's name.</summary>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(T value)
        where T : class => Add(NameOf<T>(), value);

    /// <summary>Adds a value under <paramref name="key"/>.</summary>
    /// <exception cref="ArgumentException">There is one already.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        _services.Add(key, value);
    }

    /// <summary>The value under its type's name, or <c>null</c>.</summary>
    public T? Get<T>()
        where T : class => Get<T>(NameOf<T>());

    /// <summary>The value under <paramref name="key"/>, or <c>null</c> when there is none of this type.</summary>
    public T? Get<T>(string key)
        where T : class => _services.GetValueOrDefault(key) as T;

    /// <summary>Adds or replaces the value under <paramref name="key"/>.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        _services[key] = value;
    }

    /// <summary>Removes what stands under <paramref name="key"/>.</summary>
    public void Remove(string key) => _services.Remove(key);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var service in _services.Values.OfType<IDisposable>())
        {
            service.Dispose();
        }

        _services.Clear();
    }

    [SuppressMessage("Usage", "CA2263", Justification = "The name is wanted, not the type.")]
    private static string NameOf<T>() => typeof(T).FullName!;
}
