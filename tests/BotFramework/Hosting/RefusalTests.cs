using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Tests.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.BotFramework.Authentication.ChannelTokens;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>
/// The checklist of refusals (protocol, appendix A) through real HTTP, outside Development, with the status codes chosen in docs/decisions.
/// </summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private static readonly TokenIssuer Unendorsed = new("key-unendorsed");
    private static readonly TokenIssuer Stranger = new("key-1", "msteams");

    private readonly FakeTimeProvider _clock = new(Now);
    private readonly KeyServer _keys = new(Issuer, Unendorsed);
    private BotServer _bot = null!;

    public async Task InitializeAsync() =>
        _bot = await BotServer.StartAsync(
            new Dictionary<string, string?>
            {
                ["MicrosoftAppId"] = AppId,
                ["MicrosoftAppType"] = "SingleTenant",
                ["MicrosoftAppTenantId"] = "72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11",
                ["MicrosoftAppPassword"] = "secret",
            },
            environment: "Production",
            configure: services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
                services.Replace(
                    ServiceDescriptor.Singleton(provider =>
                        _keys.Authenticator(provider.GetRequiredService<MicrosoftAppSettings>(), _clock)
                    )
                );
            }
        );

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private static readonly Dictionary<string, (string? Header, JsonObject Activity, int Status)> Table = new()
    {
        ["0. a good one"] = (Bearer(), Activity(), 200),
        ["1. no header"] = (null, Activity(), 401),
        ["1. another scheme"] = ("Basic abc", Activity(), 401),
        ["1. three parts"] = (Bearer() + " x", Activity(), 401),
        ["1. no token"] = ("Bearer ", Activity(), 401),
        ["1. no token at all behind the scheme"] = ("Bearer", Activity(), 401),
        ["1. not a token"] = ("Bearer abc", Activity(), 401),
        ["2. alg none"] = ($"Bearer {Issuer.Sign(Claims(), ("alg", "none"))}", Activity(), 401),
        ["2. HS256"] = ($"Bearer {Issuer.Sign(Claims(), ("alg", "HS256"))}", Activity(), 401),
        ["2. RS512"] = ($"Bearer {Issuer.Sign(Claims(), ("alg", "RS512"))}", Activity(), 401),
        ["2. critical extensions"] = ($"Bearer {Issuer.Sign(Claims(), ("crit", new JsonArray("exp")))}", Activity(), 401),
        ["2. no key id"] = ($"Bearer {Issuer.Sign(Claims(), ("kid", null))}", Activity(), 401),
        ["2. padding"] = (Bearer() + "=", Activity(), 401),
        ["3. another issuer"] = (Bearer(("iss", "https://evil.example")), Activity(), 401),
        ["3. the app's own tenant, the emulator not being enabled"] = (
            Bearer(("iss", "https://sts.windows.net/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/"), ("ver", "1.0"), ("appid", AppId)), Activity(),
            401),
        ["3. another tenant"] = (
            Bearer(("iss", "https://sts.windows.net/00000000-0000-0000-0000-000000000009/"), ("ver", "1.0"), ("appid", AppId)), Activity(),
            401),
        ["3. another bot"] = (
            Bearer(
                ("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"), ("ver", "1.0"),
                ("appid", "00000000-0000-0000-0000-000000000001")),
            Activity(),
            403
        ),
        ["4. another audience"] = (Bearer(("aud", "00000000-0000-0000-0000-000000000001")), Activity(), 401),
        ["4. a list of audiences"] = (Bearer(("aud", new JsonArray(AppId))), Activity(), 401),
        ["5. expired six minutes ago"] = (Bearer(("exp", Seconds(TimeSpan.FromMinutes(-6)))), Activity(), 401),
        ["5. expired four minutes ago"] = (Bearer(("exp", Seconds(TimeSpan.FromMinutes(-4)))), Activity(), 200),
        ["5. valid in six minutes"] = (Bearer(("nbf", Seconds(TimeSpan.FromMinutes(6)))), Activity(), 401),
        ["5. valid in four minutes"] = (Bearer(("nbf", Seconds(TimeSpan.FromMinutes(4)))), Activity(), 200),
        ["6. an unknown key"] = ($"Bearer {Issuer.Sign(Claims(), ("kid", "unknown"))}", Activity(), 401),
        ["6. another key under a known id"] = ($"Bearer {Stranger.Sign(Claims())}", Activity(), 401),
        ["7. a key without endorsements"] = ($"Bearer {Unendorsed.Sign(Claims())}", Activity(), 403),
        ["7. another channel than the key is endorsed for"] = (Bearer(), Activity(("channelId", "slack")), 403),
        ["7. Web Chat, for which the key is endorsed: whoever holds its secret writes tenant and sender himself"] = (
            Bearer(), Activity(("channelId", "webchat")), 403),
        ["7. Teams in other letters"] = (Bearer(), Activity(("channelId", "MSTeams")), 403),
        ["7. no channel"] = (Bearer(), Activity(("channelId", null)), 400),
        ["8. no service URL in the token"] = (Bearer(("serviceurl", null)), Activity(), 401),
        ["8. another service URL in the token"] = (Bearer(("serviceurl", "https://smba.trafficmanager.net/amer/")), Activity(), 401),
        ["8. but for a slash"] = (Bearer(("serviceurl", ServiceUrl.TrimEnd('/'))), Activity(), 200),
        ["8. but for case"] = (Bearer(("serviceurl", ServiceUrl.Replace("smba", "SMBA", StringComparison.Ordinal))), Activity(), 200),
        ["9. http"] = From("http://smba.trafficmanager.net/emea/"),
        ["9. user info"] = From("https://smba.trafficmanager.net@evil.example/"),
        ["9. a longer host"] = From("https://smba.trafficmanager.net.evil.com/"),
        ["9. an address"] = From("https://10.0.0.1/"),
        ["9. an IPv6 address"] = From("https://[::1]/"),
        ["9. loopback"] = From("http://localhost:3978/"),
        ["9. another host of trafficmanager.net"] = From("https://evil.trafficmanager.net/"),
        ["12. JSON 100 levels deep"] = (
            Bearer(), Activity(("value", JsonNode.Parse(new string('[', 70) + new string(']', 70), null, new() { MaxDepth = 100 }))), 400),
        ["12. 300 KB"] = (Bearer(), Activity(("text", new string('x', 300 * 1024))), 413),
        ["13. a forged callerId"] = (Bearer(), Activity(("callerId", "urn:botframework:aadappid:evil")), 200),
        ["18. a bad body from nobody"] = (null, Activity(("type", 5)), 401),
    };

    public static TheoryData<string> Cases => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_endpoint_answers(string name)
    {
        var (header, activity, status) = Table[name];

        using var response = await PostAsync(header, activity);

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, _bot.Turns.Count);
        Assert.Equal(status == 401, response.Headers.WwwAuthenticate.Any(value => value.Scheme == "Bearer"));
        Assert.True(body.Length < 100 && !body.Contains(" at ", StringComparison.Ordinal), "18. nothing of the inside comes out");
        Assert.All(_bot.Turns, turn => Assert.Equal("urn:botframework:azure", turn.CallerId));
    }

    [Fact]
    public async Task Unknown_keys_cost_one_fetch_within_five_minutes()
    {
        for (var i = 0; i < 5; i++)
        {
            using var response = await PostAsync($"Bearer {Issuer.Sign(Claims(), ("kid", $"unknown-{i}"))}", Activity());
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Equal(2, _keys.Fetches);
    }

    [Fact]
    public async Task The_first_message_after_a_rotation_of_keys_is_let_in()
    {
        using var newer = new TokenIssuer("key-2", "msteams");
        using (var before = await PostAsync(Bearer(), Activity()))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        _keys.Issuers = [newer];
        using var after = await PostAsync($"Bearer {newer.Sign(Claims())}", Activity(("id", "another")));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_let_nobody_in()
    {
        _keys.Fails = true;

        using var response = await PostAsync(Bearer(), Activity());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_bot.Turns);
    }

    [Fact]
    public async Task Two_authorization_headers_are_as_good_as_none()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Content(Activity()) };
        request.Headers.TryAddWithoutValidation("Authorization", [Bearer(), Bearer()]);

        using var response = await _bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static string Bearer(params (string Name, JsonNode? Value)[] claims) => $"Bearer {Issuer.Sign(Claims(claims))}";

    private static JsonObject Activity(params (string Name, JsonNode? Value)[] changes)
    {
        var activity = TeamsActivities.Json("teams-message-personal");
        foreach (var (name, value) in changes)
        {
            activity.Remove(name);
            if (value is not null)
            {
                activity[name] = value;
            }
        }

        return activity;
    }

    /// <summary>Token and activity agree on a service URL that the bot never calls.</summary>
    private static (string? Header, JsonObject Activity, int Status) From(string serviceUrl) =>
        (Bearer(("serviceurl", serviceUrl)), Activity(("serviceUrl", serviceUrl)), 403);

    private Task<HttpResponseMessage> PostAsync(string? header, JsonObject activity)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Content(activity) };
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        return _bot.Http.SendAsync(request);
    }

    private static ByteArrayContent Content(JsonObject activity) =>
        new(Encoding.UTF8.GetBytes(activity.ToJsonString(new() { MaxDepth = 200 })))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
}
