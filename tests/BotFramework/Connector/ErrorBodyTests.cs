using TeamsPolicyBot.BotFramework.Connector;

namespace TeamsPolicyBot.Tests.BotFramework.Connector;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData(
        """{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""",
        "BotNotInConversationRoster"
    )]
    [InlineData(
        """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"x\"}"}""",
        "MessageWritesBlocked"
    )]
    [InlineData("""{"errorCode":209,"message":"plain words"}""", "209")]
    [InlineData("""{"code":"Throttled"}""", "Throttled")]
    [InlineData("""{"message":"Authorization has been denied for this request."}""", null)]
    [InlineData("""{"error":"text"}""", null)]
    [InlineData("""{"message":"[1]"}""", null)]
    [InlineData("[]", null)]
    [InlineData("<html>502</html>", null)]
    [InlineData("", null)]
    public void The_code_is_found_in_every_shape(string body, string? code) => Assert.Equal(code, ErrorBody.CodeOf(body));
}
