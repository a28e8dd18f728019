using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Conversations.Turns;

/// <summary>What a feature answers. In a chat it is sent; an invoke is answered with it.</summary>
/// <param name="Body">The body that an invoke's client expects, where words and cards are not enough.</param>
/// <param name="Begins">What goes on in the person's own chat.</param>
internal sealed record Reply(string? Says = null, JsonObject? Card = null, JsonNode? Body = null, Intent? Begins = null)
{
    /// <summary>Nothing is left to say.</summary>
    public static Reply None { get; } = new();
}
