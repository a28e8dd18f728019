using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using TeamsPolicyBot.LocalTeams.Activities;
using TeamsPolicyBot.LocalTeams.Api;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.Connector;
using TeamsPolicyBot.LocalTeams.Renderer;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams;

/// <summary>
/// Puts the local stand-in for Teams beside the bot. It is on in Development with <c>DangerouslyAllowUnauthenticatedRequests</c>
/// and nowhere else; where it is off, both calls do nothing.
/// </summary>
public static partial class LocalTeamsHosting
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "LocalTeams");

    /// <summary>Adds the stand-in's parts, and the settings that the bot needs for its invented tenants.</summary>
    /// <param name="builder">The bot's own builder.</param>
    /// <param name="knowledgeFolder">The councils are the sub-folders that hold a <c>council.yaml</c>.</param>
    /// <param name="dataFolder">Where the chats are kept, and who is whose manager.</param>
    public static WebApplicationBuilder AddLocalTeams(this WebApplicationBuilder builder, string knowledgeFolder, string dataFolder)
    {
        if (!IsOn(builder.Environment, builder.Configuration))
        {
            return builder;
        }

        var councils = CouncilDirectory.FromKnowledge(knowledgeFolder);
        builder.Configuration.AddInMemoryCollection(LocalSettings.Of(councils));
        ManagersFile.WriteTo(dataFolder, councils);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services
            .AddSingleton(councils)
            .AddSingleton<LocalTeamsSession>()
            .AddSingleton(new ChatJournal(Path.Combine(dataFolder, "local-teams.jsonl")))
            .AddSingleton<ChatEvents>()
            .AddSingleton<ChatLog>()
            .AddSingleton<SentFiles>()
            .AddSingleton<FakeConnector>()
            .AddSingleton<FakeRoster>()
            .AddSingleton<ConversationCreation>()
            .AddSingleton<Envelope>()
            .AddSingleton(services => ActivatorUtilities.CreateInstance<BotEndpoint>(services, BotEndpoint.CreateClient()))
            .AddSingleton<Messaging>()
            .AddSingleton<CardActions>()
            .AddSingleton<Installation>()
            .AddSingleton(services => ActivatorUtilities.CreateInstance<CardRenderer>(services, Path.Combine(Folder, "Renderer"), Npm));
        return builder;
    }

    /// <summary>Serves the page and the connector, guards every request, and prints the page's address once the program listens.</summary>
    public static WebApplication MapLocalTeams(this WebApplication app)
    {
        if (!IsOn(app.Environment, app.Configuration))
        {
            return app;
        }

        var session = app.Services.GetRequiredService<LocalTeamsSession>();
        app.Use(LoopbackGuard.Invoke);
        app.UseWhen(context => context.Request.Path.StartsWithSegments(session.PagePath), page =>
        {
            page.Use(WithHeaders);
            page.UseFileServer(new FileServerOptions
            {
                RequestPath = session.PagePath,
                FileProvider = new PhysicalFileProvider(Path.Combine(Folder, "Page")),
            });
        });
        app.MapConnector();
        app.MapPage(session.PagePath);
        app.MapGet($"{session.PagePath}/renderer/{{script}}", (string script, CardRenderer renderer) =>
            renderer.FileOf(script) is { } file ? Results.File(file, "text/javascript") : Results.NotFound());
        app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(Invitation(session.PageAddress)));
        return app;
    }

    /// <summary>A file that somebody sent on the page; null where there is none, or no page.</summary>
    public static byte[]? FileAt(this IServiceProvider services, Uri address) => services.GetService<SentFiles>()?.Find(address);

    private static bool IsOn(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && configuration.GetValue<bool>("DangerouslyAllowUnauthenticatedRequests");

    /// <summary>The page loads nothing from elsewhere, and its address with the secret is told to nobody.</summary>
    private static Task WithHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>The last thing that somebody reads who has just started the bot.</summary>
    private static string Invitation(Uri address) =>
        $"\nThe bot is ready. Open this page in a browser (Ctrl+C stops the bot):\n\n{address}\n";
}
