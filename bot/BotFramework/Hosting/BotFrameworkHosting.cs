using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Settings;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>Puts the Bot Framework into a web application: an <see cref="IBot"/> has to be registered beside it.</summary>
internal static class BotFrameworkHosting
{
    private const string MessagesPath = "/api/messages";
    private const long MaxDownload = 4 * 1024 * 1024;
    private static readonly TimeSpan LoginTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Registers authentication, connector and adapter.</summary>
    /// <param name="otherFaults">Of settings that are not the protocol's, to be told together with its own.</param>
    /// <exception cref="StartupFaultException">The settings leave the bot open, or unable to answer.</exception>
    public static void AddBotFramework(this IHostApplicationBuilder builder, params IEnumerable<string> otherFaults)
    {
        var settings = MicrosoftAppSettings.From(builder.Configuration);
        var development = builder.Environment.IsDevelopment();
        if (StartupFaults.Find(settings, development).Concat(otherFaults).ToList() is { Count: > 0 } faults)
        {
            throw new StartupFaultException(faults);
        }

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(new AcceptedChannels(others: development));
        AddAuthentication(services, settings);
        AddConnector(services, settings, allowLoopback: development);
        services.AddSingleton<DeferredReplies>();
        services.AddSingleton<CloudAdapter>();
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        // Half of the cores: the others stay free for everybody's short questions.
        services.AddSingleton(_ => new LargeActivities(Math.Max(1, Environment.ProcessorCount / 2), waiting: 1000));
        services.AddSingleton<MessagesEndpoint>();
        // A stop takes no new turns and waits for those in progress: half a turn would leave state that nobody meant.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = MessagesEndpoint.TurnTimeout);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
    }

    /// <summary>Maps <c>/api/messages</c>, and warns of what the settings leave open or shut.</summary>
    public static void MapBotFramework(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<MessagesEndpoint>();
        app.Map(MessagesPath, (HttpContext context) => endpoint.HandleAsync(context));

        var settings = app.Services.GetRequiredService<MicrosoftAppSettings>();
        if (settings.DangerouslyAllowUnauthenticatedRequests)
        {
            HostingLog.Unauthenticated(app.Logger);
        }
        else if (!settings.HasAppId)
        {
            HostingLog.NobodyIsLetIn(app.Logger);
        }
    }

    private static void AddAuthentication(IServiceCollection services, MicrosoftAppSettings settings)
    {
        var cloud = settings.Cloud();
        services.AddSingleton(provider => new RequestAuthenticator(
            settings,
            Validator(provider, settings, [cloud.ChannelIssuer, .. settings.AdditionalChannelIssuers], cloud.ChannelMetadata),
            Validator(provider, settings, EntraRules.Issuers(cloud.LoginEndpoint.Host, settings.TenantId), cloud.EntraMetadata),
            provider.GetRequiredService<AcceptedChannels>()));
        services.TryAddSingleton<IMsalHttpClientFactory>(_ => new MsalHttpClientFactory(LoginClient()));
        services.TryAddSingleton<ITokenProvider, MsalTokenProvider>();
    }

    private static TokenValidator Validator(
        IServiceProvider provider, MicrosoftAppSettings settings, IReadOnlyCollection<string> issuers, Uri metadata)
    {
        var (time, logger) = (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<TokenValidator>>());
        var keys = OpenIdMetadata.Keys(metadata, OpenIdMetadata.Documents(LoginClient(), metadata), time, logger);
        return new TokenValidator(issuers, settings.AppId, keys, time, logger);
    }

    private static void AddConnector(IServiceCollection services, MicrosoftAppSettings settings, bool allowLoopback)
    {
        services.AddSingleton(new ServiceUrlAllowList(allowLoopback));
        services.AddSingleton(new ConnectorClientOptions());
        services.AddSingleton<ThreadPacer>();
        services.AddSingleton(provider => new ConnectorTransport(
            ConnectorHttpClient(provider, settings),
            provider.GetRequiredService<ThreadPacer>(),
            provider.GetRequiredService<ConnectorClientOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            provider.GetRequiredService<ILogger<ConnectorTransport>>()));
        services.AddSingleton<IConnectorClientFactory, ConnectorClientFactory>();
    }

    /// <summary>Without an app id there is no token to send.</summary>
    private static HttpClient ConnectorHttpClient(IServiceProvider provider, MicrosoftAppSettings settings)
    {
        HttpMessageHandler handler = ConnectorTransport.CreateHandler();
        return new HttpClient(
            settings.HasAppId ? new BotAuthenticationHandler(provider.GetRequiredService<ITokenProvider>(), handler) : handler)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxDownload,
        };
    }

    private static HttpClient LoginClient() => new(ConnectorTransport.CreateHandler())
    {
        Timeout = LoginTimeout,
        MaxResponseContentBufferSize = MaxDownload,
    };
}
