using TeamsPolicyBot.BotFramework.Connector;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

public sealed class ServiceUrlAllowListTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true, "Teams, public cloud")]
    [InlineData("https://SMBA.trafficmanager.net/amer/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/", true, "host in any case, tenant in the path")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true, "GCC")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", true, "GCC High")]
    [InlineData("https://slack.botframework.com", true, "another channel of the service")]
    [InlineData("https://webchat.botframework.azure.cn/", true, "China")]
    [InlineData("http://smba.trafficmanager.net/emea/", false, "not https")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false, "another port")]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false, "the host hides behind user info")]
    [InlineData("https://evil@smba.trafficmanager.net/", false, "user info at all")]
    [InlineData("https://smba.trafficmanager.net.evil.com/", false, "the host is a prefix only")]
    [InlineData("https://evil.trafficmanager.net/", false, "anybody can have a name in trafficmanager.net")]
    [InlineData("https://evilbotframework.com/", false, "a suffix begins at a dot")]
    [InlineData("https://smba.trafficmanager.net./", false, "a trailing dot")]
    [InlineData("https://127.0.0.1/", false, "an address")]
    [InlineData("https://[::1]/", false, "an address")]
    [InlineData("https://169.254.169.254/metadata", false, "the cloud's own metadata")]
    [InlineData("https://localhost/", false, "loopback")]
    [InlineData("https://smba.trafficmanager.net/?x=", false, "a query")]
    [InlineData("https://smba.trafficmanager.net/#x", false, "a fragment")]
    [InlineData("https://evil.example\\.botframework.com/", false, "a backslash")]
    [InlineData(" https://smba.trafficmanager.net/", false, "white space")]
    [InlineData("file:///etc/passwd", false, "another scheme")]
    [InlineData("/emea", false, "relative")]
    [InlineData("", false, "nothing")]
    [InlineData(null, false, "nothing")]
    public void Outside_Development(string? serviceUrl, bool allowed, string why) =>
        Assert.True(allowed == new ServiceUrlAllowList(allowLoopback: false).Allows(serviceUrl), why);

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("http://[::1]:3978/", true)]
    [InlineData("http://localhost.evil.com/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("ftp://localhost/", false)]
    [InlineData("http://user@localhost/", false)]
    public void In_Development_this_machine_is_allowed_too(string serviceUrl, bool allowed) =>
        Assert.Equal(allowed, new ServiceUrlAllowList(allowLoopback: true).Allows(serviceUrl));
}
