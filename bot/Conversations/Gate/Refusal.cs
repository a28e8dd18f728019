using System.Net;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>How a turn ends before the bot's own logic, in the form that the activity expects.</summary>
internal static class Refusal
{
    /// <summary>Whether somebody waits for an answer. What is written in a channel and not to the bot is none of its business.</summary>
    public static bool IsAsked(Activity activity) => activity.Type switch
    {
        ActivityTypes.Invoke => true,
        ActivityTypes.Message => !activity.IsPublic() || Intent.IsForTheBot(activity),
        _ => false,
    };

    /// <summary>Who sent it: the Entra object id, and where there is none the channel's id.</summary>
    public static string SenderOf(Activity activity) =>
        activity.From?.AadObjectId is { Length: > 0 } id ? id : $"{activity.ChannelId}/{activity.From?.Id}";

    /// <param name="text">Empty says nothing, beyond what an invoke must be answered.</param>
    public static Task GiveAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        if (context.Activity.Type == ActivityTypes.Invoke)
        {
            return context.SendActivityAsync(TurnAnswer.ToActivity(ToInvoke(context.Activity.Name, text)), cancellationToken);
        }

        return text.Length > 0 ? context.SendActivityAsync(text, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>The answer to an invoke of this name: the text where its client shows one.</summary>
    internal static InvokeResponse ToInvoke(string? name, string text) =>
        text.Length == 0 ? new InvokeResponse { Status = (int)HttpStatusCode.TooManyRequests } : InvokeReply.Of(name, new Reply(text));
}
