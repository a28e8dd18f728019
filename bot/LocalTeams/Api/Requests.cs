using System.Text.Json.Nodes;

namespace TeamsPolicyBot.LocalTeams.Api;

/// <summary>A message that a person sends.</summary>
/// <param name="As">The sender's object id.</param>
/// <param name="Root">The thread to reply in.</param>
internal sealed record SendRequest(string As, string Text, string? Root, bool Mention, JsonArray? Attachments);

/// <summary>New words for a message.</summary>
internal sealed record EditRequest(string As, string Text);

/// <summary>A reaction such as <c>like</c>, given or taken back.</summary>
internal sealed record ReactRequest(string As, string Type);

/// <summary>A pressed button of a card, with the inputs merged into the action's data.</summary>
internal sealed record PressRequest(string As, JsonObject Action, string Theme, string Trigger);

/// <summary>An invoke that is not a card's button.</summary>
/// <param name="About">The message it is about.</param>
internal sealed record InvokeRequest(string As, string Name, JsonObject Value, string? About);

/// <summary>Whether the bot is to be installed.</summary>
internal sealed record InstallRequest(bool Installed);
