using Microsoft.Identity.Client;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Conversations.Escalate;
using TeamsPolicyBot.Conversations.Privacy;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot;

internal static partial class Program
{
    private static readonly Uri GraphResource = new("https://graph.microsoft.com/");

    /// <summary>Somebody waits for the answer in a chat.</summary>
    private static readonly TimeSpan GraphTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Cases: the store, the rules, the messages they promise, and what watches over them.</summary>
    /// <param name="configuration"><c>ManagerLookup:Graph</c> true asks the council's directory first.</param>
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
        if (configuration["ManagerLookup:Graph"] == "true")
        {
            services.AddSingleton(Graph);
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
        services.AddSingleton<ConfirmWaterfall>();
        services.AddSingleton<EscalateDialog>();
        services.AddSingleton<IFeature, CaseFeature>();
        services.AddSingleton<IFeature, EscalateFeature>();
        services.AddSingleton<IFeature, ForgetFeature>();
        services.AddSingleton<IChannelFeature, CommsDeskFeature>();
    }

    /// <summary>The directory of the app's own tenant, with a token of its own for Microsoft Graph.</summary>
    private static IManagerSource Graph(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<MicrosoftAppSettings>();
        var tokens = new MsalTokenProvider(
            settings, provider.GetRequiredService<IMsalHttpClientFactory>(), provider.GetRequiredService<ILogger<MsalTokenProvider>>(), GraphResource.OriginalString.TrimEnd('/'));
        var http = new HttpClient(new BotAuthenticationHandler(tokens, new SocketsHttpHandler { AllowAutoRedirect = false })) { BaseAddress = GraphResource, Timeout = GraphTimeout };
        return new GraphManagers(http, settings.TenantId, provider.GetRequiredService<ILogger<GraphManagers>>());
    }
}
