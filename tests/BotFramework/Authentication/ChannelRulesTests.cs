using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Schema;
using static TeamsPolicyBot.Tests.BotFramework.Authentication.ChannelTokens;

namespace TeamsPolicyBot.Tests.BotFramework.Authentication;

public sealed class ChannelRulesTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/", true, "the same")]
    [InlineData("https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/", true, "one slash at the end")]
    [InlineData(
        "https://SMBA.trafficmanager.net/emea/", "https://smba.trafficmanager.net:443/emea/", true, "host in any case, the default port")]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/amer/", false, "another path")]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/EMEA/", false, "a path has its case")]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://evil.example/emea/", false, "another host")]
    [InlineData("https://smba.trafficmanager.net/emea/", "http://smba.trafficmanager.net/emea/", false, "another scheme")]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net:444/emea/", false, "another port")]
    [InlineData("https://smba.trafficmanager.net/", "https://x@smba.trafficmanager.net/", false, "user info")]
    [InlineData("https://smba.trafficmanager.net/?a", "https://smba.trafficmanager.net/", false, "a query")]
    [InlineData(null, "https://smba.trafficmanager.net/emea/", false, "no claim")]
    [InlineData("", "", false, "nothing on both sides")]
    public void The_service_URL_of_the_token_is_the_activitys(string? claim, string serviceUrl, bool same, string why) =>
        Assert.True(same == ChannelRules.SameServiceUrl(claim, serviceUrl), why);

    [Theory]
    [InlineData("msteams", null)]
    [InlineData("webchat", null)]
    [InlineData("slack", AuthenticationFault.NotEndorsed)]
    [InlineData("MSTEAMS", AuthenticationFault.NotEndorsed)]
    [InlineData("", AuthenticationFault.NotEndorsed)]
    [InlineData(null, AuthenticationFault.NotEndorsed)]
    public void The_very_key_is_endorsed_for_the_activitys_channel(string? channelId, object? fault)
    {
        var token = TokenForm.Read(Issuer.Sign(Claims()))!;

        Assert.Equal(
            (AuthenticationFault?)fault, ChannelRules.Check(token, Key, new Activity { ChannelId = channelId, ServiceUrl = ServiceUrl }));
    }

    [Theory]
    [InlineData("1.0", "appid", AppId, null)]
    [InlineData("", "appid", AppId, null)]
    [InlineData("2.0", "azp", AppId, null)]
    [InlineData("2.0", "appid", AppId, AuthenticationFault.Version)]
    [InlineData("3.0", "azp", AppId, AuthenticationFault.Version)]
    [InlineData(null, "azp", AppId, AuthenticationFault.Version)]
    [InlineData("2.0", "azp", "00000000-0000-0000-0000-000000000001", AuthenticationFault.BotToBot)]
    public void An_Entra_token_is_the_bots_own_apps(string? version, string claim, string caller, object? fault)
    {
        var token = TokenForm.Read(Issuer.Sign(Claims(("ver", version), (claim, caller))))!;

        Assert.Equal((AuthenticationFault?)fault, EntraRules.Check(token, AppId));
    }

    [Fact]
    public void Entra_issuers_are_a_fixed_list_and_the_apps_own_tenant()
    {
        var issuers = EntraRules.Issuers("login.microsoftonline.com", "own");

        Assert.Contains("https://sts.windows.net/own/", issuers);
        Assert.Contains("https://login.microsoftonline.com/own/v2.0", issuers);
        Assert.Contains("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", issuers);
        Assert.Equal(issuers.Count - 2, EntraRules.Issuers("login.microsoftonline.com", "").Count);
    }
}
