using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Extension;

/// <summary>The shapes in which Teams takes the answer of a message extension. See protocol section 3.6.</summary>
internal static class ExtensionAnswer
{
    /// <summary>Words in place of results.</summary>
    public static MessagingExtensionResponse NoResults(string text) =>
        new() { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = text } };

    public static MessagingExtensionResponse Results(IEnumerable<MessagingExtensionAttachment> attachments) =>
        new()
        {
            ComposeExtension = new MessagingExtensionResult
            {
                Type = "result",
                AttachmentLayout = AttachmentLayoutTypes.List,
                Attachments = [.. attachments],
            },
        };

    /// <summary>Opens the dialog, or shows the next card in it.</summary>
    public static MessagingExtensionResponse Dialog(string title, JsonObject card) =>
        new()
        {
            Task = TaskModuleResponse
                .Continue(
                    new TaskModuleTaskInfo
                    {
                        Title = title,
                        Height = "medium",
                        Width = "medium",
                        Card = Attachment.AdaptiveCard(card),
                    }
                )
                .Task,
        };

    /// <summary>Shows words in the dialog and ends it.</summary>
    public static MessagingExtensionResponse LastWords(string text) => new() { Task = TaskModuleResponse.Message(text).Task };

    /// <summary>An answer as the body of the invoke's response.</summary>
    public static Reply Reply(MessagingExtensionResponse answer) => new(Body: ProtocolJsonSerializer.ToNode(answer));
}
