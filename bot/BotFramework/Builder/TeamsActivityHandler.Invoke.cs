using System.Net;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>The invokes that only Teams has. A handler that is not overridden answers 501. See protocol section 3.6.</summary>
internal abstract partial class TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        switch (activity.Name)
        {
            case null when activity.ChannelId == Channels.Msteams:
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
            case InvokeNames.TaskFetch:
                return Ok(await OnTeamsTaskModuleFetchAsync(turnContext, Value<TaskModuleRequest>(activity), cancellationToken));
            case InvokeNames.TaskSubmit:
                return Ok(await OnTeamsTaskModuleSubmitAsync(turnContext, Value<TaskModuleRequest>(activity), cancellationToken));
            case InvokeNames.ComposeExtensionQuery:
                return Ok(await OnTeamsMessagingExtensionQueryAsync(turnContext, Value<MessagingExtensionQuery>(activity), cancellationToken));
            case InvokeNames.ComposeExtensionFetchTask:
                return Ok(await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, Value<MessagingExtensionAction>(activity), cancellationToken));
            case InvokeNames.ComposeExtensionSubmitAction:
                return Ok(await SubmitOrPreviewAsync(turnContext, Value<MessagingExtensionAction>(activity), cancellationToken));
            case InvokeNames.MessageSubmitAction:
                await OnTeamsMessageSubmitActionAsync(turnContext, Value<MessageSubmitAction>(activity), cancellationToken);
                return new InvokeResponse { Status = (int)HttpStatusCode.OK };
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>A button of type <c>invoke</c>: an invoke without a name.</summary>
    protected virtual Task<InvokeResponse?> OnTeamsCardActionInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A button that opens a dialog of Teams.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleFetchAsync(
        ITurnContext turnContext, TaskModuleRequest request, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The inputs of a dialog of Teams. <c>null</c> closes it.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext turnContext, TaskModuleRequest request, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A search from the compose box or the command box. Teams waits five seconds.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A message action or compose action that opens a dialog.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>The inputs of such a dialog.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Edit was pressed under the preview of a message.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>Send was pressed under the preview of a message.</summary>
    protected virtual Task<MessagingExtensionResponse?> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw NotImplemented();

    /// <summary>A thumb under one of the bot's messages.</summary>
    protected virtual Task OnTeamsMessageSubmitActionAsync(
        ITurnContext turnContext, MessageSubmitAction action, CancellationToken cancellationToken) => throw NotImplemented();

    private Task<MessagingExtensionResponse?> SubmitOrPreviewAsync(ITurnContext turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw BadRequest(),
        };

    private static T Value<T>(Activity activity)
        where T : class => ProtocolJsonSerializer.ToObject<T>(activity.Value) ?? throw BadRequest();

    private static InvokeResponse Ok<T>(T? body)
        where T : class => new() { Status = (int)HttpStatusCode.OK, Body = body is null ? null : ProtocolJsonSerializer.ToNode(body) };
}
