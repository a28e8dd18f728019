namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>A word of an utterance.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">Last character, inclusive.</param>
/// <param name="Text">As written.</param>
/// <param name="Normalized">As compared.</param>
internal sealed record Token(int Start, int End, string Text, string Normalized);
