namespace TeamsPolicyBot.Commands.Package;

/// <summary>What an administrator fills into the manifest.</summary>
/// <param name="AppId">The bot's app id in Entra; also the app's id in Teams.</param>
/// <param name="Tenant">The tenant whose Teams the package is for.</param>
/// <param name="Domain">A host name, without scheme or path.</param>
internal sealed record PackageValues(string AppId, string Tenant, string Domain)
{
    /// <summary>What cannot be right about them, in words.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Guid.TryParseExact(AppId, "D", out _))
        {
            yield return $"--app-id is a GUID, for example 5d1f0a5e-8f2b-4c57-9d55-0c1b7a3e9f10; this is none: {AppId}";
        }

        if (!Guid.TryParseExact(Tenant, "D", out _))
        {
            yield return $"--tenant is a GUID; this is none: {Tenant}";
        }

        if (Uri.CheckHostName(Domain) != UriHostNameType.Dns || !Domain.Contains('.', StringComparison.Ordinal))
        {
            yield return $"--domain is a host name without https:// and without a path, for example policybot.example.gov.uk; this is none: {Domain}";
        }
    }

    /// <summary>The text with its placeholders <c>${{NAME}}</c> filled in.</summary>
    public string Fill(string text) => text
        .Replace("${{APP_ID}}", AppId, StringComparison.Ordinal)
        .Replace("${{DOMAIN}}", Domain, StringComparison.Ordinal);
}
