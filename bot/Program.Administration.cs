using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Administration;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Gate;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot;

internal static partial class Program
{
    /// <summary>What administrators set and use: the limits, the off switch, the self-test.</summary>
    /// <exception cref="ArgumentException">A setting that has to be a number is none.</exception>
    internal static void AddAdministration(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SettingValues.Retention(configuration));
        var perMinute = SettingValues.MessagesPerMinute(configuration);
        services.AddSingleton(provider => new SenderPace(IsAnybodyAnybody(provider) ? 0 : perMinute, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new OffSwitchMiddleware(() => configuration["Bot:OffMessage"]));
        services.AddSingleton(provider => CreateSelfTester(provider));
        services.AddSingleton<IFeatureSource, SelfTestFeature>();
    }

    /// <summary>Without authentication a sender's name means nothing, and a limit for it neither.</summary>
    private static bool IsAnybodyAnybody(IServiceProvider provider) =>
        provider.GetRequiredService<MicrosoftAppSettings>().DangerouslyAllowUnauthenticatedRequests;

    /// <summary>The database of the settings.</summary>
    /// <exception cref="StartupFaultException">PostgreSQL is required, as in a container, and not set.</exception>
    private static Dialect OpenDatabase(IConfiguration configuration, ProjectFolders folders) => DatabaseSettings.IsMissing(configuration)
        ? throw new StartupFaultException([DatabaseSettings.Missing])
        : Dialect.Of(configuration.GetConnectionString("PostgreSQL"), folders.Data);

    private static SelfTester CreateSelfTester(IServiceProvider provider)
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
            CreateGraphProbes(provider),
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<OrganisationDirectory>(),
            () => provider.GetRequiredService<KnowledgeBase<PolicyAnswerer>>().Statuses,
            provider.GetServices<IManagerSource>().OfType<ManagerFile>().Single());
    }

    private static GraphProbes CreateGraphProbes(IServiceProvider provider)
    {
        var graph = provider.GetRequiredService<GraphSettings>();
        return new GraphProbes(
            graph,
            provider.GetRequiredService<MicrosoftAppSettings>().TenantId,
            graph.IsNeeded ? provider.GetRequiredService<GraphHttp>() : null,
            provider.GetRequiredService<TimeProvider>());
    }
}
