using System.Net;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>Fetches a file that somebody sent to the bot; null where it cannot be had, or is larger than any policy.</summary>
internal delegate Task<byte[]?> FileDownload(Uri address, CancellationToken cancellationToken);

/// <summary>Fetches it from where Teams keeps it, and from nowhere else: the address comes in a message.</summary>
internal static class SharePointDownload
{
    private const int MostBytes = 20 * 1024 * 1024;

    /// <summary>SharePoint, also of the national clouds.</summary>
    private static readonly string[] Hosts = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly HttpClient Http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }
    )
    {
        Timeout = Patience,
    };

    /// <inheritdoc cref="FileDownload"/>
    public static async Task<byte[]?> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        if (!IsSharePoint(address))
        {
            return null;
        }

        try
        {
            using var response = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentLength is null or <= MostBytes
                ? await ReadAsync(response.Content, cancellationToken)
                : null;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return null;
        }
    }

    /// <summary>Whether Teams keeps files there.</summary>
    internal static bool IsSharePoint(Uri address) =>
        address is { Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0 }
        && Hosts.Any(host => address.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (
            var read = await stream.ReadAsync(buffer, cancellationToken);
            read > 0;
            read = await stream.ReadAsync(buffer, cancellationToken)
        )
        {
            if (bytes.Length + read > MostBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
