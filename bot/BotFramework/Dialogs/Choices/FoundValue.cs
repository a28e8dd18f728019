namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>A wording that was found.</summary>
/// <param name="Value">The wording.</param>
/// <param name="Index">Place of the choice that it belongs to.</param>
/// <param name="Score">Share of its words that were found, times share of the words passed that belong to it; 0 to 1.</param>
internal sealed record FoundValue(string Value, int Index, double Score);
