using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Cases.Store;

namespace TeamsPolicyBot.Cases.Handling;

/// <summary>Puts cases together: their store, what finds managers, what handles them and watches over them.</summary>
internal static class CasesServices
{
    /// <summary>Sources of managers are asked in the order in which they are added: a directory goes before.</summary>
    /// <param name="dataFolder">Where the administrator's list of managers lies.</param>
    public static IServiceCollection AddCases(this IServiceCollection services, string dataFolder)
    {
        services.AddSingleton<CaseStore>();
        services.AddSingleton<CommsDeskStore>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<SetAsideStore>();
        services.AddSingleton<PrecedentStore>();
        services.AddSingleton<Forgetting>();
        services.AddSingleton<Retention>();

        services.AddSingleton(provider => new ManagerFile(
            Path.Combine(dataFolder, ManagerFile.Name), provider.GetRequiredService<ILogger<ManagerFile>>()));
        services.AddSingleton<ManagerStore>();
        services.AddSingleton<IManagerSource>(provider => provider.GetRequiredService<ManagerFile>());
        services.AddSingleton<IManagerSource>(provider => provider.GetRequiredService<ManagerStore>());
        services.AddSingleton<ManagerLookup>();
        services.AddSingleton<Assigner>();
        services.AddSingleton<CaseService>();
        services.AddSingleton<CaseWatch>();
        return services;
    }
}
