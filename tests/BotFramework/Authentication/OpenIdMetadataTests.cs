using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.BotFramework.Authentication.ChannelTokens;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

/// <summary>When keys are fetched, and how long they serve.</summary>
public sealed class OpenIdMetadataTests
{
    private static readonly TokenIssuer Newer = new("key-2", "msteams");

    private readonly FakeTimeProvider _clock = new(Now);
    private readonly KeyServer _server = new(Issuer);
    private readonly TokenValidator _validator;

    public OpenIdMetadataTests() => _validator = _server.Validator(AppId, _clock);

    [Fact]
    public async Task Keys_are_fetched_once_and_kept()
    {
        Assert.Null(await CheckAsync(Issuer));
        Assert.Null(await CheckAsync(Issuer));

        Assert.Equal(1, _server.Fetches);
    }

    [Fact]
    public async Task The_first_message_after_a_rotation_is_let_in()
    {
        Assert.Null(await CheckAsync(Issuer));
        _server.Issuers = [Newer];

        Assert.Null(await CheckAsync(Newer));
        Assert.Equal(2, _server.Fetches);
        Assert.Equal(AuthenticationFault.UnknownKey, await CheckAsync(Issuer));
    }

    [Fact]
    public async Task Made_up_key_ids_cost_one_fetch_in_five_minutes()
    {
        Assert.Null(await CheckAsync(Issuer));
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(AuthenticationFault.UnknownKey, await CheckAsync(Issuer, $"made-up-{i}"));
        }

        Assert.Equal(2, _server.Fetches);
    }

    [Fact]
    public async Task A_failed_first_fetch_is_not_remembered_as_keys()
    {
        _server.Fails = true;

        Assert.Equal(AuthenticationFault.KeysUnavailable, await CheckAsync(Issuer));
    }

    [Fact]
    public async Task While_keys_cannot_be_renewed_made_up_ids_do_not_make_everybody_wait_for_one_more_try_each()
    {
        Assert.Null(await CheckAsync(Issuer));
        _server.Fails = true;
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(AuthenticationFault.UnknownKey, await CheckAsync(Issuer, $"made-up-{i}"));
        }

        Assert.Equal(2, _server.Fetches);
        Assert.Null(await CheckAsync(Issuer));
    }

    [Fact]
    public async Task Keys_that_cannot_be_renewed_serve_two_days_and_no_longer()
    {
        Assert.Null(await CheckAsync(Issuer));
        _clock.Advance(TimeSpan.FromHours(48));
        Assert.Null(await CheckAsync(Issuer));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(AuthenticationFault.KeysUnavailable, await CheckAsync(Issuer));
    }

    [Fact]
    public async Task A_hundred_requests_at_once_share_one_fetch()
    {
        _server.Gate = new TaskCompletionSource();

        var all = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CheckAsync(Issuer)));
        _server.Gate.SetResult();

        Assert.All(await all, Assert.Null);
        Assert.Equal(1, _server.Fetches);
    }

    /// <summary>A token that is good now, whatever the clock says.</summary>
    private async Task<AuthenticationFault?> CheckAsync(TokenIssuer by, string? keyId = null)
    {
        var claims = Claims(("nbf", null), ("exp", _clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds()));
        var token = TokenForm.Read(keyId is null ? by.Sign(claims) : by.Sign(claims, ("kid", keyId)))!;
        return (await _validator.ValidateAsync(token, default)).Fault;
    }
}
