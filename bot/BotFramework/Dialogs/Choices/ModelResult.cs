namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Something recognised in an utterance, and where.</summary>
/// <param name="Text">The words that were recognised.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Last character, inclusive.</param>
/// <param name="Resolution">What they mean.</param>
internal sealed record ModelResult<T>(string Text, int Start, int End, T Resolution);
