namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>A wording to look for.</summary>
/// <param name="Value">The wording.</param>
/// <param name="Index">Place of the choice that it belongs to.</param>
internal sealed record SortedValue(string Value, int Index);
