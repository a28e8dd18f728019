using System.Net;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Invokes: activities that want an answer in the HTTP response.</summary>
internal abstract partial class ActivityHandler
{
    /// <summary>Answers an invoke by its name.</summary>
    /// <returns>The response, or <c>null</c> when it was already given by sending an invoke response activity.</returns>
    /// <exception cref="InvokeResponseException">Nobody handles it (501), or its value has the wrong shape (400).</exception>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case InvokeNames.AdaptiveCardAction:
                var value = AdaptiveCardInvoke.Read(turnContext.Activity);
                return AdaptiveCardInvoke.Answer(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken));
            case InvokeNames.SignInVerifyState or InvokeNames.SignInTokenExchange:
                await OnSignInInvokeAsync(turnContext, cancellationToken);
                return new InvokeResponse { Status = (int)HttpStatusCode.OK };
            default:
                throw NotImplemented();
        }
    }

    /// <summary>Somebody pressed an Action.Execute. Its data come from the client: decide rights by the sender, never by them.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A step of signing in.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>What a handler throws that is not there.</summary>
    protected static InvokeResponseException NotImplemented() => new((int)HttpStatusCode.NotImplemented);

    /// <summary>What a handler throws when the value has the wrong shape.</summary>
    protected static InvokeResponseException BadRequest() => new((int)HttpStatusCode.BadRequest);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await InvokeOrStatusAsync(turnContext, cancellationToken);
        if (response is not null && !TurnAnswer.IsGiven(turnContext))
        {
            await turnContext.SendActivityAsync(TurnAnswer.ToActivity(response), cancellationToken);
        }
    }

    private async Task<InvokeResponse?> InvokeOrStatusAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await OnInvokeActivityAsync(turnContext, cancellationToken);
        }
        catch (InvokeResponseException refusal)
        {
            return new InvokeResponse { Status = refusal.Status, Body = refusal.Body };
        }
    }
}
