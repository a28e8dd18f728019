using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>Authorization headers with the activities they come with: good ones, and each refusal of protocol appendix A.</summary>
/// <param name="now">The real time, which the SDK goes by.</param>
internal sealed class TokenCases(DateTimeOffset now) : IDisposable
{
    public const string AppId = "8e1b7d52-3a44-4c0e-b1de-2f5c0b9d6a70";

    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly TokenIssuer _channel = new("key-1", "msteams", "webchat");
    private readonly TokenIssuer _second = new("key-2", "msteams");
    private readonly TokenIssuer _unendorsed = new("key-3");
    private readonly TokenIssuer _impostor = new("key-1", "msteams");
    private readonly TokenIssuer _unknown = new("key-9", "msteams");

    /// <summary>The public keys as the channel service publishes them.</summary>
    public byte[] KeySet => TokenIssuer.KeySet(_channel, _second, _unendorsed);

    /// <summary>Name, header, and the activity's channel and service URL.</summary>
    public IEnumerable<(string Name, string Header, Activity Activity)> All() =>
        [.. Good(), .. BadHeaders(), .. BadSignatures(), .. BadClaims(), .. BadActivities()];

    public void Dispose()
    {
        foreach (var issuer in new[] { _channel, _second, _unendorsed, _impostor, _unknown })
        {
            issuer.Dispose();
        }
    }

    private IEnumerable<(string, string, Activity)> Good() =>
    [
        ("a good token", Bearer(), Teams()),
        ("signed by another key of the set", Bearer(by: _second), Teams()),
        ("for another channel that the key is endorsed for", Bearer(), Teams("webchat")),
        ("without a beginning", Bearer(("nbf", null)), Teams()),
        ("expired four minutes ago", Bearer(("exp", Seconds(-4))), Teams()),
        ("valid in four minutes", Bearer(("nbf", Seconds(4))), Teams()),
        ("with claims that nobody knows", Bearer(("color", "red"), ("list", new JsonArray(1, 2))), Teams()),
        ("the app id in capitals", Bearer(("aud", AppId.ToUpperInvariant())), Teams()),
        ("the service URL with its host in capitals", Bearer(("serviceurl", "https://SMBA.trafficmanager.net/emea/")), Teams()),
        ("the service URL without its last slash", Bearer(("serviceurl", "https://smba.trafficmanager.net/emea")), Teams()),
    ];

    private IEnumerable<(string, string, Activity)> BadHeaders()
    {
        var token = _channel.Sign(Claims());
        return
        [
            ("no header", "", Teams()),
            ("another scheme", $"Basic {token}", Teams()),
            ("the scheme in small letters", $"bearer {token}", Teams()),
            ("three parts", $"Bearer {token} more", Teams()),
            ("two spaces", $"Bearer  {token}", Teams()),
            ("no token", "Bearer ", Teams()),
            ("no scheme", token, Teams()),
            ("not a token", "Bearer nonsense", Teams()),
            ("two segments", $"Bearer {token[..token.LastIndexOf('.')]}", Teams()),
            ("an empty signature", $"Bearer {token[..(token.LastIndexOf('.') + 1)]}", Teams()),
        ];
    }

    private IEnumerable<(string, string, Activity)> BadSignatures()
    {
        var (good, other) = (_channel.Sign(Claims()).Split('.'), _channel.Sign(Claims(("serviceurl", "https://evil.example/"))).Split('.'));
        return
        [
            ("signed by nobody", Signed(("alg", "none")), Teams()),
            ("signed with the public key as a secret", Signed(("alg", "HS256")), Teams()),
            ("RS512", Signed(("alg", "RS512")), Teams()),
            ("no algorithm", Signed(("alg", null)), Teams()),
            ("critical extensions", Signed(("crit", new JsonArray("b64"))), Teams()),
            ("signed by somebody else under the same key id", Bearer(by: _impostor), Teams()),
            ("the claims of another token", $"Bearer {good[0]}.{other[1]}.{good[2]}", Teams()),
            ("a key that nobody knows", Bearer(by: _unknown), Teams()),
            ("no key id", Signed(("kid", null)), Teams()),
        ];
    }

    private IEnumerable<(string, string, Activity)> BadClaims() =>
    [
        ("another issuer", Bearer(("iss", "https://evil.example")), Teams()),
        ("the issuer with a slash", Bearer(("iss", "https://api.botframework.com/")), Teams()),
        ("no issuer", Bearer(("iss", null)), Teams()),
        ("another bot's app id", Bearer(("aud", "00000000-0000-0000-0000-000000000001")), Teams()),
        ("a list of audiences", Bearer(("aud", new JsonArray(AppId, "other"))), Teams()),
        ("no audience", Bearer(("aud", null)), Teams()),
        ("an empty audience", Bearer(("aud", "")), Teams()),
        ("expired six minutes ago", Bearer(("exp", Seconds(-6))), Teams()),
        ("valid in six minutes", Bearer(("nbf", Seconds(6))), Teams()),
        ("without an end", Bearer(("exp", null)), Teams()),
        ("the end as a text", Bearer(("exp", "4102444800")), Teams()),
        ("the beginning as a text", Bearer(("nbf", "0")), Teams()),
    ];

    private IEnumerable<(string, string, Activity)> BadActivities() =>
    [
        ("no service URL in the token", Bearer(("serviceurl", null)), Teams()),
        ("another host", Bearer(("serviceurl", "https://evil.example/emea/")), Teams()),
        ("another path", Bearer(("serviceurl", "https://smba.trafficmanager.net/amer/")), Teams()),
        ("an activity without a service URL", Bearer(), Teams(serviceUrl: null)),
        ("an activity for a channel that the key is not endorsed for", Bearer(), Teams("directline")),
        ("an activity without a channel", Bearer(), Teams(channel: null)),
        ("a key without endorsements", Bearer(by: _unendorsed), Teams()),
    ];

    private static Activity Teams(string? channel = Channels.Msteams, string? serviceUrl = ServiceUrl) =>
        new() { Type = ActivityTypes.Message, ChannelId = channel, ServiceUrl = serviceUrl };

    private string Bearer(params (string Name, JsonNode? Value)[] claims) => $"Bearer {_channel.Sign(Claims(claims))}";

    private string Bearer(TokenIssuer by) => $"Bearer {by.Sign(Claims())}";

    private string Signed((string Name, JsonNode? Value) header) => $"Bearer {_channel.Sign(Claims(), header)}";

    private long Seconds(int minutes) => now.AddMinutes(minutes).ToUnixTimeSeconds();

    private JsonObject Claims(params (string Name, JsonNode? Value)[] changes)
    {
        var claims = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = Seconds(-1),
            ["exp"] = Seconds(60),
        };
        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims[name] = value;
            }
        }

        return claims;
    }
}
