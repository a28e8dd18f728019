namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>Something the page must show. Exactly one of the parts beside the room is set.</summary>
/// <param name="CouncilId">Whose page it concerns.</param>
/// <param name="Message">A message that is new or changed.</param>
/// <param name="Typing">The thread in which the bot is typing; empty outside threads.</param>
/// <param name="Installed">Whether the bot is now installed in the room.</param>
/// <param name="Fault">What went wrong, in words for a developer.</param>
internal sealed record ChatEvent(
    string CouncilId,
    string Room,
    Message? Message = null,
    string? Typing = null,
    bool? Installed = null,
    string? Fault = null);
