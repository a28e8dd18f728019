using System.Net;
using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Support.StubHttpMessageHandler;

namespace TeamsPolicyBot.Tests.SelfTest;

/// <summary>From what Azure lists to the line that an administrator reads.</summary>
public sealed class ChannelProbeTests
{
    private const string Resource =
        "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/policy-bot/providers/Microsoft.BotService/botServices/bot";

    [Theory]
    [InlineData(200, """{"value":[{"properties":{"channelName":"MsTeamsChannel"}}]}""", "Ok", "only channel")]
    [InlineData(
        200,
        """{"value":[{"properties":{"channelName":"WebChatChannel"}},{"properties":{"channelName":"MsTeamsChannel"}},{"properties":{"channelName":"DirectLineChannel"}}]}""",
        "ToDo",
        "DirectLineChannel, WebChatChannel"
    )]
    [InlineData(403, "{}", "ToDo", "Reader")]
    [InlineData(404, "{}", "ToDo", "resource id")]
    [InlineData(500, "{}", "ToDo", "(500)")]
    [InlineData(200, "<html>", "ToDo", "(no answer)")]
    public async Task What_Azure_lists_is_told(int status, string body, string result, string says)
    {
        var handler = Sequence(() => Json((HttpStatusCode)status, body));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("https://management.azure.com") };

        var line = ChannelLine.Of(await new ChannelProbe(http, Resource).LookAsync(default));

        Assert.Equal(result, line.Result.ToString());
        Assert.Contains(says, line.ToString(), StringComparison.Ordinal);
        Assert.Equal($"{Resource}/channels", Assert.Single(handler.Requests).Url.AbsolutePath);
    }

    [Fact]
    public void Without_the_setting_it_says_how() =>
        Assert.Contains(ChannelProbe.Setting, ChannelLine.Of(ChannelFacts.NotLookedAt).ToString(), StringComparison.Ordinal);
}
