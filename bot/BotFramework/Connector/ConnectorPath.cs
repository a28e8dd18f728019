namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>Paths under a service URL, which may itself carry a path.</summary>
internal static class ConnectorPath
{
    /// <summary>Fills <paramref name="path"/>, escaping every id in it: ids hold colons, semicolons, at signs and more.</summary>
    /// <exception cref="ArgumentException">An id is empty, or one that a URL would read as a step up.</exception>
    public static string Of(FormattableString path)
    {
        var ids = path.GetArguments().Select(id => (object)Escape((string?)id)).ToArray();
        return string.Format(null, path.Format, ids);
    }

    /// <summary><paramref name="path"/> under <paramref name="serviceUrl"/>, with or without its trailing slash.</summary>
    public static Uri Under(Uri serviceUrl, string path) => new($"{serviceUrl.AbsoluteUri.TrimEnd('/')}/{path}");

    private static string Escape(string? id) =>
        string.IsNullOrEmpty(id) || id is "." or ".."
            ? throw new ArgumentException("An id in a connector path must name something.", nameof(id))
            : Uri.EscapeDataString(id);
}
