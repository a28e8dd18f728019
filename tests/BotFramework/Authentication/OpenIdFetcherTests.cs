using System.Net;
using System.Text;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

public sealed class OpenIdFetcherTests
{
    private const string GoodMetadata = """{"jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""";
    private static readonly string GoodKeys = Encoding.UTF8.GetString(TokenIssuer.KeySet(ChannelTokens.Issuer));

    [Fact]
    public async Task The_metadata_name_the_key_set()
    {
        var keys = await Fetch(GoodMetadata, GoodKeys);

        Assert.Equal(["msteams", "webchat"], Assert.Single(keys).Endorsements.Order());
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
        Assert.True(await Record.ExceptionAsync(() => Fetch(metadata, keys)) is OpenIdMetadataException, why);

    [Fact]
    public async Task A_redirect_is_a_failure()
    {
        using var http = new HttpClient(Sequence(() => new HttpResponseMessage(HttpStatusCode.Found)));

        await Assert.ThrowsAsync<OpenIdMetadataException>(() => new OpenIdFetcher(http, CloudEnvironment.Public.ChannelMetadata).FetchAsync(CancellationToken.None));
    }

    private static async Task<IReadOnlyList<SigningKey>> Fetch(string metadata, string keys)
    {
        using var http = new HttpClient(Sequence(() => Json(HttpStatusCode.OK, metadata), () => Json(HttpStatusCode.OK, keys)));
        return await new OpenIdFetcher(http, CloudEnvironment.Public.ChannelMetadata).FetchAsync(CancellationToken.None);
    }
}
