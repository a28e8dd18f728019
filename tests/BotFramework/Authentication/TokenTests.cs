using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.BotFramework.Authentication.ChannelTokens;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

/// <summary>
/// The table of tokens that are let in and of those that are not: form, claims and signature together, as a request meets them.
/// </summary>
public sealed class TokenTests
{
    private static readonly TokenIssuer Impostor = new("key-1", "msteams");
    private static readonly string Good = Issuer.Sign(Claims());

    private static readonly Dictionary<string, (string Token, AuthenticationFault? Fault)> Table = new()
    {
        ["a good one"] = (Good, null),
        ["the app id in capitals"] = (Issuer.Sign(Claims(("aud", AppId.ToUpperInvariant()))), null),
        ["expired four minutes ago: clocks differ"] = (Issuer.Sign(Claims(("exp", Seconds(TimeSpan.FromMinutes(-4))))), null),
        ["valid in four minutes: clocks differ"] = (Issuer.Sign(Claims(("nbf", Seconds(TimeSpan.FromMinutes(4))))), null),
        ["no nbf"] = (Issuer.Sign(Claims(("nbf", null))), null),
        ["a fraction of a second in exp"] = (Issuer.Sign(Claims(("exp", Seconds(TimeSpan.FromHours(1)) + 0.5))), null),
        ["claims that nobody knows"] = (
            Issuer.Sign(Claims(("color", "red"), ("list", new JsonArray(1, "2", null)), ("deep", new JsonObject { ["a"] = 1 }))), null),
        ["alg none"] = (Issuer.Sign(Claims(), ("alg", "none")), AuthenticationFault.Algorithm),
        ["alg in other letters"] = (Issuer.Sign(Claims(), ("alg", "rs256")), AuthenticationFault.Algorithm),
        ["HS256 with the public key as secret"] = (Issuer.Sign(Claims(), ("alg", "HS256")), AuthenticationFault.Algorithm),
        ["RS512"] = (Issuer.Sign(Claims(), ("alg", "RS512")), AuthenticationFault.Algorithm),
        ["PS256"] = (Issuer.Sign(Claims(), ("alg", "PS256")), AuthenticationFault.Algorithm),
        ["no alg"] = (Issuer.Sign(Claims(), ("alg", null)), AuthenticationFault.Algorithm),
        ["alg that is no text"] = (Issuer.Sign(Claims(), ("alg", new JsonArray("RS256"))), AuthenticationFault.Malformed),
        ["critical extensions"] = (Issuer.Sign(Claims(), ("crit", new JsonArray("exp"))), AuthenticationFault.Algorithm),
        ["critical extensions, none"] = (Issuer.Sign(Claims(), ("crit", new JsonArray())), AuthenticationFault.Algorithm),
        ["a payload that is not base64"] = (Issuer.Sign(Claims(), ("b64", false)), AuthenticationFault.Algorithm),
        ["another issuer"] = (Issuer.Sign(Claims(("iss", "https://api.botframework.com/"))), AuthenticationFault.Issuer),
        ["the issuer in capitals"] = (Issuer.Sign(Claims(("iss", "https://API.botframework.com"))), AuthenticationFault.Issuer),
        ["no issuer"] = (Issuer.Sign(Claims(("iss", null))), AuthenticationFault.Issuer),
        ["an issuer that is no text"] = (
            Issuer.Sign(Claims(("iss", new JsonArray("https://api.botframework.com")))), AuthenticationFault.Malformed),
        ["another bot's app id"] = (Issuer.Sign(Claims(("aud", "00000000-0000-0000-0000-000000000001"))), AuthenticationFault.Audience),
        ["an audience list, the bot among them"] = (
            Issuer.Sign(Claims(("aud", new JsonArray(AppId, "other")))), AuthenticationFault.Audience),
        ["an audience list of the bot alone"] = (Issuer.Sign(Claims(("aud", new JsonArray(AppId)))), AuthenticationFault.Audience),
        ["an empty audience list"] = (Issuer.Sign(Claims(("aud", new JsonArray()))), AuthenticationFault.Audience),
        ["an empty audience"] = (Issuer.Sign(Claims(("aud", ""))), AuthenticationFault.Audience),
        ["no audience"] = (Issuer.Sign(Claims(("aud", null))), AuthenticationFault.Audience),
        ["expired six minutes ago"] = (Issuer.Sign(Claims(("exp", Seconds(TimeSpan.FromMinutes(-6))))), AuthenticationFault.Expired),
        ["no exp"] = (Issuer.Sign(Claims(("exp", null))), AuthenticationFault.Malformed),
        ["exp as text"] = (Issuer.Sign(Claims(("exp", "4102444800"))), AuthenticationFault.Malformed),
        ["exp beyond all calendars"] = (Issuer.Sign(Claims(("exp", 1e300))), AuthenticationFault.Malformed),
        ["nbf as text"] = (Issuer.Sign(Claims(("nbf", "0"))), AuthenticationFault.Malformed),
        ["nbf as nothing"] = (Spliced("""{"nbf":null,""" + Payload()[1..]), AuthenticationFault.Malformed),
        ["valid in six minutes"] = (Issuer.Sign(Claims(("nbf", Seconds(TimeSpan.FromMinutes(6))))), AuthenticationFault.NotYetValid),
        ["no kid"] = (Issuer.Sign(Claims(), ("kid", null)), AuthenticationFault.Malformed),
        ["an empty kid"] = (Issuer.Sign(Claims(), ("kid", "")), AuthenticationFault.Malformed),
        ["a kid that is no text"] = (Issuer.Sign(Claims(), ("kid", 1)), AuthenticationFault.Malformed),
        ["a kid that nobody knows"] = (Issuer.Sign(Claims(), ("kid", "made-up")), AuthenticationFault.UnknownKey),
        ["a kid in other letters"] = (Issuer.Sign(Claims(), ("kid", "KEY-1")), AuthenticationFault.UnknownKey),
        ["a claim twice"] = (Spliced("""{"aud":"other",""" + Payload()[1..]), AuthenticationFault.Malformed),
        ["another key under a known id"] = (Impostor.Sign(Claims()), AuthenticationFault.Signature),
        ["the claims of another token"] = (
            Swapped(Good, Issuer.Sign(Claims(("serviceurl", "https://evil.example/")))), AuthenticationFault.Signature),
        ["no signature"] = (Good[..(Good.LastIndexOf('.') + 1)], AuthenticationFault.Signature),
        ["half a signature"] = (Good[..^100], AuthenticationFault.Signature),
        ["padded"] = (Good + "==", AuthenticationFault.Malformed),
        ["padded in its header"] = (Good.Insert(Good.IndexOf('.', StringComparison.Ordinal), "="), AuthenticationFault.Malformed),
        ["a line end behind"] = (Good + "\n", AuthenticationFault.Malformed),
        ["the letters of the other base64"] = (Good[..^1] + "+", AuthenticationFault.Malformed),
        ["nothing"] = ("", AuthenticationFault.Malformed),
        ["two parts"] = ("a.b", AuthenticationFault.Malformed),
        ["four parts"] = (Good + ".d", AuthenticationFault.Malformed),
        ["five parts, as an encrypted one has"] = (Good + ".d.e", AuthenticationFault.Malformed),
        ["not base64"] = ("!.!.!", AuthenticationFault.Malformed),
        ["one letter too many"] = ("e30ab.e30.AA", AuthenticationFault.Malformed),
        ["empty objects"] = ("e30.e30.AA", AuthenticationFault.Algorithm),
        ["lists for objects"] = ("W10.W10.AA", AuthenticationFault.Malformed),
        ["no JSON"] = ("bm90IGpzb24.e30.AA", AuthenticationFault.Malformed),
    };

    private readonly KeyServer _server = new(Issuer);

    public static TheoryData<string> Cases => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_let_in_or_not(string name)
    {
        var (compact, expected) = Table[name];

        Assert.Equal(expected, await CheckAsync(compact));
    }

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
    public void The_header_is_Bearer_one_space_and_the_token(string? header, string? token) =>
        Assert.Equal(token, BearerToken.Extract(header));

    [Fact]
    public async Task A_thousand_tokens_make_no_more_key_objects_than_one()
    {
        var validator = _server.Validator(AppId, new FakeTimeProvider(Now));

        var (_, first) = await validator.ValidateAsync(TokenForm.Read(Good)!, default);
        var (_, second) = await validator.ValidateAsync(
            TokenForm.Read(Issuer.Sign(Claims(("serviceurl", "https://other.example/"))))!, default);

        Assert.Same(first, second);
        Assert.Equal(["msteams", "webchat"], first!.Endorsements.Order());
    }

    private async Task<AuthenticationFault?> CheckAsync(string compact) =>
        TokenForm.Read(compact) is not { } token ? AuthenticationFault.Malformed
        : TokenForm.Check(token) ?? (await _server.Validator(AppId, new FakeTimeProvider(Now)).ValidateAsync(token, default)).Fault;

    private static string Payload() => Claims().ToJsonString();

    /// <summary>A payload that no serialiser writes, under a signature of its own.</summary>
    private static string Spliced(string payload) => Issuer.SignText(payload);

    /// <summary>The signature of one token under the payload of another.</summary>
    private static string Swapped(string token, string other) =>
        string.Join('.', token.Split('.')[0], other.Split('.')[1], token.Split('.')[2]);
}
