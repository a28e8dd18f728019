namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>What a turn goes on with: the next middleware, or the bot.</summary>
internal delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>The bot's own logic at the end of the pipeline.</summary>
internal delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>
/// Something that happens around every turn. What is written before the call of <c>next</c> runs on the way in, the rest on the way out.
/// </summary>
internal interface IMiddleware
{
    /// <summary>Takes part in one turn. Not calling <paramref name="next"/> ends the turn here, without an error.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
