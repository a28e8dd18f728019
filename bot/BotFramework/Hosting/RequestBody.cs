using Microsoft.AspNetCore.Http;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>Reads request bodies up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>
    /// 256 KB. Teams lets nobody write a message above 100 KB, and the largest invokes carry the inputs of one card.
    /// </summary>
    public const int MaxBytes = 256 * 1024;

    /// <returns>The body; null where it is larger than <see cref="MaxBytes"/>.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[Math.Min(16 * 1024, (int)(request.ContentLength ?? MaxBytes) + 1)];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > MaxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.Length == body.Capacity ? body.GetBuffer() : body.ToArray();
    }
}
