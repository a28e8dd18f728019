using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>
/// Remembers an issuer's signing keys: fetched when first needed, again after <see cref="RefreshAfter"/>, and once for a key that
/// nobody knows. A fetch that failed is never remembered; keys that could not be renewed serve until <see cref="UseAtMost"/>.
/// </summary>
internal sealed class OpenIdMetadata(IOpenIdFetcher fetcher, TimeProvider time, ILogger<OpenIdMetadata> logger) : IOpenIdMetadata, IDisposable
{
    /// <summary>Keys can be added at any time; the documentation asks for a look at least once a day.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(24);

    public static readonly TimeSpan UseAtMost = TimeSpan.FromHours(48);

    /// <summary>Between two fetches for the sake of unknown keys, whose ids anybody can make up.</summary>
    public static readonly TimeSpan BetweenForcedRefreshes = TimeSpan.FromMinutes(5);

    /// <summary>Between two tries to renew keys that still serve.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _oneFetch = new(1);
    private volatile KeySet? _keys;
    private DateTimeOffset _nextForced;
    private DateTimeOffset _nextTry;

    public async ValueTask<SigningKey?> GetKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = _keys;
        if (keys is null || time.GetUtcNow() - keys.FetchedAt > RefreshAfter)
        {
            keys = await RefreshAsync(keys, forced: false, cancellationToken);
        }

        if (!keys.ById.ContainsKey(keyId))
        {
            keys = await RefreshAsync(keys, forced: true, cancellationToken);
        }

        return keys.ById.GetValueOrDefault(keyId);
    }

    public void Dispose() => _oneFetch.Dispose();

    /// <param name="seen">What the caller found wanting; whoever waited while another fetched takes the other's.</param>
    private async Task<KeySet> RefreshAsync(KeySet? seen, bool forced, CancellationToken cancellationToken)
    {
        await _oneFetch.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (_keys is { } keys && (!ReferenceEquals(keys, seen) || now < (forced ? _nextForced : _nextTry)))
            {
                return StillServing(keys, now);
            }

            return await FetchAsync(forced, now, cancellationToken);
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    private async Task<KeySet> FetchAsync(bool forced, DateTimeOffset now, CancellationToken cancellationToken)
    {
        _nextTry = now + AfterFailure;
        _nextForced = forced ? now + AfterFailure : _nextForced;
        try
        {
            var fetched = await fetcher.FetchAsync(cancellationToken);
            _nextForced = forced ? now + BetweenForcedRefreshes : _nextForced;
            return _keys = new KeySet(fetched.DistinctBy(key => key.KeyId).ToFrozenDictionary(key => key.KeyId, StringComparer.Ordinal), now);
        }
        catch (OpenIdMetadataException exception) when (_keys is { } old)
        {
            AuthenticationLog.KeysNotRenewed(logger, exception);
            return StillServing(old, now);
        }
    }

    private static KeySet StillServing(KeySet keys, DateTimeOffset now) =>
        now - keys.FetchedAt <= UseAtMost ? keys : throw new OpenIdMetadataException("The signing keys are too old to be trusted, and could not be renewed.");

    private sealed record KeySet(FrozenDictionary<string, SigningKey> ById, DateTimeOffset FetchedAt);
}
