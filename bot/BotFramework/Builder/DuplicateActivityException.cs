namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// The turn's activity was done by another instance while this one was at it: nothing of this turn is kept, and nobody is told.
/// </summary>
internal sealed class DuplicateActivityException() : Exception("Another instance has done this activity.");
