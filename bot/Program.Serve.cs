using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Tests;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Conversations.Extension;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Gate;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.LocalTeams;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;
#if LOCAL_TEAMS
#endif

namespace TeamsPolicyBot;

internal static partial class Program
{
    private static async Task<WebApplication> BuildAsync(ProjectFolders folders)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(folders);
#if LOCAL_TEAMS
        builder.AddLocalTeams(folders.Knowledge, folders.Data);
#endif
        builder.AddBotFramework();
        AddTelemetry(builder);
        AddStorage(builder, folders);
        AddKnowledge(builder, folders);
        AddConversations(builder.Services);
        AddCases(builder.Services, folders, builder.Configuration);
        AddAdministration(builder.Services, builder.Configuration);

        var app = builder.Build();
        LogFolders(app.Logger, folders.Knowledge, folders.Data);
        await StartStorageAsync(app);
        StartKnowledge(app, folders);
        UseTurnPipeline(app.Services);
#if LOCAL_TEAMS
        app.MapLocalTeams();
#endif
        app.MapBotFramework();
        MapHealth(app);
        MapPages(app);
        return app;
    }

    private static void AddStorage(WebApplicationBuilder builder, ProjectFolders folders)
    {
        var services = builder.Services;
        services.AddSingleton(_ => OpenDatabase(builder.Configuration, folders));
        services.AddSingleton<Database>();
        services.AddSingleton<IStorage, DocumentStore>();
        services.AddSingleton<RecentActivityStore>();
        services.AddSingleton(new References(Random.Shared));
        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<ConversationReferenceStore>();
    }

    private static void AddKnowledge(WebApplicationBuilder builder, ProjectFolders folders)
    {
        var services = builder.Services;
        services.AddSingleton(_ => OrganisationDirectory.Read(builder.Configuration));
        services.AddSingleton(provider => new KnowledgeBase<PolicyAnswerer>(
            folders.Knowledge,
            new LastGoodReleases(folders.Data),
            release => PolicyAnswerer.Create(release),
            QuestionTests.Run,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KnowledgeWatcher>>()));
    }

    internal static void AddConversations(IServiceCollection services)
    {
        services.AddSingleton(Languages.Embedded);
        services.AddSingleton<ConversationState>();
        services.AddSingleton<PrivateConversationState>();
        services.AddSingleton(provider => provider.GetRequiredService<PrivateConversationState>().CreateProperty("Asked", AskJsonContext.Default.AskedQuestions));
        services.AddSingleton<Roster>();
        services.AddSingleton<AskPolicy>();
        services.AddSingleton<AskPolicyDialog>();
        services.AddSingleton<IFeatureSource, AskFeature>();
        services.AddSingleton<CanIPostDialog>();
        services.AddSingleton<IFeatureSource, CanIPostFeature>();
        services.AddSingleton<IFeatureSource, ExtensionFeature>();
        services.AddSingleton<FeatureTable>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<GroupChat>();
        services.AddSingleton<OwnChat>();
        services.AddSingleton<Installation>();
        services.AddSingleton<PolicyTurns>();
        services.AddSingleton<TurnErrors>();
        services.AddSingleton<IBot, PolicyBot>();
    }

    private static async Task StartStorageAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        await Migrator.MigrateAsync(database);
        LogDatabase(app.Logger, database.Dialect.Description);
    }

    /// <exception cref="StartupFaultException">No organisation has a good release: there is nothing to answer from.</exception>
    private static void StartKnowledge(WebApplication app, ProjectFolders folders)
    {
        var knowledge = app.Services.GetRequiredService<KnowledgeBase<PolicyAnswerer>>();
        if (!knowledge.HasAnyRelease)
        {
            throw new StartupFaultException([$"No council in {folders.Knowledge} has knowledge without faults; run the check command."]);
        }

        var watcher = new KnowledgeWatcher(folders.Knowledge, knowledge.Reload, app.Services.GetRequiredService<TimeProvider>(), app.Logger);
        app.Lifetime.ApplicationStopped.Register(watcher.Dispose);
    }

    /// <summary>What every turn goes through, outermost first.</summary>
    internal static void UseTurnPipeline(IServiceProvider services)
    {
        var adapter = services.GetRequiredService<CloudAdapter>();
        adapter.OnTurnError = services.GetRequiredService<TurnErrors>().OnTurnErrorAsync;
        adapter.Use(new TelemetryMiddleware(services.GetRequiredService<TimeProvider>()));
        adapter.Use(new RateLimitMiddleware(services.GetRequiredService<SenderPace>(), services.GetRequiredService<Languages>()));
        adapter.Use(new DuplicateActivityMiddleware(services.GetRequiredService<RecentActivityStore>()));
        adapter.Use(services.GetRequiredService<OffSwitchMiddleware>());
        adapter.Use(new SerialTurnsMiddleware(services.GetRequiredService<Dialect>().ConversationLock));
        adapter.Use(new ShowTypingMiddleware(services.GetRequiredService<TimeProvider>()));
        adapter.Use(new AutoSaveStateMiddleware(services.GetRequiredService<ConversationState>(), services.GetRequiredService<PrivateConversationState>()));
    }

    /// <summary>The pages that the app's manifest names: who made it, what it keeps, on what terms.</summary>
    private static void MapPages(WebApplication app)
    {
        var words = Languages.Embedded.For(null);
        app.MapGet("/about", () => Results.Text(words["page.about"]));
        var kept = app.Services.GetRequiredService<RetentionDays>();
        app.MapGet("/privacy", () => Results.Text(words.Format("page.privacy", words.Count("days", kept.AskLog))));
        app.MapGet("/terms", () => Results.Text(words["page.terms"]));
    }

    [LoggerMessage(1, LogLevel.Information, "Knowledge folder: {Knowledge}; data folder: {Data}")]
    private static partial void LogFolders(ILogger logger, string knowledge, string data);

    [LoggerMessage(2, LogLevel.Information, "Database: {Database}")]
    private static partial void LogDatabase(ILogger logger, string database);
}
