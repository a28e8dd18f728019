namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>What an <see cref="InterruptibleDialog"/> hears and says, in the language of the turn.</summary>
/// <param name="Help">Said to "help".</param>
/// <param name="Cancelled">Said to "cancel".</param>
/// <param name="NothingBefore">Said to "back" at the first question.</param>
internal sealed record InterruptionTexts(InterruptionWords Words, string Help, string Cancelled, string NothingBefore);
