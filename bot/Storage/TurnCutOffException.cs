namespace TeamsPolicyBot.Storage;

/// <summary>
/// The activity came before, and its turn was cut off in the middle, after part of it was done for good. Doing it again would do that part
/// twice.
/// </summary>
internal sealed class TurnCutOffException() : Exception("The turn of this activity was cut off before its end.");
