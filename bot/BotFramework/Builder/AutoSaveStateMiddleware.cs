using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// Loads the states at the beginning of a message's turn, all in one read, and saves them at the end of each turn, all in one write; they
/// lie in one storage. A turn that fails saves nothing, so that half a step is never kept.
/// </summary>
internal sealed class AutoSaveStateMiddleware(params BotState[] states) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            await BotState.LoadAllAsync(states, turnContext, cancellationToken);
        }

        await next(cancellationToken);
        await BotState.SaveAllAsync(states, turnContext, cancellationToken);
    }
}
