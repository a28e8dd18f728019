using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>
/// Conversation ids as Teams forms them: a thread of a channel is the channel's id and <c>;messageid=</c> of its first message.
/// </summary>
internal static class ConversationId
{
    private const string Mark = ";messageid=";

    public static string RoomOf(string conversationId) =>
        conversationId.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0 ? conversationId[..at] : conversationId;

    /// <summary>The id of the thread's first message; null outside a thread.</summary>
    public static string? RootOf(string conversationId) =>
        conversationId.IndexOf(Mark, StringComparison.Ordinal) is var at and >= 0 ? conversationId[(at + Mark.Length)..] : null;

    public static string Thread(string roomId, string rootMessageId) => roomId + Mark + rootMessageId;
}
