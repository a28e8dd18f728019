namespace TeamsPolicyBot.Cases.Store;

/// <summary>A message that this instance has claimed and is to send.</summary>
/// <param name="Lane">Its recipient; messages of a lane go out in order.</param>
/// <param name="Kind">A <see cref="NoticeKind"/>; null in rows from before, which carry their message in <paramref name="Body"/>.</param>
/// <param name="Card">Name of the card it shows, so that a later message can change it in place; empty where none will.</param>
/// <param name="Reference">The case it belongs to.</param>
/// <param name="Version">How many events the case had when it was promised.</param>
/// <param name="IsUpdate">Changes the card in place; sent anew where there is no such card.</param>
/// <param name="Body">An activity as JSON; null wherever there is a kind.</param>
/// <param name="Attempts">How often it was tried before.</param>
/// <param name="Faults">How often the program itself failed over it.</param>
/// <param name="GoneSince">Since when its conversation is said not to exist; null where the last answer was another.</param>
internal sealed record OutboxMessage(
    long Id,
    string Lane,
    string? Kind,
    string Card,
    string Reference,
    int Version,
    bool IsUpdate,
    string? Body,
    int Attempts,
    int Faults,
    DateTimeOffset? GoneSince,
    DateTimeOffset CreatedAt)
{
    /// <summary>What it is to tell; null in rows from before.</summary>
    /// <exception cref="ArgumentException">The kind is none that this program knows.</exception>
    public CaseNotice? ToNotice() => Kind is null ? null : new CaseNotice(Cases.Lane.Parse(Lane), Enum.Parse<NoticeKind>(Kind), IsUpdate);
}

/// <summary>The message in a conversation that shows a card.</summary>
internal sealed record SentCard(string ConversationId, string ActivityId);
