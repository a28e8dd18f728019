using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Delivery.Graph;

/// <summary>The bot's side of Microsoft Graph as it is composed, and the other side over real HTTP.</summary>
internal sealed class GraphHouse : IAsyncDisposable
{
    private readonly GraphHttp http;

    private GraphHouse(AzureStandIn azure)
    {
        Azure = azure;
        http = new GraphHttp(
            new MicrosoftAppSettings
            {
                AppId = TeamsTown.App,
                AppType = "SingleTenant",
                TenantId = Example.Tenant,
                Password = "a secret",
                LoginEndpoint = azure.LoginEndpoint,
            },
            new GraphSettings { Endpoint = azure.Address.AbsoluteUri },
            new LoopbackMsalHttpClientFactory(),
            NullLogger<MsalTokenProvider>.Instance);
    }

    public AzureStandIn Azure { get; }

    public GraphStandIn Graph => Azure.Graph;

    public FakeTimeProvider Clock { get; } = new();

    public static async Task<GraphHouse> CreateAsync() => new(await AzureStandIn.StartAsync());

    /// <param name="patience">Real time: a server that hangs is waited for.</param>
    public GraphClient Client(TimeSpan? patience = null) => new(http.CreateClient(patience ?? TimeSpan.FromSeconds(20)), Clock);

    /// <summary>
    /// Sets <see cref="GraphStandIn.Trouble"/> by a word: a status with an optional wait, <c>hang</c>, <c>html</c>, or nothing.
    /// </summary>
    public void Say(string trouble) => Graph.Trouble = trouble.Split(' ') switch
    {
        [""] => (_, _) => Task.FromResult(false),
        ["hang"] => async (_, response) =>
        {
            var hungUp = new TaskCompletionSource();
            await using var registration = response.HttpContext.RequestAborted.Register(hungUp.SetResult);
            await hungUp.Task;
            return true;
        },
        ["html"] => async (_, response) =>
        {
            response.ContentType = "text/html";
            await response.Body.WriteAsync("<html>Please sign in to the proxy</html>"u8.ToArray());
            return true;
        },
        [var status] => GraphStandIn.Always(Number(status), "SomeCode"),
        [var status, var seconds] => GraphStandIn.Always(Number(status), "SomeCode", Number(seconds)),
        _ => throw new ArgumentException(trouble, nameof(trouble)),
    };

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Azure.DisposeAsync();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
