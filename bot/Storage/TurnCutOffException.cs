namespace TeamsPolicyBot.Storage;

/// <summary>
/// A turn was cut off in the middle, after part of it was done for good: the program died over it and the activity came again, or the
/// database refused the rest. Doing it again would do that part twice.
/// </summary>
internal sealed class TurnCutOffException(Exception? cause = null) : Exception("The turn of this activity was cut off before its end.", cause);
