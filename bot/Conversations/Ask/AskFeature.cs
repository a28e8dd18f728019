using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Features;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Help, and the buttons and thumbs under answers. A question itself is whatever no feature is meant by.</summary>
internal sealed class AskFeature(AskPolicy ask) : IFeatureSource
{
    private const Places Chats = Places.Personal | Places.Group | Places.Desk;

    public IEnumerable<Feature> Features =>
    [
        new(AnswerActions.ShowHelp, Chats, HelpAsync) { Typed = "typed.help", IsAside = true },
        new(AnswerActions.WasIt, Chats, PressAsync) { IsAside = true },
        new(AnswerActions.WasNotIt, Chats, PressAsync) { IsAside = true },
        new(AnswerActions.Choose, Chats, PressAsync) { IsAside = true },
        new(InvokeNames.MessageSubmitAction, Places.Invoke, RateAsync),
    ];

    private static Task<Reply> HelpAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(Card: HelpCard.Create(turn.Cards)));

    private async Task<Reply> PressAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        await ask.PressAsync(turn, intent, cancellationToken);
        return Reply.None;
    }

    /// <summary>A thumb under one of the bot's answers, with or without a reason.</summary>
    /// <exception cref="InvokeResponseException">400: it is no thumb.</exception>
    private async Task<Reply> RateAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var thumb = turn.InvokeValue<MessageSubmitAction>().ActionValue;
        await ask.RateAsync(
            turn,
            thumb?.Reaction switch
            {
                "like" => true,
                "dislike" => false,
                _ => throw new InvokeResponseException((int)System.Net.HttpStatusCode.BadRequest),
            },
            thumb.Reason,
            cancellationToken);
        return Reply.None;
    }
}
