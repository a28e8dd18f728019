using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>Starts what a line of the table needs.</summary>
internal static class Sides
{
    private const string AppId = "8e1b7d52-3a44-4c0e-b1de-2f5c0b9d6a70";

    public static async Task<Side> StartAsync(Setup setup)
    {
        var around = await StandIns.StartAsync();
        var needs = new List<IAsyncDisposable> { around };
        var token = setup.Tokens ? Token(around) : null;
        if (setup.Side != Setup.Bot)
        {
            string[] host =
            [
                typeof(Sides).Assembly.Location,
                "host",
                setup.Side == Setup.Bare ? "bare" : "sdk",
                .. setup.Tokens ? [AppId, around.SecureMetadata.AbsoluteUri] : Array.Empty<string>(),
            ];
            var variables = new Dictionary<string, string>
            {
                ["DOTNET_TieredPGO"] = "0",
                ["SSL_CERT_FILE"] = around.CertificateFile,
            };
            return await Side.StartAsync(host, variables, around.ServiceUrl, token, needs);
        }

        var settings = BotSettings(needs);
        if (setup.Database == "PostgreSQL")
        {
            var server = await PostgresServer.StartAsync();
            needs.Add(server);
            settings["ConnectionStrings__PostgreSQL"] = server.ConnectionString + ";Maximum Pool Size=64";
        }

        if (setup.Tokens)
        {
            settings.Remove("DangerouslyAllowUnauthenticatedRequests");
            settings["MicrosoftAppId"] = AppId;
            settings["MicrosoftAppPassword"] = "secret";
            settings["Authentication__ChannelMetadata"] = around.Metadata.AbsoluteUri;
        }

        return await Side.StartAsync([Program], settings, around.ServiceUrl, token, needs);
    }

    /// <summary>The bot with the repository's knowledge, an empty data folder of its own, on a free port.</summary>
    public static Dictionary<string, string> BotSettings(List<IAsyncDisposable> needs, string? knowledge = null)
    {
        var data = new DataFolder();
        needs.Add(data);
        return new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["DangerouslyAllowUnauthenticatedRequests"] = "true",
            ["Knowledge__Folder"] = knowledge ?? Repository.Knowledge,
            ["Data__Folder"] = data.Path,
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            ["RateLimit__MessagesPerMinute"] = "0",
            [$"Organisations__{People.Council}__Tenants__0"] = People.Tenant,
        };
    }

    /// <summary>The bot, built in the same configuration as this program.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "TeamsPolicyBot.dll");

    private static string Token(StandIns around)
    {
        var now = TimeProvider.System.GetUtcNow();
        return around.Issuer.Sign(new JsonObject
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
            ["serviceurl"] = around.ServiceUrl,
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        });
    }

    private sealed class DataFolder : IAsyncDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("policy-bot-bench-").FullName;

        public ValueTask DisposeAsync()
        {
            Directory.Delete(Path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
