using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Tests.BotFramework.Authentication;
using TeamsPolicyBot.Delivery.Graph;

namespace TeamsPolicyBot.Tests.BotFramework.Settings;

public sealed class StartupFaultsTests
{
    private static readonly MicrosoftAppSettings Nothing = new();
    private static readonly MicrosoftAppSettings MultiTenant = new() { AppId = ChannelTokens.AppId, Password = "secret" };
    private static readonly MicrosoftAppSettings SingleTenant = MultiTenant with { AppType = "singletenant", TenantId = "t" };
    private static readonly MicrosoftAppSettings ManagedIdentity = new() { AppId = ChannelTokens.AppId, AppType = "UserAssignedMSI", TenantId = "t" };

    private static readonly Dictionary<string, (MicrosoftAppSettings Settings, bool Development, string? Names)> Table = new()
    {
        ["nothing at all, in Development"] = (Nothing, true, null),
        ["nothing at all, elsewhere"] = (Nothing, false, "MicrosoftAppId"),
        ["multi-tenant with a secret"] = (MultiTenant, false, null),
        ["single-tenant with a secret"] = (SingleTenant, false, null),
        ["a managed identity"] = (ManagedIdentity, false, null),
        ["an app id that is no GUID"] = (MultiTenant with { AppId = "bot" }, false, "GUID"),
        ["an unknown type"] = (MultiTenant with { AppType = "Other" }, false, "MicrosoftAppType"),
        ["no secret"] = (MultiTenant with { Password = "" }, false, "MicrosoftAppPassword"),
        ["no secret in Development"] = (MultiTenant with { Password = "" }, true, "MicrosoftAppPassword"),
        ["secret and certificate"] = (MultiTenant with { CertificatePath = "bot.pem" }, false, "Keep one"),
        ["a certificate that is not there"] = (MultiTenant with { Password = "", CertificatePath = "missing.pem" }, false, "names no file"),
        ["single-tenant without a tenant"] = (SingleTenant with { TenantId = "" }, false, "MicrosoftAppTenantId"),
        ["a managed identity without a tenant"] = (ManagedIdentity with { TenantId = "" }, false, "MicrosoftAppTenantId"),
        ["a managed identity with a secret"] = (ManagedIdentity with { Password = "secret" }, false, "Remove MicrosoftAppPassword"),
        ["the bypass in Development"] = (Nothing with { DangerouslyAllowUnauthenticatedRequests = true }, true, null),
        ["the bypass elsewhere"] = (MultiTenant with { DangerouslyAllowUnauthenticatedRequests = true }, false, "outside Development"),
        ["the bypass beside an app id"] = (MultiTenant with { DangerouslyAllowUnauthenticatedRequests = true }, true, "together with MicrosoftAppId"),
        ["the emulator in Development"] = (MultiTenant with { AllowEmulator = true }, true, null),
        ["the emulator elsewhere"] = (MultiTenant with { AllowEmulator = true }, false, "AllowEmulator"),
        ["US government"] = (MultiTenant with { ChannelService = "https://botframework.azure.us" }, false, null),
        ["a cloud nobody knows"] = (MultiTenant with { ChannelService = "https://botframework.example" }, false, "ChannelService"),
        ["metadata over http"] = (MultiTenant with { ChannelMetadata = "http://login.example/" }, true, "https"),
        ["metadata over http on this machine, in Development"] = (MultiTenant with { ChannelMetadata = "http://127.0.0.1:1/" }, true, null),
        ["metadata over http on this machine, elsewhere"] = (MultiTenant with { ChannelMetadata = "http://127.0.0.1:1/" }, false, "https"),
        ["a login endpoint that is no address"] = (MultiTenant with { LoginEndpoint = "login" }, false, "LoginEndpoint"),
    };

    public static TheoryData<string> Cases => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bot_starts_only_when_it_can_answer_and_is_not_open(string name)
    {
        var (settings, development, names) = Table[name];

        var faults = StartupFaults.Find(settings, development);

        if (names is null)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.Contains(faults, fault => fault.Contains(names, StringComparison.Ordinal));
        }
    }

    private static readonly GraphSettings LooksUp = new() { LooksUpManagers = true };
    private static readonly GraphSettings Installs = new() { TeamsAppId = "0d9c5f2e-61a7-4a44-8a53-7f0f1a2b3c4d" };

    private static readonly Dictionary<string, (MicrosoftAppSettings App, GraphSettings Graph, bool Development, string? Names)> Graph = new()
    {
        ["nothing asked of a bot without an app"] = (Nothing, new(), true, null),
        ["a look-up by an app of the council's tenant"] = (SingleTenant, LooksUp, false, null),
        ["an installation by a managed identity"] = (ManagedIdentity, Installs, false, null),
        ["a look-up without an app"] = (Nothing, LooksUp, true, "ManagerLookup:Graph cannot work without MicrosoftAppId"),
        ["both by an app of no tenant"] = (MultiTenant, LooksUp with { TeamsAppId = Installs.TeamsAppId }, false, "ManagerLookup:Graph and ManagerInstall:TeamsAppId cannot work with an app of no tenant"),
        ["an app by its name"] = (SingleTenant, Installs with { TeamsAppId = "Policy Bot" }, false, "a GUID"),
        ["Graph over http"] = (SingleTenant, LooksUp with { Endpoint = "http://graph.example/" }, true, "Graph:Endpoint"),
        ["Graph on this machine, in Development"] = (SingleTenant, LooksUp with { Endpoint = "http://127.0.0.1:1/" }, true, null),
        ["Graph on this machine, elsewhere"] = (SingleTenant, LooksUp with { Endpoint = "http://127.0.0.1:1/" }, false, "Graph:Endpoint"),
    };

    public static TheoryData<string> GraphCases => [.. Graph.Keys];

    [Theory]
    [MemberData(nameof(GraphCases))]
    public void What_is_asked_of_the_directory_has_to_be_possible(string name)
    {
        var (app, graph, development, names) = Graph[name];

        string[] faults = [.. StartupFaults.Find(app, development), .. graph.Faults(app, development)];

        Assert.Equal(names is null ? 0 : 1, faults.Length);
        Assert.All(faults, fault => Assert.Contains(names!, fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "https://api.botframework.com", "urn:botframework:azure")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", "urn:botframework:azureusgov")]
    [InlineData("https://botframework.azure.cn/", "https://api.botframework.azure.cn", null)]
    public void A_cloud_is_chosen_by_a_setting(string channelService, string issuer, string? callerId)
    {
        var cloud = (MultiTenant with { ChannelService = channelService }).Cloud();

        Assert.Equal((issuer, callerId), (cloud.ChannelIssuer, cloud.CallerId));
    }
}
