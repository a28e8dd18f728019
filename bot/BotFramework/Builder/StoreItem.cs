using System.Text;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>One stored document: its JSON and the version it had when it was read.</summary>
/// <param name="Utf8Json">A JSON object as it is written, so that nobody shares a live reference with the store.</param>
/// <param name="ETag">The version read; <c>null</c> for a document that is not stored yet; <c>*</c> to write whatever is there.</param>
internal sealed record StoreItem(ReadOnlyMemory<byte> Utf8Json, string? ETag = null)
{
    /// <summary>A document that is written down as text.</summary>
    public StoreItem(string json, string? etag = null)
        : this(Encoding.UTF8.GetBytes(json), etag)
    {
    }

    /// <summary>The ETag that writes over any version.</summary>
    public const string AnyVersion = "*";

    /// <summary>The document as text.</summary>
    public string Json => Encoding.UTF8.GetString(Utf8Json.Span);

    /// <inheritdoc/>
    public bool Equals(StoreItem? other) => other is not null && ETag == other.ETag && Utf8Json.Span.SequenceEqual(other.Utf8Json.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ETag, Utf8Json.Length);

    /// <summary>
    /// Whether a document with this ETag may be written over the version <paramref name="stored"/> (<c>null</c>: nothing stored).
    /// </summary>
    public bool MayReplace(string? stored) => stored is null || ETag == AnyVersion || ETag == stored;
}
