using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using Sdk = Microsoft.Bot.Builder;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>Sends through a turn of the SDK. Where the activity goes, from whom, in answer to what: all that is left to the SDK.</summary>
internal sealed class SdkBridge(Sdk.ITurnContext theirs) : BotAdapter
{
    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken = default
    ) => new() { Id = (await theirs.UpdateActivityAsync(SdkBot.Convert(activity), cancellationToken))?.Id };

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken = default
    ) => theirs.DeleteActivityAsync(SdkBot.Convert(reference), cancellationToken);

    protected override async Task<ResourceResponse> SendToChannelAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var sent = ProtocolJsonSerializer.Clone(activity);
        (sent.Conversation, sent.From, sent.Recipient, sent.ReplyToId, sent.ServiceUrl, sent.ChannelId) = (
            null, null, null, null, null, null);
        if (turnContext.Activity.Conversation?.Id == theirs.Activity.Conversation?.Id)
        {
            return new() { Id = (await theirs.SendActivityAsync(SdkBot.Convert(sent), cancellationToken))?.Id };
        }

        var response = new ResourceResponse();
        await theirs.Adapter.ContinueConversationAsync(
            Guid.Empty.ToString(),
            SdkBot.Convert(turnContext.Activity.GetConversationReference()),
            async (elsewhere, token) => response.Id = (await elsewhere.SendActivityAsync(SdkBot.Convert(sent), token))?.Id,
            cancellationToken);
        return response;
    }
}
