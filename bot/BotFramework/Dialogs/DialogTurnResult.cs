namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>What came of a call on the dialog stack.</summary>
/// <param name="Status">How the stack stands now.</param>
/// <param name="Result">What the ended dialog returned. It lives within the turn and is never stored.</param>
internal sealed record DialogTurnResult(DialogTurnStatus Status, object? Result = null);
