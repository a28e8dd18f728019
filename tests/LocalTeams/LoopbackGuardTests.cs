using System.Net;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.LocalTeams;

namespace TeamsPolicyBot.Tests.LocalTeams;

public sealed class LoopbackGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1:5000", null, null)] // the address that is printed
    [InlineData("127.0.0.1", "localhost:5000", null, null)]
    [InlineData("::1", "[::1]:5000", null, null)]
    [InlineData("127.0.0.1", "127.0.0.1:5000", "http://127.0.0.1:5000", null)] // the page's own requests
    public void This_machine_and_its_own_page_pass(string remote, string host, string? origin, string? header) =>
        Assert.Null(LoopbackGuard.Refusal(Request(remote, host, origin, header)));

    [Theory]
    [InlineData("10.0.0.7", "127.0.0.1:5000", null, null)] // another machine
    [InlineData(null, "127.0.0.1:5000", null, null)] // not even an address
    [InlineData("127.0.0.1", "bot.example:5000", null, null)] // a name that was rebound to this machine
    [InlineData("127.0.0.1", "localhost.bot.example:5000", null, null)]
    [InlineData("127.0.0.1", "localhost:80", null, null)] // another service's address
    [InlineData("127.0.0.1", "localhost", null, null)]
    [InlineData("127.0.0.1", "localhost:5000", "http://bot.example", null)] // a page on the web
    [InlineData("127.0.0.1", "localhost:5000", "null", null)] // a sandboxed frame or a file
    [InlineData("127.0.0.1", "localhost:5000", "http://localhost:5001", null)] // another program of this machine
    [InlineData("127.0.0.1", "localhost:5000", "https://localhost:5000", null)]
    [InlineData("127.0.0.1", "localhost:5000", null, "X-Forwarded-For")] // a proxy or tunnel
    [InlineData("127.0.0.1", "localhost:5000", null, "x-forwarded-host")]
    [InlineData("127.0.0.1", "localhost:5000", null, "Forwarded")]
    [InlineData("127.0.0.1", "localhost:5000", null, "Via")]
    public void Everybody_else_is_refused(string? remote, string host, string? origin, string? header) =>
        Assert.NotNull(LoopbackGuard.Refusal(Request(remote, host, origin, header)));

    [Fact]
    public async Task The_refusal_covers_the_bots_own_endpoint_too()
    {
        await using var host = await LocalTeamsHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}") };
        request.Headers.Add("Origin", "http://bot.example");

        var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(host.HasMore);
    }

    private static DefaultHttpContext Request(string? remote, string host, string? origin, string? header)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Connection.LocalPort = 5000;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        if (origin is not null)
        {
            context.Request.Headers.Origin = origin;
        }

        if (header is not null)
        {
            context.Request.Headers[header] = "for=192.0.2.1";
        }

        return context;
    }
}
