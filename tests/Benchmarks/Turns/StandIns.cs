using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>Microsoft's side on a free loopback port: signing keys with their metadata, and a connector that takes everything.</summary>
internal sealed class StandIns : IAsyncDisposable
{
    private readonly WebApplication _server;
    private int _lastId;

    private StandIns(WebApplication server, string certificateFile) => (_server, CertificateFile) = (server, certificateFile);

    /// <summary>The certificate of <see cref="SecureMetadata"/>, for a process that is to trust it.</summary>
    public string CertificateFile { get; }

    public TokenIssuer Issuer { get; } = new("key-1", "msteams");

    public Uri Metadata => new(Plain, "metadata");

    /// <summary>The same by https: the SDK asks in no other way.</summary>
    public Uri SecureMetadata => new(new UriBuilder(_server.Urls.Single(IsSecure)) { Host = "localhost" }.Uri, "metadata");

    public string ServiceUrl => new Uri(Plain, "connector/").AbsoluteUri;

    private Uri Plain => new(_server.Urls.Single(url => !IsSecure(url)));

    public static async Task<StandIns> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        var certificate = Certificate();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var standIns = new StandIns(server, file);
        server.Run(standIns.AnswerAsync);
        await server.StartAsync();
        return standIns;
    }

    public async ValueTask DisposeAsync()
    {
        Issuer.Dispose();
        await _server.DisposeAsync();
        File.Delete(CertificateFile);
    }

    private static bool IsSecure(string url) => url.StartsWith("https:", StringComparison.Ordinal);

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private Task AnswerAsync(HttpContext context) =>
        context.Request.Path.Value switch
        {
            "/metadata" => context.Response.WriteAsync(
                $$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{context.Request.Scheme}}://{{context.Request.Host}}/keys"}"""
            ),
            "/keys" => context.Response.Body.WriteAsync(TokenIssuer.KeySet(Issuer)).AsTask(),
            _ => context.Response.WriteAsJsonAsync(new { id = $"m-{Interlocked.Increment(ref _lastId)}" }),
        };
}
