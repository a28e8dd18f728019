using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Doctor;

/// <summary>A council, its settings, and a stand-in for Microsoft's services, for the doctor to look at.</summary>
public abstract class DoctorHouse : IAsyncLifetime
{
    private protected const string App = TeamsTown.App;
    private protected const string Tenant = "3a6a1c62-6f0a-4c55-9d11-6d1c2a0f7b01";
    private protected const string Ann = "5b2f7f1a-0a0e-4c3f-8f57-0f3f2b6f9c02";

    private protected readonly TemporaryFolder folder = new();
    private protected AzureStandIn azure = null!;
    private protected Dictionary<string, string?> settings = null!;

    public async Task InitializeAsync()
    {
        azure = await AzureStandIn.StartAsync(new TokenIssuer());
        SmallCouncil.Write(folder["knowledge"], "ashby");
        settings = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["MicrosoftAppId"] = App,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = Tenant,
            ["MicrosoftAppPassword"] = "a secret",
            ["Authentication:LoginEndpoint"] = azure.LoginEndpoint,
            ["Authentication:ChannelMetadata"] = azure.ChannelMetadata,
            ["SelfTest:ConnectorUrl"] = azure.ServiceUrl,
            ["Organisations:ashby:Tenants:0"] = Tenant,
            ["Organisations:ashby:Administrators:0"] = Ann,
        };
        await FurnishAsync();
    }

    public async Task DisposeAsync()
    {
        await azure.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>What these tests need besides.</summary>
    protected virtual Task FurnishAsync() => Task.CompletedTask;

    private protected async Task<(int ExitCode, string Output)> RunAsync(
        TimeProvider? time = null, string? knowledge = null, string? data = null, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var context = new CommandContext(
            configuration, new ProjectFolders(knowledge ?? folder["knowledge"], data ?? folder["data"]), output, TextWriter.Null)
        {
            Time = time ?? TimeProvider.System,
            Patience = TimeSpan.FromMinutes(5),
            Login = new LoopbackMsalHttpClientFactory(),
        };
        var exitCode = await CommandLine.RunAsync(["doctor", .. arguments], context, _ => Task.FromResult(ExitCode.Success));
        return (exitCode, output.ToString());
    }
}
