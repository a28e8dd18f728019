using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Releases;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;
#if LOCAL_TEAMS
using TeamsPolicyBot.LocalTeams;
#endif

namespace TeamsPolicyBot;

internal static partial class Program
{
    private static async Task<WebApplication> BuildAsync(ProjectFolders folders)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options =>
            options.LogToStandardErrorThreshold = LogLevel.Trace
        );
        // Each start says in its own words that it is ready, and how to stop.
        builder.Services.Configure<Microsoft.Extensions.Hosting.ConsoleLifetimeOptions>(options =>
            options.SuppressStatusMessages = builder.Environment.IsDevelopment()
        );
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(folders);
#if LOCAL_TEAMS
        builder.AddLocalTeams(folders.Knowledge, folders.Data);
#endif
        builder.AddBotFramework(
            GraphSettings
                .From(builder.Configuration)
                .Faults(MicrosoftAppSettings.From(builder.Configuration), builder.Environment.IsDevelopment())
        );
        AddTelemetry(builder);
        AddBot(builder.Services, builder.Configuration, folders, () => OpenDatabase(builder.Configuration, folders));

#if LOCAL_TEAMS
        builder.Services.AddSingleton<FileDownload>(services => async (address, token) =>
            services.FileAt(address) ?? await SharePointDownload.GetAsync(address, token)
        );
#endif
        var app = builder.Build();
        LogFolders(app.Logger, folders.Knowledge, folders.Data);
        await StartStorageAsync(app);
        StartKnowledge(app, folders);
        app.Services.GetRequiredService<CloudAdapter>().UseTurnPipeline(app.Services);
#if LOCAL_TEAMS
        app.MapLocalTeams();
#endif
        app.MapBotFramework();
        MapHealth(app);
        MapPages(app);
        return app;
    }

    /// <summary>What the bot is made of, but for the protocol around it.</summary>
    internal static void AddBot(
        IServiceCollection services, IConfiguration configuration, ProjectFolders folders, Func<Dialect> database) =>
        services
            .AddStorage(_ => database())
            .AddAnswers(folders.Knowledge, folders.Data)
            .AddDelivery(configuration)
            .AddCases(folders.Data)
            .AddPublishing()
            .AddSelfTest()
            .AddConversations(configuration);

    /// <summary>The database of the settings.</summary>
    /// <exception cref="StartupFaultException">PostgreSQL is required, as in a container, and not set.</exception>
    private static Dialect OpenDatabase(IConfiguration configuration, ProjectFolders folders) => DatabaseSettings.IsMissing(configuration)
        ? throw new StartupFaultException([DatabaseSettings.Missing])
        : Dialect.Of(configuration.GetConnectionString("PostgreSQL"), folders.Data);

    private static async Task StartStorageAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        await Migrator.MigrateAsync(database);
        LogDatabase(app.Logger, database.Dialect.Description);
    }

    /// <exception cref="StartupFaultException">No organisation has a good release: there is nothing to answer from.</exception>
    private static void StartKnowledge(WebApplication app, ProjectFolders folders)
    {
        LogReading(app.Logger);
        var knowledge = app.Services.GetRequiredService<KnowledgeBase<PolicyAnswerer>>();
        if (!knowledge.HasAnyRelease)
        {
            throw new StartupFaultException([$"No council in {folders.Knowledge} has knowledge without faults; run the check command."]);
        }

        if (AnswerOptions.From(app.Configuration).ByMeaning && SentenceEncoder.Fault is { } why)
        {
            LogNoMeanings(app.Logger, why);
        }

        var watcher = new KnowledgeWatcher(
            folders.Knowledge, knowledge.Reload, app.Services.GetRequiredService<TimeProvider>(), app.Logger);
        app.Lifetime.ApplicationStopped.Register(watcher.Dispose);
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

    [LoggerMessage(
        3, LogLevel.Information,
        "Reading the councils' knowledge. What is new or changed runs its tests first, which takes some seconds a council")]
    private static partial void LogReading(ILogger logger);

    [LoggerMessage(
        4, LogLevel.Warning, "The sentence model cannot be run here: questions are answered by their words alone. {Why}")]
    private static partial void LogNoMeanings(ILogger logger, string why);

    [LoggerMessage(2, LogLevel.Information, "Database: {Database}")]
    private static partial void LogDatabase(ILogger logger, string database);
}
