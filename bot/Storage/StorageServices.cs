using Microsoft.Extensions.DependencyInjection;
using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>Puts this room together.</summary>
internal static class StorageServices
{
    /// <param name="dialect">The database of the settings; opened when it is first used.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, Func<IServiceProvider, Dialect> dialect)
    {
        services.AddSingleton(dialect);
        services.AddSingleton<Database>();
        services.AddSingleton<IStorage, DocumentStore>();
        services.AddSingleton<RecentActivityStore>();
        services.AddSingleton(new References(Random.Shared));
        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<ConversationReferenceStore>();
        services.AddSingleton<AskLogStore>();
        services.AddSingleton<WalkLogStore>();
        return services;
    }
}
