using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>The same tokens put to this validator and to the official SDK's JwtTokenValidation, with the same keys.</summary>
[Trait("Category", "Slow")]
public sealed class TokenConformanceTests(ConformanceReport report) : IClassFixture<ConformanceReport>
{
    [NodeFact]
    public async Task Tokens_are_accepted_and_refused_as_in_the_official_sdk()
    {
        using var tokens = new TokenCases(TimeProvider.System.GetUtcNow());
        await using var server = await MetadataServer.StartAsync(tokens.KeySet);
        var cases = tokens.All().ToList();
        var theirs = await SdkPeer.Program.AskAsync([.. cases.Select(case_ => Question(case_.Header, case_.Activity, server.Metadata))]);

        using var http = new HttpClient();
        var keys = OpenIdMetadata.Keys(
            server.Metadata, OpenIdMetadata.Documents(http, server.Metadata), TimeProvider.System, NullLogger.Instance);
        var channel = new TokenValidator(
            [CloudEnvironment.Public.ChannelIssuer],
            TokenCases.AppId,
            keys,
            TimeProvider.System,
            NullLogger.Instance
        );
        var authenticator = new RequestAuthenticator(
            new MicrosoftAppSettings { AppId = TokenCases.AppId }, channel,
            new TokenValidator([], TokenCases.AppId, keys, TimeProvider.System, NullLogger.Instance), new AcceptedChannels(others: true));

        var comparison = new Comparison("token");
        foreach (var ((name, header, activity), answer) in cases.Zip(theirs))
        {
            comparison.Add(name, await IsAcceptedAsync(authenticator, header, activity), answer["accepted"]);
        }

        Assert.True(cases.Count >= 40);
        comparison.Report(report.Output);
    }

    private static async Task<JsonNode> IsAcceptedAsync(RequestAuthenticator authenticator, string header, Activity activity) =>
        authenticator.CheckActivity(await authenticator.CheckTokenAsync(header, CancellationToken.None), activity) is null;

    private static JsonObject Question(string header, Activity activity, Uri metadata) => new()
    {
        ["kind"] = "token",
        ["header"] = header,
        ["appId"] = TokenCases.AppId,
        ["metadata"] = metadata.ToString(),
        ["activity"] = ProtocolJsonSerializer.ToNode(activity),
    };
}
