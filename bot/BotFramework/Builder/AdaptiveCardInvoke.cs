using System.Net;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// The rules of <c>adaptiveCard/action</c>: what a client must send, and how an answer is wrapped. See protocol section 3.6.
/// </summary>
internal static class AdaptiveCardInvoke
{
    /// <summary>The value of the invoke.</summary>
    /// <exception cref="InvokeResponseException">400: value or action is missing, or the action is no Action.Execute.</exception>
    public static AdaptiveCardInvokeValue Read(Activity activity)
    {
        var value = ProtocolJsonSerializer.ToObject<AdaptiveCardInvokeValue>(activity.Value)
            ?? throw Refusal("BadRequest", "Missing value property");
        var action = value.Action ?? throw Refusal("BadRequest", "Missing action property");
        return action.Type == AdaptiveCardInvokeAction.Execute
            ? value
            : throw Refusal("NotSupported", $"The action '{action.Type}' is not supported.");
    }

    /// <summary>The HTTP answer: always 200, the outcome stands in the body.</summary>
    public static InvokeResponse Answer(AdaptiveCardInvokeResponse response) =>
        new() { Status = (int)HttpStatusCode.OK, Body = ProtocolJsonSerializer.ToNode(response) };

    private static InvokeResponseException Refusal(string code, string message)
    {
        var body = AdaptiveCardInvokeResponse.Error((int)HttpStatusCode.BadRequest, code, message);
        return new((int)HttpStatusCode.BadRequest, ProtocolJsonSerializer.ToNode(body));
    }
}
