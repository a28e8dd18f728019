namespace TeamsPolicyBot.BotFramework.Settings;

/// <summary>Where a cloud keeps its metadata, who issues its tokens, where the bot gets its own (protocol 1.5).</summary>
/// <param name="ChannelIssuer">Of the channels' tokens.</param>
/// <param name="ChannelMetadata">Their OpenID metadata.</param>
/// <param name="EntraMetadata">OpenID metadata of Entra-issued tokens.</param>
/// <param name="LoginEndpoint">Where the bot's own tokens come from.</param>
/// <param name="BotFrameworkTenant">The tenant that issues them for a multi-tenant app.</param>
/// <param name="Resource">What they are for; the scope is <c>{Resource}/.default</c>.</param>
/// <param name="Graph">Microsoft Graph.</param>
/// <param name="Management">Azure Resource Manager, where the bot's own resource can be looked at.</param>
/// <param name="CallerId">What an activity of an authenticated channel says of its caller.</param>
internal sealed record CloudEnvironment(
    string ChannelIssuer,
    Uri ChannelMetadata,
    Uri EntraMetadata,
    Uri LoginEndpoint,
    string BotFrameworkTenant,
    string Resource,
    Uri Graph,
    Uri Management,
    string? CallerId)
{
    private const string Metadata = "v2.0/.well-known/openid-configuration";

    public static CloudEnvironment Public { get; } = new(
        "https://api.botframework.com",
        new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        new Uri($"https://login.microsoftonline.com/common/{Metadata}"),
        new Uri("https://login.microsoftonline.com"),
        "botframework.com",
        "https://api.botframework.com",
        new Uri("https://graph.microsoft.com"),
        new Uri("https://management.azure.com"),
        "urn:botframework:azure");

    public static CloudEnvironment UsGovernment { get; } = new(
        "https://api.botframework.us",
        new Uri("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        new Uri($"https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/{Metadata}"),
        new Uri("https://login.microsoftonline.us"),
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us",
        new Uri("https://graph.microsoft.us"),
        new Uri("https://management.usgovcloudapi.net"),
        "urn:botframework:azureusgov");

    public static CloudEnvironment China { get; } = new(
        "https://api.botframework.azure.cn",
        new Uri("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        new Uri($"https://login.partner.microsoftonline.cn/common/{Metadata}"),
        new Uri("https://login.partner.microsoftonline.cn"),
        "microsoftservices.partner.onmschina.cn",
        "https://api.botframework.azure.cn",
        new Uri("https://microsoftgraph.chinacloudapi.cn"),
        new Uri("https://management.chinacloudapi.cn"),
        null);

    /// <summary>By the SDK's setting <c>ChannelService</c>: empty is the public cloud; null for a value that names no cloud.</summary>
    public static CloudEnvironment? ByChannelService(string? channelService) =>
        channelService?.Trim().TrimEnd('/').ToLowerInvariant() switch
        {
            null or "" => Public,
            "https://botframework.azure.us" => UsGovernment,
            "https://botframework.azure.cn" => China,
            _ => null,
        };
}
