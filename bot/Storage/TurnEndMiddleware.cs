using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// Notes that the bot has done what it does, before the state is saved: a turn that is cut off before has not ended. The innermost one.
/// </summary>
internal sealed class TurnEndMiddleware : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var turn = TurnWrites.Current;
        await next(cancellationToken);
        if (turn is not null && turn.Begun == turnContext)
        {
            turn.IsEnding = true;
        }
    }
}
