using System.Text.Json.Nodes;

namespace TeamsPolicyBot.LocalTeams.Connector;

/// <summary>What the stand-in's Bot Connector answers, in the shapes of protocol.md section 4.</summary>
internal sealed record ConnectorReply(int Status, JsonNode? Body)
{
    /// <summary>The activity was accepted. Teams gives no id where one activity became two messages.</summary>
    public static ConnectorReply Accepted(string? id) =>
        new(201, id is null ? new JsonObject() : new JsonObject { ["id"] = id });

    public static ConnectorReply Found(JsonNode body) => new(200, body);

    public static ConnectorReply Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static ConnectorReply NoConversation { get; } = Error(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorReply NoActivity { get; } =
        Error(404, "ActivityNotFoundInConversation", "The activity is not in this conversation.");

    public static ConnectorReply TooBig { get; } = Error(413, "MessageSizeTooBig", "Message size too large.");

    /// <summary>The refusal for a conversation in which the bot is not installed.</summary>
    public static ConnectorReply NotInstalled(bool personal) => personal
        ? Error(403, "ForbiddenOperationException", "The app is not installed for this user.")
        : Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public static ConnectorReply BadSyntax(string message) => Error(400, "BadSyntax", message);
}
