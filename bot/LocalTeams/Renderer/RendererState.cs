namespace TeamsPolicyBot.LocalTeams.Renderer;

/// <summary>Whether the page can draw Adaptive Cards.</summary>
/// <param name="Problem">Why not, and what to do, in words for a developer; null when it can.</param>
internal sealed record RendererState(bool IsReady, string? Problem = null);
