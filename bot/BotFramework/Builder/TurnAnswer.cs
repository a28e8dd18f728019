using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// What of a turn goes back in the HTTP answer: the response to an invoke, or the replies of a caller that expects them there.
/// </summary>
internal static class TurnAnswer
{
    private const int Ok = 200;
    private const int NotImplemented = 501;
    private const string Status = "status";
    private const string Body = "body";

    /// <summary>Keeps the one response to an invoke until the turn ends.</summary>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
    public static ResourceResponse Keep(ITurnContext turnContext, Activity activity)
    {
        if (KeptIn(turnContext) is not null)
        {
            throw new InvalidOperationException("An invoke has exactly one response, and this turn has given it.");
        }

        turnContext.TurnState.Add(BotAdapter.InvokeResponseKey, activity);
        return new ResourceResponse();
    }

    /// <summary>Whether the turn has given its invoke response.</summary>
    public static bool IsGiven(ITurnContext turnContext) => KeptIn(turnContext) is not null;

    /// <summary>Keeps a reply until the turn ends.</summary>
    public static ResourceResponse Buffer(ITurnContext turnContext, Activity activity)
    {
        turnContext.BufferedReplyActivities.Add(activity);
        return new ResourceResponse();
    }

    /// <summary>
    /// The HTTP answer of a finished turn: 200 with the replies, the invoke's own, 501 for an invoke that nobody handled, else <c>null</c>.
    /// </summary>
    public static InvokeResponse? Of(ITurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            Activity[] kept = KeptIn(turnContext) is { } response ? [response] : [];
            var replies = new ExpectedReplies { Activities = [.. turnContext.BufferedReplyActivities, .. kept] };
            return new InvokeResponse { Status = Ok, Replies = replies };
        }

        if (turnContext.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return KeptIn(turnContext) is { } answer ? Read(answer) : new InvokeResponse { Status = NotImplemented };
    }

    /// <summary>The activity by which a bot gives its invoke response.</summary>
    public static Activity ToActivity(InvokeResponse response) => new()
    {
        Type = ActivityTypes.InvokeResponse,
        Value = new JsonObject { [Status] = response.Status, [Body] = response.Body?.DeepClone() },
    };

    private static InvokeResponse Read(Activity activity) => new()
    {
        Status = (int?)activity.Value?[Status] ?? throw new InvalidOperationException("An invoke response carries a status."),
        Body = activity.Value?[Body]?.DeepClone(),
    };

    private static Activity? KeptIn(ITurnContext turnContext) => turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey);
}
