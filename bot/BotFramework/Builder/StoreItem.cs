namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>One stored document: its JSON text and the version it had when it was read.</summary>
/// <param name="Json">A JSON object as text, so that nobody shares a live reference with the store.</param>
/// <param name="ETag">The version read; <c>null</c> for a document that is not stored yet; <c>*</c> to write whatever is there.</param>
internal sealed record StoreItem(string Json, string? ETag = null)
{
    /// <summary>The ETag that writes over any version.</summary>
    public const string AnyVersion = "*";

    /// <summary>
    /// Whether a document with this ETag may be written over the version <paramref name="stored"/> (<c>null</c>: nothing stored).
    /// </summary>
    public bool MayReplace(string? stored) => stored is null || ETag == AnyVersion || ETag == stored;
}
