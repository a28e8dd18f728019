using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>A question that a waterfall asked, and how everything stood when it had: where "back" goes.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="State">The waterfall's state after the step.</param>
/// <param name="Above">The dialogs on top of the waterfall that asked the question, as they stood.</param>
internal sealed record WaterfallTrailEntry(string Step, JsonNode? State, DialogState Above);
