using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Commands.Doctor;

/// <summary>
/// The parts of the bot that the doctor looks at, made from the settings without starting the bot. What cannot be made is a fault to
/// report.
/// </summary>
internal sealed class DoctorSetup : IAsyncDisposable
{
    private readonly Dialect? _dialect;

    private readonly GraphHttp? _graph;

    private DoctorSetup(SelfTester tester, Dialect? dialect, GraphHttp? graph) => (Tester, _dialect, _graph) = (tester, dialect, graph);

    public SelfTester Tester { get; }

    public static DoctorSetup From(CommandContext context)
    {
        var development = IsDevelopment(context.Configuration);
        var settings = MicrosoftAppSettings.From(context.Configuration);
        var graph = GraphSettings.From(context.Configuration);
        List<string> faults = [.. StartupFaults.Find(settings, development), .. graph.Faults(settings, development)];
        var azure = faults.Count == 0 && settings.HasAppId ? Azure(context, settings, development) : null;
        var organisations = Try(() => OrganisationDirectory.Read(context.Configuration), exception => exception.Message, faults)
            ?? new OrganisationDirectory([]);
        var dialect = Try(
            () => Dialect.Of(context.Configuration.GetConnectionString("PostgreSQL"), context.Folders.Data),
            exception => WhyNoDatabase(exception, context.Folders.Data), faults);
        var http =
            faults.Count == 0 && graph.IsNeeded
                ? new GraphHttp(settings, graph, Login(context), NullLogger<MsalTokenProvider>.Instance)
                : null;
        var tester = new SelfTester(
            settings,
            faults,
            azure,
            new GraphProbes(graph, settings.TenantId, http, context.Time),
            dialect is null ? null : new Database(dialect),
            organisations,
            () => Knowledge(context),
            new ManagerFile(Path.Combine(context.Folders.Data, ManagerFile.Name), NullLogger<ManagerFile>.Instance));
        return new DoctorSetup(tester, dialect, http);
    }

    public async ValueTask DisposeAsync()
    {
        if (_dialect is IAsyncDisposable later)
        {
            await later.DisposeAsync();
        }

        (_dialect as IDisposable)?.Dispose();
        _graph?.Dispose();
    }

    /// <summary>The exception's own words may quote the connection string, and that holds a password.</summary>
    private static string WhyNoDatabase(Exception exception, string dataFolder) => exception is ArgumentException
        ? "ConnectionStrings:PostgreSQL is no connection string. Write Host=...;Database=...;Username=...;Password=...."
        : $"The data folder {dataFolder} cannot be made or written. Give the bot's user the right to, or set Data:Folder to another.";

    private static bool IsDevelopment(IConfiguration configuration) =>
        string.Equals(
            configuration["ASPNETCORE_ENVIRONMENT"] ?? configuration["DOTNET_ENVIRONMENT"], "Development",
            StringComparison.OrdinalIgnoreCase);

    private static IMsalHttpClientFactory Login(CommandContext context) =>
        context.Login ?? new MsalHttpClientFactory(new HttpClient(ConnectorTransport.CreateHandler()) { Timeout = context.Patience });

    private static AzureProbes Azure(CommandContext context, MicrosoftAppSettings settings, bool development)
    {
        var tokens = new MsalTokenProvider(settings, Login(context), NullLogger<MsalTokenProvider>.Instance);
        var transport = new ConnectorTransport(
            new HttpClient(new BotAuthenticationHandler(tokens, ConnectorTransport.CreateHandler())),
            new ThreadPacer(context.Time),
            new ConnectorClientOptions { MaxRetries = 1, AttemptTimeout = context.Patience },
            context.Time,
            Random.Shared.NextDouble,
            NullLogger<ConnectorTransport>.Instance);
        return new AzureProbes(
            settings, tokens, new ConnectorClientFactory(transport, new ServiceUrlAllowList(development)),
            AzureProbes.ConnectorOf(context.Configuration), context.Time, context.Patience,
            ChannelProbe.Create(context.Configuration, settings, Login(context)));
    }

    private static IReadOnlyList<OrganisationStatus> Knowledge(CommandContext context)
    {
        var lastGood = new LastGoodReleases(context.Folders.Data);
        return
        [
            .. from id in KnowledgeFolder.Organisations(context.Folders.Knowledge)
            let loaded = CheckCommand.Check(context, id).Result
            select new OrganisationStatus(
                id, loaded.Faults.Count == 0 ? loaded.Release?.Hash : lastGood.Find(id)?.Hash, null, loaded.Faults),
        ];
    }

    private static T? Try<T>(Func<T> make, Func<Exception, string> explain, List<string> faults)
        where T : class
    {
        try
        {
            return make();
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            faults.Add(explain(exception));
            return null;
        }
    }
}
