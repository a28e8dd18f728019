using TeamsPolicyBot.Cards.Releases;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>What the comms desk is answered: a form, to fill in or to look at again, or words.</summary>
internal sealed record DeskAnswer(DeskForm? Form, string? Says = null)
{
    /// <summary>Whether the form is done with: the words stand in its place, and nobody saves it a second time.</summary>
    public bool IsDone { get; init; }

    public static DeskAnswer Said(string says) => new(null, says);
}
