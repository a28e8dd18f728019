using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>A reply in the form that an invoke's client shows. See protocol sections 3.6 and 4.</summary>
internal static class InvokeReply
{
    /// <param name="name">The invoke's name.</param>
    public static InvokeResponse Of(string? name, Reply reply) =>
        (name, reply) switch
        {
            (_, { Body: { } body }) => Ok(body),
            (InvokeNames.AdaptiveCardAction, { Card: { } card }) => AdaptiveCardInvoke.Answer(AdaptiveCardInvokeResponse.Card(card)),
            (InvokeNames.AdaptiveCardAction, { Says: { } text }) => AdaptiveCardInvoke.Answer(AdaptiveCardInvokeResponse.Message(text)),
            (
                InvokeNames.ComposeExtensionQuery
                    or InvokeNames.ComposeExtensionSelectItem
                    or InvokeNames.ComposeExtensionQueryLink,
                { Says: { } text }
            ) => Ok(
                new JsonObject
                {
                    ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = text },
                }
            ),
            (
                InvokeNames.ComposeExtensionFetchTask
                    or InvokeNames.ComposeExtensionSubmitAction
                    or InvokeNames.TaskFetch
                    or InvokeNames.TaskSubmit,
                { Says: { } text }
            ) => Ok(
                new JsonObject
                {
                    ["task"] = new JsonObject { ["type"] = "message", ["value"] = text },
                }
            ),
            _ => Ok(null),
        };

    private static InvokeResponse Ok(JsonNode? body) => new() { Status = (int)HttpStatusCode.OK, Body = body };
}
