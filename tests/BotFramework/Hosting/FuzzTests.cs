using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Cards;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>
/// Whatever is posted, the endpoint answers 2xx or 4xx, soon, and forgets it. 2,000 requests by default; the full run is
/// <c>FUZZ_COUNT=100000 dotnet test --filter FullyQualifiedName~FuzzTests --logger "console;verbosity=detailed"</c>.
/// </summary>
[Trait("Category", "Slow")]
[Collection(AloneCollection.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const long MegaByte = 1024 * 1024;
    private const long Growth = 16 * MegaByte;
    private const int Samples = 10;

    [Fact]
    public async Task The_endpoint_always_answers_2xx_or_4xx_and_forgets()
    {
        await using var bot = await BotServer.StartAsync(
            new Dictionary<string, string?> { ["DangerouslyAllowUnauthenticatedRequests"] = "true" },
            ReadEverythingAsync,
            configure: services => services.Replace(ServiceDescriptor.Singleton<IConnectorClientFactory>(TakesEverything())));
        var memory = new List<long>();
        var run = new FuzzRun(bot.Http)
        {
            AfterEach = seen =>
            {
                bot.Turns.Clear();
                if (seen % (FuzzRun.Count / Samples) == 0)
                {
                    memory.Add(GC.GetTotalMemory(forceFullCollection: true));
                }
            },
        };

        var started = TimeProvider.System.GetTimestamp();
        run.Check(FuzzRun.Count);

        output.WriteLine($"{run}; {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F0} s");
        output.WriteLine($"Memory in use after each tenth, in MB: {string.Join(", ", memory.Select(bytes => bytes / MegaByte))}");
        Assert.InRange(memory[^1] - memory[Samples / 4], long.MinValue, Growth);
        Assert.All(new[] { 200, 400, 405, 413, 415 }, status =>
            Assert.True(run.Statuses.GetValueOrDefault(status) > 0, $"No request was answered {status}.")
        );
    }

    /// <summary>A bot that looks into every corner of its activity, and answers.</summary>
    private static async Task ReadEverythingAsync(ITurnContext turn)
    {
        var activity = turn.Activity;
        MessageText.Of(activity);
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
            await turn.SendActivityAsync(
                TurnAnswer.ToActivity(new InvokeResponse { Status = 200, Body = ProtocolJsonSerializer.ToNode(activity) }));
        }

        ProtocolJsonSerializer.Clone(activity);
        ProtocolJsonSerializer.Clone(activity.GetConversationReference());
        await turn.SendActivityAsync(
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = "an answer",
                Value = JsonNode.Parse(activity.Value?.ToJsonString() ?? "null"),
            }
        );
    }

    /// <summary>A connector that takes every message and forgets it at once.</summary>
    private static IConnectorClientFactory TakesEverything()
    {
        var conversations = new Mock<IConversations>();
        conversations
            .Setup(each => each.SendToConversationAsync(It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>()))
            .Callback(conversations.Invocations.Clear)
            .ReturnsAsync(new ResourceResponse { Id = "1" });
        conversations
            .Setup(each =>
                each.ReplyToActivityAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<Activity>(), It.IsAny<CancellationToken>())
            )
            .Callback(conversations.Invocations.Clear)
            .ReturnsAsync(new ResourceResponse { Id = "1" });
        return Mock.Of<IConnectorClientFactory>(factory =>
            factory.CreateConnectorClient(It.IsAny<string?>())
            == Mock.Of<IConnectorClient>(client => client.Conversations == conversations.Object)
        );
    }
}
