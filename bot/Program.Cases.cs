using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Conversations.Escalate;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Privacy;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot;

internal static partial class Program
{
    /// <summary>Somebody waits for the answer in a chat, and the outbox for at most three of them.</summary>
    private static readonly TimeSpan GraphTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Cases: the store, the rules, the messages they promise, and what watches over them.</summary>
    internal static void AddCases(IServiceCollection services, ProjectFolders folders, IConfiguration configuration)
    {
        services.AddSingleton(new References(Random.Shared));
        services.AddSingleton(Random.Shared);
        services.AddSingleton<Func<string, Organisation?>>(provider =>
        {
            var knowledge = provider.GetRequiredService<KnowledgeBase<PolicyAnswerer>>();
            return id => knowledge.Find(id)?.Release.Organisation;
        });
        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<CommsDeskStore>();
        services.AddSingleton<ManagerStore>();
        services.AddSingleton(GraphSettings.From(configuration));
        services.AddSingleton<GraphHttp>();
        services.AddSingleton(provider => GraphSettings.From(configuration).Installs
            ? new InstallScope(provider.GetRequiredService<MicrosoftAppSettings>().TenantId)
            : InstallScope.Nobody);
        services.AddSingleton(CreateManagerInstall);
        if (GraphSettings.From(configuration).LooksUpManagers)
        {
            services.AddSingleton<IManagerSource>(provider => new GraphManagers(
                Graph(provider), provider.GetRequiredService<MicrosoftAppSettings>().TenantId, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<GraphManagers>>()));
        }

        services.AddSingleton<IManagerSource>(provider =>
            new ManagerFile(Path.Combine(folders.Data, ManagerFile.Name), provider.GetRequiredService<ILogger<ManagerFile>>()));
        services.AddSingleton<IManagerSource>(provider => provider.GetRequiredService<ManagerStore>());
        services.AddSingleton<ManagerLookup>();
        services.AddSingleton<Assigner>();
        services.AddSingleton<ICaseCards, CaseCards>();
        services.AddSingleton<CaseService>();
        services.AddSingleton<CaseWatch>();
        services.AddSingleton<IOutboxSender, ConnectorOutboxSender>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Retention>();
        services.AddHostedService<CaseWorker>();

        services.AddSingleton<CaseActors>();
        services.AddSingleton<CaseButtons>();
        services.AddSingleton<CaseLists>();
        services.AddSingleton<CaseKeeping>();
        services.AddSingleton<PrecedentStore>();
        services.AddSingleton<Forgetting>();
        services.AddSingleton<AskLogStore>();
        services.AddSingleton<AskJournal>();
        services.AddSingleton<PeopleNames>();
        services.AddSingleton<ConfirmWaterfall>();
        services.AddSingleton<EscalateDialog>();
        services.AddSingleton<IFeatureSource, CaseFeature>();
        services.AddSingleton<IFeatureSource, EscalateFeature>();
        services.AddSingleton<IFeatureSource, ForgetFeature>();
        services.AddSingleton<IFeatureSource, CommsDeskFeature>();
    }

    private static ManagerInstall CreateManagerInstall(IServiceProvider provider)
    {
        var graph = provider.GetRequiredService<GraphSettings>();
        return new ManagerInstall(
            graph.Installs ? Graph(provider) : null,
            provider.GetRequiredService<InstallScope>(),
            graph.TeamsAppId,
            provider.GetRequiredService<CaseStore>(),
            provider.GetRequiredService<TimeProvider>());
    }

    private static GraphClient Graph(IServiceProvider provider) =>
        new(provider.GetRequiredService<GraphHttp>().CreateClient(GraphTimeout), provider.GetRequiredService<TimeProvider>());
}
