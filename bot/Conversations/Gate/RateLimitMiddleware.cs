using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>Ends the turns of a sender who writes too fast. Stands before everything that costs anything.</summary>
internal sealed class RateLimitMiddleware(SenderPace pace, Languages languages) : IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var words = languages.For(activity.Locale);
        return Refusal.IsAsked(activity) && pace.Take(Refusal.SenderOf(activity)) is not Pace.Free and var tooFast
            ? Refusal.GiveAsync(turnContext, tooFast == Pace.TooFast ? words["gate.too-fast"] : "", cancellationToken)
            : next(cancellationToken);
    }
}
