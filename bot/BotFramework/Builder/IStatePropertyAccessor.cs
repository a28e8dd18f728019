namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>One named, typed property of a state. The value that is read is live: changing it and saving the state is enough.</summary>
internal interface IStatePropertyAccessor<T>
{
    /// <summary>The property's name within its state.</summary>
    string Name { get; }

    /// <summary>The value, or <c>default</c> when there is none.</summary>
    /// <exception cref="InvalidOperationException">What is stored has another shape.</exception>
    Task<T?> GetAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>The value; when there is none, what the factory makes becomes the value.</summary>
    /// <exception cref="InvalidOperationException">What is stored has another shape.</exception>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken = default);

    /// <summary>Sets the value.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Removes the value.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
