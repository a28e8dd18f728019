using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>Teams' side of the connector on a random loopback port: takes everything and writes it down.</summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Lock _gate = new();
    private List<ConnectorCall> _calls = [];
    private int _lastId;

    private RecordingConnector(WebApplication server) => _server = server;

    /// <summary>With a path, as a local Teams client's.</summary>
    public string ServiceUrl => new Uri(new Uri(_server.Urls.Single()), "_connector").AbsoluteUri;

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        var connector = new RecordingConnector(server);
        server.Run(connector.TakeAsync);
        await server.StartAsync();
        return connector;
    }

    /// <summary>What came since this was last asked.</summary>
    public IReadOnlyList<ConnectorCall> TakeCalls()
    {
        lock (_gate)
        {
            var taken = _calls;
            _calls = [];
            return taken;
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var request = context.Request;
        var body = request.ContentLength is 0 || HttpMethods.IsDelete(request.Method) ? null : await JsonNode.ParseAsync(request.Body);
        lock (_gate)
        {
            _calls.Add(new ConnectorCall(request.Method, request.Path.Value!.Replace("/_connector", "", StringComparison.Ordinal), body));
        }

        context.Response.StatusCode = HttpMethods.IsPost(request.Method) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await context.Response.WriteAsJsonAsync(new { id = $"m-{Interlocked.Increment(ref _lastId)}" });
    }
}

/// <summary>One call to the connector.</summary>
/// <param name="Path">Below the service URL.</param>
internal sealed record ConnectorCall(string Method, string Path, JsonNode? Body);
