namespace TeamsPolicyBot.Storage;

/// <summary>
/// A turn was cut off in the middle, after part of it was done for good: the program died over it and the activity came again, or the
/// database refused the rest. Doing it again would do that part twice.
/// </summary>
/// <param name="told">What is written once the person was told.</param>
internal sealed class TurnCutOffException(Exception? cause = null, Func<Task>? told = null)
    : Exception("The turn of this activity was cut off before its end.", cause)
{
    /// <summary>Notes that the person was told. Until then nobody was, and the activity is told of again when it comes again.</summary>
    public Task ToldAsync() => told?.Invoke() ?? Task.CompletedTask;
}
