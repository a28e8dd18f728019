using System.Net;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// Ends the turn of an activity that has been delivered before. A repeated invoke is answered with an empty 200: its effect is there
/// already; one that only looks is answered again.
/// </summary>
internal sealed class DuplicateActivityMiddleware(IRecentActivities recent) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.Id) || activity.OnlyLooks() || await recent.TryAddAsync(KeyOf(activity), cancellationToken))
        {
            await next(cancellationToken);
        }
        else
        {
            await EndAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Ends the turn of an activity that was done before.</summary>
    internal static Task EndAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Type == ActivityTypes.Invoke && !TurnAnswer.IsGiven(turnContext)
            ? turnContext.SendActivityAsync(
                TurnAnswer.ToActivity(new InvokeResponse { Status = (int)HttpStatusCode.OK }), cancellationToken)
            : Task.CompletedTask;

    // An edited message keeps the id of the message, so the type belongs to the key; a second edit differs in its time.
    private static string KeyOf(Activity activity) =>
        string.Join('\n', activity.ChannelId, activity.Conversation?.Id, activity.Type, activity.Id, EditOf(activity));

    private static string? EditOf(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.Invoke ? null : activity.Timestamp?.ToString("O");
}
