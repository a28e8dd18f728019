using System.Net;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>
/// What Teams asks and waits for: finds the feature by the invoke's name, for an Action.Execute by its button, and gives the one answer.
/// </summary>
internal sealed class Invokes(FeatureTable features, PolicyTurns turns, OwnChat ownChat)
{
    public async Task RunAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        InvokeResponse response;
        try
        {
            response = await AnswerAsync(context, cancellationToken);
        }
        catch (InvokeResponseException refusal)
        {
            response = new InvokeResponse { Status = refusal.Status, Body = refusal.Body };
        }

        await context.SendActivityAsync(TurnAnswer.ToActivity(response), cancellationToken);
    }

    private async Task<InvokeResponse> AnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var (intent, feature) = Wanted(context.Activity);
        var name = context.Activity.Name;
        // A search must not wait for the roster: Teams gives it five seconds.
        var (turn, whyNot) = context.Activity.OnlyLooks() ? turns.Begin(context) : await turns.LookUpAsync(context, cancellationToken);
        if (turn is null)
        {
            return InvokeReply.Of(name, new Reply(whyNot));
        }

        var reply = await feature.RunAsync(intent, turn, cancellationToken);
        return InvokeReply.Of(name, reply.Begins is { } begins ? await GoOnAsync(turn, begins, cancellationToken) : reply);
    }

    /// <exception cref="InvokeResponseException">501: nothing answers to this name. 400: it has the wrong shape, or names no
    /// button.</exception>
    private (Intent Intent, Feature Feature) Wanted(Activity activity)
    {
        if (activity.Name != InvokeNames.AdaptiveCardAction)
        {
            return features.Find(activity.Name ?? "") is { } named && named.Places.HasFlag(Places.Invoke)
                ? (new Intent(named.Action, []), named)
                : throw new InvokeResponseException((int)HttpStatusCode.NotImplemented);
        }

        AdaptiveCardInvoke.Read(activity);
        var button = Intent.OfButton(activity);
        return button is not null && features.Find(button.Action) is { } feature && feature.Places.HasFlag(Places.Invoke)
            ? (button, feature)
            : throw new InvokeResponseException((int)HttpStatusCode.OK, ProtocolJsonSerializer.ToNode(NoSuchButton()));
    }

    private static AdaptiveCardInvokeResponse NoSuchButton() =>
        AdaptiveCardInvokeResponse.Error((int)HttpStatusCode.BadRequest, "BadRequest", "There is no such button.");

    /// <summary>
    /// Begins something in the person's own chat. Where that is the chat that a dialog of Teams lies over, the dialog just closes.
    /// </summary>
    private async Task<Reply> GoOnAsync(PolicyTurn turn, Intent intent, CancellationToken cancellationToken) =>
        await ownChat.BeginAsync(turn, intent, cancellationToken) switch
        {
            BeginResult.InThisChat => Reply.None,
            BeginResult.InOwnChat => new Reply(turn.Words["check.gone-on"]),
            _ => new Reply(turn.Words["check.not-installed"]),
        };
}
