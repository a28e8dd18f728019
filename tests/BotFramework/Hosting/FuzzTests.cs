using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
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
    private static readonly int Count = int.Parse(Environment.GetEnvironmentVariable("FUZZ_COUNT") ?? "2000", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task The_endpoint_always_answers_2xx_or_4xx_and_forgets()
    {
        await using var bot = await BotServer.StartAsync(
            new Dictionary<string, string?> { ["DangerouslyAllowUnauthenticatedRequests"] = "true" },
            ReadEverythingAsync,
            configure: services => services.Replace(ServiceDescriptor.Singleton<IConnectorClientFactory>(new TakesEverything())));
        var statuses = new SortedDictionary<int, int>();
        var seen = 0;
        long settled = 0;
        var started = TimeProvider.System.GetTimestamp();

        var property = Prop.ForAll(FuzzedRequest.All.ToArbitrary(), request =>
        {
            var status = Send(bot.Http, request);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            bot.Turns.Clear();
            if (++seen == Count / 4)
            {
                settled = GC.GetTotalMemory(forceFullCollection: true);
            }

            return status is (>= 200 and < 300) or (>= 400 and < 500);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Count).WithQuietOnSuccess(true), property);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - settled;
        output.WriteLine($"{seen} requests in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s; {string.Join(", ", statuses.Select(entry => $"{entry.Key}: {entry.Value}"))}; memory grew by {grown / 1024} KB after the first quarter");
        Assert.True(seen >= Count);
        Assert.InRange(grown, long.MinValue, Growth);
        Assert.True(statuses.GetValueOrDefault(200) > Count / 20 && statuses.GetValueOrDefault(400) > Count / 20, "Both good and bad requests must be among them.");
    }

    private static int Send(HttpClient http, FuzzedRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), "/api/messages") { Content = new ByteArrayContent(request.Body) };
        if (request.ContentType is { } type && MediaTypeHeaderValue.TryParse(type, out var parsed))
        {
            message.Content.Headers.ContentType = parsed;
        }

        using var patience = new CancellationTokenSource(Patience);
        using var response = http.Send(message, patience.Token);
        return (int)response.StatusCode;
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
