namespace TeamsPolicyBot.Conversations.Turns;

/// <summary>Who is at the comms desk cannot be read at this moment; then nobody decides anything, and whoever tried is told so.</summary>
internal sealed class RosterUnreadableException(Exception cause) : Exception("The roster of the comms desk cannot be read.", cause);
