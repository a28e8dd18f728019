namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Saves the states at the end of each turn, all in one write; they lie in one storage. A turn that fails saves nothing, so that half a step is never kept.</summary>
internal sealed class AutoSaveStateMiddleware(params BotState[] states) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        await BotState.SaveAllAsync(states, turnContext, cancellationToken);
    }
}
