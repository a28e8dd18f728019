using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.BotFramework.Authentication.ChannelTokens;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

public sealed class TokenRulesTests
{
    private static readonly TokenRules Rules = new(["https://api.botframework.com"], [AppId]);

    private static readonly Dictionary<string, (string Token, AuthenticationFault? Fault)> Table = new()
    {
        ["a good one"] = (Issuer.Sign(Claims()), null),
        ["the app id in capitals"] = (Issuer.Sign(Claims(("aud", AppId.ToUpperInvariant()))), null),
        ["expired four minutes ago: clocks differ"] = (Issuer.Sign(Claims(("exp", Seconds(TimeSpan.FromMinutes(-4))))), null),
        ["valid in four minutes: clocks differ"] = (Issuer.Sign(Claims(("nbf", Seconds(TimeSpan.FromMinutes(4))))), null),
        ["no nbf"] = (Issuer.Sign(Claims(("nbf", null))), null),
        ["a fraction of a second in exp"] = (Issuer.Sign(Claims(("exp", Seconds(TimeSpan.FromHours(1)) + 0.5))), null),
        ["alg none"] = (Issuer.Sign(Claims(), ("alg", "none")), AuthenticationFault.Algorithm),
        ["alg in other letters"] = (Issuer.Sign(Claims(), ("alg", "rs256")), AuthenticationFault.Algorithm),
        ["HS256 with the public key as secret"] = (Issuer.Sign(Claims(), ("alg", "HS256")), AuthenticationFault.Algorithm),
        ["RS512"] = (Issuer.Sign(Claims(), ("alg", "RS512")), AuthenticationFault.Algorithm),
        ["no alg"] = (Issuer.Sign(Claims(), ("alg", null)), AuthenticationFault.Algorithm),
        ["critical extensions"] = (Issuer.Sign(Claims(), ("crit", new JsonArray("exp"))), AuthenticationFault.Algorithm),
        ["another issuer"] = (Issuer.Sign(Claims(("iss", "https://api.botframework.com/"))), AuthenticationFault.Issuer),
        ["no issuer"] = (Issuer.Sign(Claims(("iss", null))), AuthenticationFault.Issuer),
        ["an issuer that is no text"] = (Issuer.Sign(Claims(("iss", new JsonArray("https://api.botframework.com")))), AuthenticationFault.Issuer),
        ["another bot's app id"] = (Issuer.Sign(Claims(("aud", "00000000-0000-0000-0000-000000000001"))), AuthenticationFault.Audience),
        ["an audience list, the bot among them"] = (Issuer.Sign(Claims(("aud", new JsonArray(AppId, "other")))), AuthenticationFault.Audience),
        ["no audience"] = (Issuer.Sign(Claims(("aud", null))), AuthenticationFault.Audience),
        ["expired six minutes ago"] = (Issuer.Sign(Claims(("exp", Seconds(TimeSpan.FromMinutes(-6))))), AuthenticationFault.Expired),
        ["no exp"] = (Issuer.Sign(Claims(("exp", null))), AuthenticationFault.Malformed),
        ["exp as text"] = (Issuer.Sign(Claims(("exp", "4102444800"))), AuthenticationFault.Malformed),
        ["exp beyond all calendars"] = (Issuer.Sign(Claims(("exp", 1e300))), AuthenticationFault.Malformed),
        ["nbf as text"] = (Issuer.Sign(Claims(("nbf", "0"))), AuthenticationFault.Malformed),
        ["valid in six minutes"] = (Issuer.Sign(Claims(("nbf", Seconds(TimeSpan.FromMinutes(6))))), AuthenticationFault.NotYetValid),
        ["no kid"] = (Issuer.Sign(Claims(), ("kid", null)), AuthenticationFault.Malformed),
    };

    public static TheoryData<string> Cases => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Without_a_key(string name)
    {
        var (compact, expected) = Table[name];

        Assert.True(JsonWebToken.TryParse(compact, out var token));
        Assert.Equal(expected, Rules.CheckClaims(token, Now));
    }

    [Fact]
    public void With_the_key()
    {
        using var other = new TokenIssuer("key-1", "msteams");
        Assert.True(JsonWebToken.TryParse(Issuer.Sign(Claims()), out var good));
        Assert.True(JsonWebToken.TryParse(other.Sign(Claims()), out var forged));
        Assert.True(JsonWebToken.TryParse(Swapped(Issuer.Sign(Claims()), Issuer.Sign(Claims(("serviceurl", "https://evil.example/")))), out var spliced));

        Assert.Null(TokenRules.CheckSignature(good, Key));
        Assert.Equal(AuthenticationFault.UnknownKey, TokenRules.CheckSignature(good, null));
        Assert.Equal(AuthenticationFault.Signature, TokenRules.CheckSignature(forged, Key));
        Assert.Equal(AuthenticationFault.Signature, TokenRules.CheckSignature(spliced, Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("!.!.!")]
    [InlineData("e30.e30.")]
    [InlineData("W10.W10.AA")]
    [InlineData("bm90IGpzb24.e30.AA")]
    public void What_is_no_token_has_no_algorithm_to_trust(string compact) =>
        Assert.True(!JsonWebToken.TryParse(compact, out var token) || Rules.CheckClaims(token, Now) == AuthenticationFault.Algorithm);

    [Theory]
    [InlineData("Bearer abc", "abc")]
    [InlineData("bearer abc", null)]
    [InlineData("Bearer  abc", null)]
    [InlineData("Bearer abc def", null)]
    [InlineData("Bearer ", null)]
    [InlineData("Bearer", null)]
    [InlineData("Basic abc", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_header_is_Bearer_one_space_and_the_token(string? header, string? token) => Assert.Equal(token, BearerToken.Extract(header));

    [Fact]
    public void Keys_that_are_weak_or_for_something_else_are_left_out()
    {
        using var issuer = new TokenIssuer("k");
        var keys = new JsonArray(
            issuer.Key,
            With(issuer.Key, "use", "enc"),
            With(issuer.Key, "kty", "EC"),
            With(issuer.Key, "alg", "RS512"),
            With(issuer.Key, "n", "AQAB"),
            With(issuer.Key, "n", "!"),
            With(issuer.Key, "kid", ""),
            "no key");

        Assert.Single(SigningKey.ParseSet(System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["keys"] = keys }.ToJsonString())));
    }

    private static JsonObject With(JsonObject key, string name, string value)
    {
        key[name] = value;
        return key;
    }

    /// <summary>The signature of one token under the payload of another.</summary>
    private static string Swapped(string token, string other) =>
        string.Join('.', token.Split('.')[0], other.Split('.')[1], token.Split('.')[2]);
}
