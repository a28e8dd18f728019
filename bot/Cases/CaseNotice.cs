namespace TeamsPolicyBot.Cases;

/// <summary>What a message about a case is.</summary>
internal enum NoticeKind
{
    /// <summary>The card with everything needed to decide; changed in place as the case goes on.</summary>
    DeskCard,

    /// <summary>A word to the desk about an event.</summary>
    DeskNews,

    /// <summary>The asker's card of how the case stands; changed in place.</summary>
    AskerStatus,

    /// <summary>A word to the asker about an event.</summary>
    AskerNews,
}

/// <summary>A message that an event of a case calls for.</summary>
/// <param name="IsUpdate">Changes the card the recipient already has.</param>
internal sealed record CaseNotice(Lane To, NoticeKind Kind, bool IsUpdate = false)
{
    /// <summary>Whether it shows how the case stands, and not what happened once.</summary>
    public bool IsCard => Kind is NoticeKind.DeskCard or NoticeKind.AskerStatus;

    /// <summary>Name of the card in the outbox; empty for a word, which is never changed.</summary>
    public string CardOf(Case @case) => IsCard ? $"{@case.Reference}/{Kind}/{To.Name}" : "";
}
