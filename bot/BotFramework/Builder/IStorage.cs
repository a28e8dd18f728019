namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// Where state lives between turns: JSON documents under keys, each with an ETag that changes on every write.
/// Keys may hold any characters. See protocol section 8.2.
/// </summary>
internal interface IStorage
{
    /// <summary>The documents that exist among <paramref name="keys"/>; unknown keys are left out.</summary>
    Task<IReadOnlyDictionary<string, StoreItem>> ReadAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes all documents or none, and returns the new ETag of each. The ETag of a change decides:
    /// <c>null</c> writes only where no document exists yet, <c>*</c> always, any other only over the very version that was read.
    /// </summary>
    /// <exception cref="StorageConcurrencyException">Somebody else has written one of the documents since it was read.</exception>
    Task<IReadOnlyDictionary<string, string>> WriteAsync(
        IReadOnlyDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default);

    /// <summary>Removes the documents under <paramref name="keys"/>; unknown keys are no fault.</summary>
    Task DeleteAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);
}
