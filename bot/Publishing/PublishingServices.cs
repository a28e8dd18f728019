using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.Reports.Store;

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
        services.AddSingleton<KnowledgeDesk>();
        services.AddSingleton<LastChange>();
        services.AddSingleton<ReportStore>();
        services.AddSingleton<WeeklyCards>();
        services.AddHostedService<PublishingWorker>();
        return services;
    }
}
