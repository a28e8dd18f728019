using System.Runtime.CompilerServices;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Rehearsal;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot;

/// <summary>
/// The whole bot without Teams, for <c>eval --dialogues</c>: everything but the connector is what <c>serve</c> has, on a database of its
/// own that is removed afterwards.
/// </summary>
internal static partial class Program
{
    internal static async IAsyncEnumerable<DialogueTurn> RehearseAsync(
        ProjectFolders folders, IReadOnlyList<Dialogue> dialogues, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var data = Directory.CreateTempSubdirectory("policy-bot-").FullName;
        try
        {
            await using var services = Compose(folders.Knowledge, data, [.. dialogues.Select(dialogue => dialogue.Org).Distinct()]);
            var chat = await BeginAsync(services, dialogues);
            foreach (var dialogue in dialogues)
            {
                foreach (var (number, turn) in dialogue.Turns.Index())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return await chat.SayAsync(dialogue.Id, dialogue.Org, number + 1, turn.Say);
                }
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static ServiceProvider Compose(string knowledgeFolder, string data, IReadOnlyList<string> organisations)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("RateLimit:MessagesPerMinute", (string?)"0")])
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IConfiguration>(configuration);
        AddBot(services, configuration, new ProjectFolders(knowledgeFolder, data), () => Dialect.Of(null, data));
        services.AddSingleton<RehearsalConnector>();
        services.AddSingleton<IConnectorClientFactory>(provider => provider.GetRequiredService<RehearsalConnector>());
        services.AddSingleton(new AcceptedChannels(others: false));
        services.AddSingleton(new MicrosoftAppSettings());
        services.AddSingleton(new Random(1));
        services.AddSingleton<DeferredReplies>();
        services.AddSingleton<CloudAdapter>();
        services.AddSingleton<RehearsalChat>();
        services.AddSingleton(
            new OrganisationDirectory([
                .. organisations.Select(id => new OrganisationSettings(id, [id], [], new Dictionary<string, IReadOnlyList<string>>())),
            ])
        );
        services.AddSingleton(provider => new KnowledgeBase<PolicyAnswerer>(
            knowledgeFolder, new LastGoodReleases(data), release => PolicyAnswerer.Create(release), (_, _) => [], TimeProvider.System,
            provider.GetRequiredService<ILogger<KnowledgeWatcher>>()));
        return services.BuildServiceProvider();
    }

    /// <summary>The organisations get a comms desk, as those have that use the bot.</summary>
    private static async Task<RehearsalChat> BeginAsync(ServiceProvider services, IReadOnlyList<Dialogue> dialogues)
    {
        await Migrator.MigrateAsync(services.GetRequiredService<Database>());
        var desks = services.GetRequiredService<CommsDeskStore>();
        foreach (var organisation in dialogues.Select(dialogue => dialogue.Org).Distinct())
        {
            await desks.SaveAsync(
                new CommsDesk(
                    organisation, organisation, $"19:{organisation}@thread.tacv2",
                    services.GetRequiredService<RehearsalConnector>().ServiceUrl.AbsoluteUri, "28:bot", "Communications", "administrator")
            );
        }

        services.GetRequiredService<CloudAdapter>().UseTurnPipeline(services);
        var chat = services.GetRequiredService<RehearsalChat>();
        chat.Watch();
        return chat;
    }
}
