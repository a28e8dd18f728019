using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Administration;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot;

internal static partial class Program
{
    /// <summary>What administrators use in chat.</summary>
    internal static void AddAdministration(IServiceCollection services, ProjectFolders folders)
    {
        services.AddSingleton(provider => CreateSelfTester(provider, folders));
        services.AddSingleton<IFeature, SelfTestFeature>();
    }

    private static SelfTester CreateSelfTester(IServiceProvider provider, ProjectFolders folders)
    {
        var settings = provider.GetRequiredService<MicrosoftAppSettings>();
        var azure = settings.HasAppId
            ? new AzureProbes(
                settings,
                provider.GetRequiredService<ITokenProvider>(),
                provider.GetRequiredService<IConnectorClientFactory>(),
                AzureProbes.ConnectorOf(provider.GetRequiredService<IConfiguration>()),
                provider.GetRequiredService<TimeProvider>())
            : null;
        return new SelfTester(
            settings,
            [],
            azure,
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<OrganisationDirectory>(),
            () => provider.GetRequiredService<KnowledgeBase<PolicyAnswerer>>().Statuses,
            provider.GetServices<IManagerSource>().OfType<ManagerFile>().Single(),
            folders.Manifest);
    }
}
