using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations.Releases;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>What the town is made of: its councils' knowledge, and the bot's services.</summary>
internal sealed partial class TeamsTown
{
    private void WriteKnowledge(string? like)
    {
        if (like is null)
        {
            SmallCouncil.Write(folder["knowledge"]);
            File.AppendAllText(folder[$"knowledge/{SmallCouncil.Id}/council.yaml"], "never-to-manager: [grievance]\n");
            Directory.CreateDirectory(folder[$"knowledge/{SmallCouncil.Id}/trees"]);
            File.WriteAllText(folder[$"knowledge/{SmallCouncil.Id}/trees/can-i-post.yaml"], SmallCouncil.Tree);
            File.WriteAllText(folder[$"knowledge/{SmallCouncil.Id}/tests.yaml"], SmallCouncil.Journey);
        }
        else
        {
            Copy(Path.Combine(Repository.Knowledge, like), folder[$"knowledge/{Council}"]);
            Copy(Path.Combine(Repository.Knowledge, "shared"), folder["knowledge/shared"]);
        }

        SmallCouncil.Write(folder["knowledge"], OtherCouncil);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The real client of the connector, on the town's clock.</summary>
    private ConnectorClientFactory OverHttp() => new(
        new ConnectorTransport(
            new HttpClient(ConnectorTransport.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan }, new ThreadPacer(Clock),
            new ConnectorClientOptions(), Clock, () => 0.5, NullLogger<ConnectorTransport>.Instance),
        new ServiceUrlAllowList(allowLoopback: true));

    private ServiceProvider Compose(AzureStandIn? azure, IEnumerable<KeyValuePair<string, string?>> settings, Languages languages)
    {
        var folders = new ProjectFolders(folder["knowledge"], folder["data"]);
        Directory.CreateDirectory(folders.Data);
        var collection = new ServiceCollection();
        collection.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        collection.AddSingleton<TimeProvider>(Clock);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("RateLimit:MessagesPerMinute", (string?)"0")])
            .AddInMemoryCollection(settings)
            .Build();
        collection.AddSingleton<IConfiguration>(configuration);
        Program.AddBot(collection, configuration, folders, () => database.Database.Dialect);

        // What the town has instead of the world, and of the comms teams' own tests, which tests of knowledge run.
        collection.AddSingleton(database.Database);
        collection.AddSingleton<FileDownload>((address, _) => Task.FromResult(Files.GetValueOrDefault(address)));
        collection.AddSingleton<IConnectorClientFactory>(_ => Connector is null ? Teams : OverHttp());
        collection.AddSingleton(new AcceptedChannels(others: false));
        collection.AddSingleton<DeferredReplies>();
        collection.AddSingleton<CloudAdapter>();
        collection.AddSingleton(
            new OrganisationDirectory([
                new OrganisationSettings(Council, [Tenant], [Administrator], new Dictionary<string, IReadOnlyList<string>>())
                {
                    Approvals = int.Parse(configuration["Approvals"] ?? "0", CultureInfo.InvariantCulture),
                },
                new OrganisationSettings(OtherCouncil, [OtherTenant], [], new Dictionary<string, IReadOnlyList<string>>()),
            ])
        );
        collection.AddSingleton(
            new KnowledgeBase<PolicyAnswerer>(
                folders.Knowledge, new LastGoodReleases(folders.Data),
                release => PolicyAnswerer.Create(release, AnswerOptions.From(configuration)), (_, _) => [], Clock, NullLogger.Instance,
                id => id == Council && configuration["Approvals"] is "1" or "2")
        );
        collection.AddSingleton(languages);
        collection.AddSingleton(azure is null
            ? new MicrosoftAppSettings()
            : new MicrosoftAppSettings
            {
                AppId = App,
                AppType = MicrosoftAppTypes.SingleTenant,
                TenantId = Tenant,
                Password = "a secret",
                LoginEndpoint = azure.LoginEndpoint,
                ChannelMetadata = azure.ChannelMetadata,
            });
        collection.AddSingleton<IMsalHttpClientFactory, LoopbackMsalHttpClientFactory>();
        collection.AddSingleton<ITokenProvider, MsalTokenProvider>();
        collection.AddSingleton(new Random(1));
        return collection.BuildServiceProvider();
    }
}
