using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.SelfTest;

/// <summary>Puts the self-test of a running bot together.</summary>
internal static class SelfTestServices
{
    public static IServiceCollection AddSelfTest(this IServiceCollection services) => services.AddSingleton(Create);

    private static SelfTester Create(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<MicrosoftAppSettings>();
        return new SelfTester(
            settings,
            [],
            settings.HasAppId ? AzureOf(provider, settings) : null,
            GraphOf(provider, settings),
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<OrganisationDirectory>(),
            provider.GetRequiredService<Func<IReadOnlyList<OrganisationStatus>>>(),
            provider.GetRequiredService<ManagerFile>());
    }

    private static AzureProbes AzureOf(IServiceProvider provider, MicrosoftAppSettings settings) =>
        new(
            settings, provider.GetRequiredService<ITokenProvider>(), provider.GetRequiredService<IConnectorClientFactory>(),
            AzureProbes.ConnectorOf(provider.GetRequiredService<IConfiguration>()), provider.GetRequiredService<TimeProvider>(),
            TimeSpan.FromSeconds(10),
            ChannelProbe.Create(
                provider.GetRequiredService<IConfiguration>(), settings, provider.GetRequiredService<IMsalHttpClientFactory>())
        );

    private static GraphProbes GraphOf(IServiceProvider provider, MicrosoftAppSettings settings)
    {
        var graph = provider.GetRequiredService<GraphSettings>();
        return new GraphProbes(
            graph, settings.TenantId, graph.IsNeeded ? provider.GetRequiredService<GraphHttp>() : null,
            provider.GetRequiredService<TimeProvider>());
    }
}
