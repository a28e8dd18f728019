using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

/// <summary>From metadata and key set, over HTTP, to keys.</summary>
public sealed class IssuerKeysTests
{
    private const string GoodMetadata = """{"jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""";
    private static readonly string GoodKeys = Encoding.UTF8.GetString(TokenIssuer.KeySet(ChannelTokens.Issuer));

    [Fact]
    public async Task The_metadata_name_the_key_set()
    {
        var keys = await FetchAsync(GoodMetadata, GoodKeys);

        Assert.Equal(["msteams", "webchat"], Assert.IsType<SigningKey>(Assert.Single(keys.SigningKeys)).Endorsements.Order());
    }

    public static TheoryData<string, string, string> Bad => new()
    {
        { "no metadata", "<html>", GoodKeys },
        { "metadata of another shape", "[]", GoodKeys },
        { "no key set named", "{}", GoodKeys },
        { "a key set over http", """{"jwks_uri":"http://login.botframework.com/keys"}""", GoodKeys },
        { "no key set", GoodMetadata, "<html>" },
        { "a key set of another shape", GoodMetadata, """{"keys":5}""" },
        { "no key in the set", GoodMetadata, """{"keys":[]}""" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Anything_else_is_a_failure(string why, string metadata, string keys) =>
        Assert.True(await Record.ExceptionAsync(() => FetchAsync(metadata, keys)) is IOException, why);

    [Fact]
    public async Task A_redirect_is_a_failure()
    {
        using var http = new HttpClient(Sequence(() => new HttpResponseMessage(HttpStatusCode.Found)));

        await Assert.ThrowsAsync<IOException>(() => FetchAsync(http));
    }

    public static TheoryData<string, string?, string> LeftOut => new()
    {
        { "use", "enc", "for something else" },
        { "kty", "EC", "of another kind" },
        { "alg", "RS512", "for another algorithm" },
        { "n", "AQAB", "too short" },
        { "n", "!", "unreadable" },
        { "e", null, "half a key" },
        { "kid", "", "without an id to be named by" },
    };

    [Theory]
    [MemberData(nameof(LeftOut))]
    public void Keys_that_cannot_sign_a_token_are_left_out(string name, string? value, string why)
    {
        using var issuer = new TokenIssuer("k");
        var key = issuer.Key;
        Assert.NotNull(SigningKey.From(new JsonWebKey(key.ToJsonString())));
        key[name] = value;

        Assert.True(SigningKey.From(new JsonWebKey(key.ToJsonString())) is null, why);
    }

    [Theory]
    [InlineData("""["msteams", 5, null, "webchat"]""", "msteams webchat")]
    [InlineData("\"msteams\"", "")]
    [InlineData("null", "")]
    [InlineData("{}", "")]
    public void Endorsements_are_a_list_of_texts_or_there_are_none(string written, string expected)
    {
        using var issuer = new TokenIssuer("k");
        var key = issuer.Key;
        key["endorsements"] = JsonNode.Parse(written);

        Assert.Equal(expected, string.Join(' ', SigningKey.From(new JsonWebKey(key.ToJsonString()))!.Endorsements.Order()));
    }

    [Fact]
    public void Of_two_keys_with_one_id_the_first_counts()
    {
        using var first = new TokenIssuer("k", "msteams");
        using var second = new TokenIssuer("k", "msteams", "webchat");

        var keys = new IssuerKeys(new JsonWebKeySet(Encoding.UTF8.GetString(TokenIssuer.KeySet(first, second))).Keys, ChannelTokens.Now);

        Assert.Equal(["msteams"], Assert.IsType<SigningKey>(Assert.Single(keys.SigningKeys)).Endorsements);
    }

    private static async Task<IssuerKeys> FetchAsync(string metadata, string keys)
    {
        using var http = new HttpClient(Sequence(() => Json(HttpStatusCode.OK, metadata), () => Json(HttpStatusCode.OK, keys)));
        return await FetchAsync(http);
    }

    private static Task<IssuerKeys> FetchAsync(HttpClient http)
    {
        var metadata = CloudEnvironment.Public.ChannelMetadata;
        return IssuerKeysRetriever.FetchAsync(metadata.AbsoluteUri, OpenIdMetadata.Documents(http, metadata), ChannelTokens.Now, default);
    }
}
