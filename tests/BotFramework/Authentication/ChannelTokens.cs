using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

/// <summary>A good channel token, to be spoilt in one respect each.</summary>
internal static class ChannelTokens
{
    public const string AppId = "8e1b7d52-3a44-4c0e-b1de-2f5c0b9d6a70";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/";

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static TokenIssuer Issuer { get; } = new("key-1", "msteams", "webchat");

    public static SigningKey Key { get; } = SigningKey.From(new JsonWebKey(Issuer.Key.ToJsonString()))!;

    /// <summary>The claims of a good token; null removes one.</summary>
    public static JsonObject Claims(params (string Name, JsonNode? Value)[] changes)
    {
        var claims = new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
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

    public static long Seconds(TimeSpan fromNow) => (Now + fromNow).ToUnixTimeSeconds();
}
