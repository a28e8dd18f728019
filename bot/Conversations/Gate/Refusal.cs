using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.Conversations.Main;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>How a turn ends before the bot's own logic, in the form that the activity expects.</summary>
internal static class Refusal
{
    /// <summary>Whether somebody waits for an answer. What is written in a channel and not to the bot is none of its business.</summary>
    public static bool IsAsked(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke => true,
        ActivityTypes.Message => !activity.IsPublic() || PublicConversation.IsForTheBot(activity),
        _ => false,
    };

    /// <summary>Who sent it: the Entra object id, and where there is none the channel's id.</summary>
    public static string SenderOf(Activity activity) => activity.From?.AadObjectId is { Length: > 0 } id ? id : $"{activity.ChannelId}/{activity.From?.Id}";

    /// <param name="text">Empty says nothing, beyond what an invoke must be answered.</param>
    public static Task GiveAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        if (context.Activity.Type == ActivityTypes.Invoke)
        {
            return context.SendActivityAsync(TurnAnswer.ToActivity(ToInvoke(context.Activity.Name, text)), cancellationToken);
        }

        return text.Length > 0 ? context.SendActivityAsync(text, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>The answer to an invoke of this name: the text where its client shows one, see protocol sections 3.6 and 4.</summary>
    internal static InvokeResponse ToInvoke(string? name, string text) => (name, text) switch
    {
        (_, "") => new InvokeResponse { Status = (int)HttpStatusCode.TooManyRequests },
        (InvokeNames.AdaptiveCardAction, _) => AdaptiveCardInvoke.Answer(AdaptiveCardInvokeResponse.Message(text)),
        (InvokeNames.ComposeExtensionQuery or InvokeNames.ComposeExtensionSelectItem or InvokeNames.ComposeExtensionQueryLink, _) =>
            Ok(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text } }),
        (InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction or InvokeNames.TaskFetch or InvokeNames.TaskSubmit, _) =>
            Ok(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } }),
        _ => new InvokeResponse { Status = (int)HttpStatusCode.OK },
    };

    private static InvokeResponse Ok(JsonObject body) => new() { Status = (int)HttpStatusCode.OK, Body = body };
}
