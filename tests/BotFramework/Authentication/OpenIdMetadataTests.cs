using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

public sealed class OpenIdMetadataTests : IDisposable
{
    private static readonly SigningKey Old = ChannelTokens.Key with { KeyId = "old" };
    private static readonly SigningKey New = ChannelTokens.Key with { KeyId = "new" };

    private readonly FakeTimeProvider _clock = new();
    private readonly Fetcher _fetcher = new() { Keys = [Old] };
    private readonly OpenIdMetadata _metadata;

    public OpenIdMetadataTests() => _metadata = new OpenIdMetadata(_fetcher, _clock, NullLogger<OpenIdMetadata>.Instance);

    [Fact]
    public async Task Keys_are_fetched_once_a_day()
    {
        await Get("old");
        await Get("old");
        _clock.Advance(TimeSpan.FromHours(24));
        await Get("old");
        Assert.Equal(1, _fetcher.Fetches);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Get("old");
        Assert.Equal(2, _fetcher.Fetches);
    }

    [Fact]
    public async Task A_rotated_key_is_found_by_one_forced_fetch()
    {
        await Get("old");
        _fetcher.Keys = [Old, New];

        Assert.Equal(New, await Get("new"));
        Assert.Equal(2, _fetcher.Fetches);
    }

    [Fact]
    public async Task Made_up_key_ids_cost_one_fetch_in_five_minutes()
    {
        await Get("old");
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(await Get($"made-up-{i}"));
        }

        Assert.Equal(2, _fetcher.Fetches);
        _clock.Advance(OpenIdMetadata.BetweenForcedRefreshes);
        Assert.Null(await Get("made-up"));
        Assert.Equal(3, _fetcher.Fetches);
    }

    [Fact]
    public async Task A_failed_first_fetch_is_not_remembered()
    {
        _fetcher.Fails = true;
        await Assert.ThrowsAsync<OpenIdMetadataException>(() => Get("old"));
        _fetcher.Fails = false;

        Assert.Equal(Old, await Get("old"));
    }

    [Fact]
    public async Task A_failed_forced_fetch_is_tried_again_soon()
    {
        await Get("old");
        _fetcher.Fails = true;
        Assert.Null(await Get("new"));
        _fetcher.Fails = false;
        _fetcher.Keys = [New];
        Assert.Null(await Get("new"));
        _clock.Advance(OpenIdMetadata.AfterFailure);

        Assert.Equal(New, await Get("new"));
    }

    [Fact]
    public async Task Keys_that_cannot_be_renewed_serve_two_days_and_no_longer()
    {
        await Get("old");
        _fetcher.Fails = true;
        _clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal(Old, await Get("old"));
        await Get("old");
        Assert.Equal(2, _fetcher.Fetches);

        _clock.Advance(TimeSpan.FromHours(2));
        await Assert.ThrowsAsync<OpenIdMetadataException>(() => Get("old"));
    }

    [Fact]
    public async Task A_hundred_requests_at_once_share_one_fetch()
    {
        _fetcher.Gate = new TaskCompletionSource();

        var all = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Get("old")));
        _fetcher.Gate.SetResult();

        Assert.All(await all, key => Assert.Equal(Old, key));
        Assert.Equal(1, _fetcher.Fetches);
    }

    public void Dispose() => _metadata.Dispose();

    private Task<SigningKey?> Get(string keyId) => _metadata.GetKeyAsync(keyId, CancellationToken.None).AsTask();

    private sealed class Fetcher : IOpenIdFetcher
    {
        public IReadOnlyList<SigningKey> Keys { get; set; } = [];

        public bool Fails { get; set; }

        public int Fetches { get; private set; }

        public TaskCompletionSource? Gate { get; set; }

        public async Task<IReadOnlyList<SigningKey>> FetchAsync(CancellationToken cancellationToken)
        {
            Fetches++;
            await (Gate?.Task ?? Task.CompletedTask);
            return Fails ? throw new OpenIdMetadataException("no route") : Keys;
        }
    }
}
