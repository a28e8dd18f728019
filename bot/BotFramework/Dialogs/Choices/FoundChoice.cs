namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>A choice that was recognised.</summary>
/// <param name="Value">The choice's value.</param>
/// <param name="Index">Its place in the list, from 0.</param>
/// <param name="Score">How well the words fit, 0 to 1.</param>
/// <param name="Synonym">The wording that fitted; <c>null</c> when it was found by place or number.</param>
internal sealed record FoundChoice(string Value, int Index, double Score, string? Synonym = null);
