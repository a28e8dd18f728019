namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>Names of event activities: those that Teams sends, and the two that an adapter makes for proactive turns.</summary>
public static class EventNames
{
    public const string ContinueConversation = "ContinueConversation";
}
