using System.Net;
using Moq;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

public sealed class BotAuthenticationHandlerTests
{
    [Fact]
    public async Task Every_call_carries_the_bots_token()
    {
        var stub = Sequence(() => Json(HttpStatusCode.OK, "{}"));

        await Send(stub);

        Assert.Equal("Bearer token-1", Assert.Single(stub.Requests).Authorization);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_call_made_once_more()
    {
        var stub = Sequence(() => Json(HttpStatusCode.Unauthorized, ""), () => Json(HttpStatusCode.OK, "{}"));

        Assert.Equal(HttpStatusCode.OK, await Send(stub));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], stub.Requests.Select(request => request.Authorization));
        Assert.All(stub.Requests, request => Assert.Equal("body", request.Body));
    }

    [Fact]
    public async Task Refused_again_it_stays_refused()
    {
        var stub = Sequence(() => Json(HttpStatusCode.Unauthorized, ""));

        Assert.Equal(HttpStatusCode.Unauthorized, await Send(stub));
        Assert.Equal(2, stub.Requests.Count);
    }

    private static async Task<HttpStatusCode> Send(StubHttpMessageHandler stub)
    {
        var tokens = new Mock<ITokenProvider>();
        tokens.Setup(provider => provider.GetTokenAsync(false, It.IsAny<CancellationToken>())).ReturnsAsync("token-1");
        tokens.Setup(provider => provider.GetTokenAsync(true, It.IsAny<CancellationToken>())).ReturnsAsync("token-2");
        using var http = new HttpClient(new BotAuthenticationHandler(tokens.Object, stub));
        using var content = new StringContent("body");
        using var response = await http.PostAsync(new Uri("https://smba.trafficmanager.net/emea/v3/conversations"), content);
        return response.StatusCode;
    }
}
