namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>A choice that was recognised.</summary>
/// <param name="Value">The choice's value.</param>
/// <param name="Index">Its place in the list, from 0.</param>
internal sealed record FoundChoice(string Value, int Index);
