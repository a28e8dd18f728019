using System.Text.Json.Nodes;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>What the bot answered to one activity.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came.</param>
/// <param name="Body">The body of an invoke's answer; null when it was empty.</param>
/// <param name="Fault">What went wrong, in words for a developer; null when all is well.</param>
internal sealed record BotAnswer(int Status, JsonNode? Body, string? Fault)
{
    public static BotAnswer Refused(string fault) => new(0, null, fault);
}
