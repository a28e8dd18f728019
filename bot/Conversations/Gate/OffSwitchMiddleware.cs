using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>
/// While the administrator has switched the bot off, every question and button is answered with the administrator's message
/// and nothing else happens. What was passed on before is still delivered, and its deadlines still run.
/// </summary>
/// <param name="message">The message while the bot is off; null or empty while it is on. Asked at each turn.</param>
internal sealed class OffSwitchMiddleware(Func<string?> message) : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => message() switch
    {
        null or "" => next(cancellationToken),
        var off when Refusal.IsAsked(turnContext.Activity) => Refusal.GiveAsync(turnContext, off, cancellationToken),
        _ => Task.CompletedTask,
    };
}
