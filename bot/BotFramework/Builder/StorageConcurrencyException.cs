namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>A document was written by somebody else between reading and writing it. Nothing of the batch was stored.</summary>
/// <param name="key">The key of the document.</param>
internal sealed class StorageConcurrencyException(string key)
    : Exception($"ETag conflict: '{key}' was changed by somebody else since it was read.")
{
    /// <summary>The key of the document that was changed.</summary>
    public string Key { get; } = key;
}
