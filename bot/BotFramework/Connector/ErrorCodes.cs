namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>
/// Codes in the connector's error bodies that something follows from (protocol 4.4), and the two that are raised here before anything is
/// sent.
/// </summary>
public static class ErrorCodes
{
    public const string BotDisabledByAdmin = "BotDisabledByAdmin";
    public const string BotNotInConversationRoster = "BotNotInConversationRoster";
    public const string ConversationBlockedByUser = "ConversationBlockedByUser";
    public const string ForbiddenOperation = "ForbiddenOperationException";
    public const string NotEnoughPermissions = "NotEnoughPermissions";
    public const string MessageWritesBlocked = "MessageWritesBlocked";
    public const string ConversationNotFound = "ConversationNotFound";
    public const string ActivityNotFoundInConversation = "ActivityNotFoundInConversation";
    public const string MessageSizeTooBig = "MessageSizeTooBig";
    public const string Throttled = "Throttled";

    /// <summary>The service URL is not on the allow-list; raised here.</summary>
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";
}
