using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Delivery;

/// <summary>Puts together the outbox, what runs beside the turns, and as far as the settings permit it the directory.</summary>
internal static class DeliveryServices
{
    /// <summary>Somebody waits for the answer in a chat, and the outbox for at most three of them.</summary>
    private static readonly TimeSpan GraphTimeout = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Random.Shared);
        services.AddSingleton<NoticeRenderer>();
        services.AddSingleton<IOutboxSender, ConnectorOutboxSender>();
        services.AddSingleton<Outbox>();
        services.AddHostedService<CaseWorker>();
        if (OtlpExport.IsWanted)
        {
            services.AddHostedService<OutboxDepth>();
        }

        return services.AddGraph(GraphSettings.From(configuration));
    }

    private static IServiceCollection AddGraph(this IServiceCollection services, GraphSettings graph)
    {
        services.AddSingleton(graph);
        services.AddSingleton<GraphHttp>();
        services.AddSingleton(provider => graph.Installs ? new InstallScope(TenantOf(provider)) : InstallScope.Nobody);
        services.AddSingleton(provider => new ManagerInstall(
            graph.Installs ? ClientOf(provider) : null,
            provider.GetRequiredService<InstallScope>(),
            graph.TeamsAppId,
            provider.GetRequiredService<CaseStore>(),
            provider.GetRequiredService<TimeProvider>()));
        if (graph.LooksUpManagers)
        {
            services.AddSingleton<IManagerSource>(provider => new GraphManagers(
                ClientOf(provider), TenantOf(provider), provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<GraphManagers>>()));
        }

        return services;
    }

    private static string TenantOf(IServiceProvider provider) => provider.GetRequiredService<MicrosoftAppSettings>().TenantId;

    private static GraphClient ClientOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<GraphHttp>().CreateClient(GraphTimeout), provider.GetRequiredService<TimeProvider>());
}
