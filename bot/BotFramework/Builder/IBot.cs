namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>A bot: something that is called once for each activity that arrives.</summary>
internal interface IBot
{
    /// <summary>Handles one activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
