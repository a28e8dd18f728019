using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Settings;

namespace TeamsPolicyBot.SelfTest;

/// <summary>
/// Looks which channels the bot's resource in Azure has switched on. It only reads, and only where an administrator has named the resource.
/// </summary>
/// <param name="http">Calls Azure Resource Manager with the app's token.</param>
/// <param name="resource">The Azure Bot's resource id, <c>/subscriptions/.../providers/Microsoft.BotService/botServices/NAME</c>.</param>
internal sealed class ChannelProbe(HttpClient http, string resource)
{
    /// <summary>The setting that names the resource.</summary>
    public const string Setting = "SelfTest:AzureBot";

    private const string ApiVersion = "2022-09-15";
    private const string Teams = "MsTeamsChannel";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Null where the setting names no resource.</summary>
    /// <param name="login">How tokens are got.</param>
    public static ChannelProbe? Create(IConfiguration configuration, MicrosoftAppSettings settings, IMsalHttpClientFactory login)
    {
        if (configuration["SelfTest:AzureBot"]?.Trim() is not { Length: > 0 } resource)
        {
            return null;
        }

        var management = settings.Cloud().Management;
        var tokens = new MsalTokenProvider(
            settings, login, NullLogger<MsalTokenProvider>.Instance, management.GetLeftPart(UriPartial.Authority));
        return new ChannelProbe(
            new HttpClient(new BotAuthenticationHandler(tokens, ConnectorTransport.CreateHandler()))
            {
                BaseAddress = management,
                Timeout = Patience,
            },
            resource
        );
    }

    /// <returns>Whether Azure told, and the names of the channels beside Teams that are on, as Azure names them.</returns>
    public async Task<ChannelFacts> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(
                new Uri($"{resource.Trim('/')}/channels?api-version={ApiVersion}", UriKind.Relative), cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return new(Probe.Failed(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)), []);
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var listed = await JsonSerializer.DeserializeAsync(body, AzureJsonContext.Default.AzureChannelList, cancellationToken);
            return new(
                Probe.Well,
                [
                    .. (listed?.Value ?? [])
                        .Select(channel => channel.Properties?.ChannelName)
                        .OfType<string>()
                        .Where(name => name != Teams)
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                ]
            );
        }
        catch (Exception exception)
            when (exception is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new(Probe.Failed("no answer"), []);
        }
    }
}

/// <summary>Which channels are switched on in Azure.</summary>
/// <param name="Others">Those beside Teams, as Azure names them: <c>WebChatChannel</c>, <c>DirectLineChannel</c>.</param>
internal sealed record ChannelFacts(Probe Probe, IReadOnlyList<string> Others)
{
    public static ChannelFacts NotLookedAt { get; } = new(Probe.NotTried, []);
}

/// <summary>Azure Resource Manager's list of a bot's channels.</summary>
internal sealed record AzureChannelList(IReadOnlyList<AzureChannel>? Value);

internal sealed record AzureChannel(AzureChannelProperties? Properties);

internal sealed record AzureChannelProperties(string? ChannelName);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AzureChannelList))]
internal sealed partial class AzureJsonContext : JsonSerializerContext;
