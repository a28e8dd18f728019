using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>
/// Whatever is posted, the endpoint answers 2xx or 4xx, soon, and forgets it. 2,000 requests by default; the full run is
/// <c>FUZZ_COUNT=100000 dotnet test --filter FullyQualifiedName~FuzzTests --logger "console;verbosity=detailed"</c>.
/// </summary>
[Trait("Category", "Slow")]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const long Growth = 32 * 1024 * 1024;

    [Fact]
    public async Task The_endpoint_always_answers_2xx_or_4xx_and_forgets()
    {
        await using var bot = await BotServer.StartAsync(
            new Dictionary<string, string?> { ["DangerouslyAllowUnauthenticatedRequests"] = "true" },
            ReadEverythingAsync,
            configure: services => services.Replace(ServiceDescriptor.Singleton<IConnectorClientFactory>(new TakesEverything())));
        long settled = 0;
        var run = new FuzzRun(bot.Http)
        {
            AfterEach = seen =>
            {
                bot.Turns.Clear();
                settled = seen == FuzzRun.Count / 4 ? GC.GetTotalMemory(forceFullCollection: true) : settled;
            },
        };

        var started = TimeProvider.System.GetTimestamp();
        run.Check(FuzzRun.Count);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - settled;
        output.WriteLine($"{run}; {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F0} s; memory grew by {grown / 1024} KB after the first quarter");
        Assert.InRange(grown, long.MinValue, Growth);
        Assert.All(new[] { 200, 400, 405, 413, 415 }, status => Assert.True(run.Statuses.GetValueOrDefault(status) > 0, $"No request was answered {status}."));
    }

    /// <summary>A bot that looks into every corner of its activity, and answers.</summary>
    private static async Task ReadEverythingAsync(ITurnContext turn)
    {
        var activity = turn.Activity;
        activity.RemoveRecipientMention();
        activity.MentionsRecipient();
        activity.GetTenantId();
        activity.GetChannelData<TeamsChannelData>();
        foreach (var entity in activity.Entities ?? [])
        {
            entity.GetAs<ClientInfo>();
            entity.GetAs<MessageEntity>();
        }

        ProtocolJsonSerializer.ToObject<AdaptiveCardInvokeValue>(activity.Value);
        ProtocolJsonSerializer.ToObject<MessagingExtensionQuery>(activity.Value);
        ProtocolJsonSerializer.ToObject<MessagingExtensionAction>(activity.Value);
        ProtocolJsonSerializer.ToObject<MessageSubmitAction>(activity.Value);
        ProtocolJsonSerializer.ToObject<TaskModuleRequest>(activity.Value);
        if (activity.IsType(ActivityTypes.Invoke))
        {
            // Unanswered it would be 501, as the protocol wants.
            await turn.SendActivityAsync(TurnAnswer.ToActivity(new InvokeResponse { Status = 200, Body = ProtocolJsonSerializer.ToNode(activity) }));
        }

        ProtocolJsonSerializer.Clone(activity);
        ProtocolJsonSerializer.Clone(activity.GetConversationReference());
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = "an answer", Value = JsonNode.Parse(activity.Value?.ToJsonString() ?? "null") });
    }

    private sealed class TakesEverything : IConnectorClientFactory, IConnectorClient
    {
        public Uri ServiceUrl { get; } = new("http://localhost");

        public ITeamsOperations Teams => throw new NotSupportedException();

        public IConversations Conversations { get; } = new Moq.Mock<IConversations> { DefaultValue = Moq.DefaultValue.Mock }.Object;

        public IConnectorClient CreateConnectorClient(string? serviceUrl) => this;
    }
}
