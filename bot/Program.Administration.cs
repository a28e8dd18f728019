using System.Globalization;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Administration;
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
        services.AddSingleton(ReadRetention(configuration));
        var perMinute = WholeNumber(configuration, "RateLimit:MessagesPerMinute", SenderPace.DefaultPerMinute);
        services.AddSingleton(provider => new SenderPace(IsAnybodyAnybody(provider) ? 0 : perMinute, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new OffSwitchMiddleware(() => configuration["Bot:OffMessage"]));
        services.AddSingleton(provider => CreateSelfTester(provider));
        services.AddSingleton<IFeature, SelfTestFeature>();
    }

    /// <summary>Without authentication a sender's name means nothing, and a limit for it neither.</summary>
    private static bool IsAnybodyAnybody(IServiceProvider provider) =>
        provider.GetRequiredService<MicrosoftAppSettings>().DangerouslyAllowUnauthenticatedRequests;

    private static RetentionDays ReadRetention(IConfiguration configuration)
    {
        var usual = RetentionDays.Default;
        return new RetentionDays(
            WholeNumber(configuration, "Retention:Cases", usual.Cases),
            WholeNumber(configuration, "Retention:Receipts", usual.Receipts),
            WholeNumber(configuration, "Retention:AskLog", usual.AskLog),
            WholeNumber(configuration, "Retention:State", usual.State));
    }

    /// <exception cref="ArgumentException">The setting is there and is no whole number, or below 0.</exception>
    private static int WholeNumber(IConfiguration configuration, string key, int usual) => configuration[key]?.Trim() switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new ArgumentException($"{key} is '{text}'. Write a whole number, or leave it out for {usual}."),
    };

    /// <summary>The database of the settings.</summary>
    /// <exception cref="StartupFaultException">PostgreSQL is required, as in a container, and not set.</exception>
    private static Dialect OpenDatabase(IConfiguration configuration, ProjectFolders folders)
    {
        var postgreSql = configuration.GetConnectionString("PostgreSQL");
        var isRequired = string.Equals(configuration["Data:RequirePostgreSQL"], "true", StringComparison.OrdinalIgnoreCase);
        return isRequired && string.IsNullOrEmpty(postgreSql)
            ? throw new StartupFaultException(["ConnectionStrings:PostgreSQL is not set. In a container the SQLite file would be gone with it, and the cases too."])
            : Dialect.Of(postgreSql, folders.Data);
    }

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
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<OrganisationDirectory>(),
            () => provider.GetRequiredService<KnowledgeBase<PolicyAnswerer>>().Statuses,
            provider.GetServices<IManagerSource>().OfType<ManagerFile>().Single());
    }
}
