using TeamsPolicyBot.Cards.Releases;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>What the comms desk is answered: a form, to fill in or to look at again, or words.</summary>
internal sealed record DeskAnswer(DeskForm? Form, string? Says = null)
{
    public static DeskAnswer Said(string says) => new(null, says);
}
