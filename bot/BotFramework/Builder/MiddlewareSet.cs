namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Middleware in the order of registration; itself a middleware, so that sets nest.</summary>
internal sealed class MiddlewareSet : IMiddleware
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds a middleware as the innermost of the set.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        RunFromAsync(0, turnContext, next, cancellationToken);

    private Task RunFromAsync(int index, ITurnContext turnContext, NextDelegate last, CancellationToken cancellationToken) =>
        index == _middleware.Count
            ? last(cancellationToken)
            : _middleware[index].OnTurnAsync(turnContext, token => RunFromAsync(index + 1, turnContext, last, token), cancellationToken);
}
