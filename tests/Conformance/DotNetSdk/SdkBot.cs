using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Tests.Support;
using IOwnBot = TeamsPolicyBot.BotFramework.Builder.IBot;
using Sdk = Microsoft.Bot.Schema;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>A bot of the SDK that hands its turns over to this project's bot, and what that sends back to the SDK.</summary>
/// <param name="town">Where this project's bot lives.</param>
internal sealed class SdkBot(TeamsTown town) : IBot
{
    private const int NotImplemented = 501;

    private static readonly JsonSerializerSettings Plain = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = ProtocolJsonSerializer.Deserialize<Activity>(JsonConvert.SerializeObject(turnContext.Activity, Plain))!;
        // The replies of a caller that expects them in the HTTP answer are the SDK's to collect.
        activity.DeliveryMode = null;
        var bridge = new SdkBridge(turnContext);
        bridge.UseTurnPipeline(town.Get<IServiceProvider>());
        var answer = await bridge.ProcessActivityAsync(activity, town.Get<IOwnBot>().OnTurnAsync, cancellationToken);
        if (answer is { Status: not NotImplemented })
        {
            var response = new Microsoft.Bot.Builder.InvokeResponse
            {
                Status = answer.Status,
                Body = answer.Body is null ? null : JToken.Parse(answer.Body.ToJsonString()),
            };
            await turnContext.SendActivityAsync(
                new Sdk.Activity { Type = Sdk.ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
        }
    }

    /// <summary>The same activity in the SDK's schema.</summary>
    public static Sdk.Activity Convert(Activity activity) =>
        JsonConvert.DeserializeObject<Sdk.Activity>(ProtocolJsonSerializer.Serialize(activity), Plain)!;

    /// <summary>The same reference in the SDK's schema.</summary>
    public static Sdk.ConversationReference Convert(ConversationReference reference) =>
        JsonConvert.DeserializeObject<Sdk.ConversationReference>(ProtocolJsonSerializer.Serialize(reference), Plain)!;
}
