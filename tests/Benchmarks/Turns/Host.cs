using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary><c>host</c>: the two programs that the bot is compared with, each in a process of its own.</summary>
internal static class Host
{
    /// <param name="args"><c>bare</c>, or <c>sdk</c> with the app id and the address of the metadata, by https, where tokens are checked.</param>
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/api/messages", args switch
        {
            ["bare"] => EchoAsync,
            ["sdk", var appId, var metadata] => Sdk(appId, metadata),
            _ => Sdk(null, null),
        });
        await app.StartAsync();
        Console.WriteLine($"Now listening on: {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }

    /// <summary>The floor: an activity read, its text given back.</summary>
    private static async Task EchoAsync(HttpContext context)
    {
        var activity = await JsonNode.ParseAsync(context.Request.Body);
        await context.Response.WriteAsJsonAsync(new { activities = new[] { new { type = "message", text = (string?)activity!["text"] } } });
    }

    private static RequestDelegate Sdk(string? appId, string? metadata)
    {
        var settings = new Dictionary<string, string?>();
        if (appId is not null)
        {
            settings["MicrosoftAppId"] = appId;
            settings["MicrosoftAppPassword"] = "secret";
            settings["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/botframework.com";
            settings["ToChannelFromBotOAuthScope"] = "https://api.botframework.com";
            settings["ToBotFromChannelTokenIssuer"] = "https://api.botframework.com";
            settings["OAuthUrl"] = "https://api.botframework.com";
            settings["ToBotFromChannelOpenIdMetadataUrl"] = metadata;
            settings["ToBotFromEmulatorOpenIdMetadataUrl"] = metadata;
            settings["CallerId"] = "urn:botframework:azure";
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration));
        var bot = new EchoBot();
        return context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted);
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}
