using Microsoft.Extensions.DependencyInjection;

namespace TeamsPolicyBot.Publishing;

/// <summary>Puts together how knowledge is published.</summary>
internal static class PublishingServices
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<ReleaseComparer>();
        services.AddSingleton<ReleaseCards>();
        services.AddSingleton<Publisher>();
        services.AddHostedService<PublishingWorker>();
        return services;
    }
}
