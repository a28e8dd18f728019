using System.Globalization;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Help, and the buttons and thumbs under answers. A question itself is whatever no feature is meant by.</summary>
internal sealed class AskFeature(AskPolicy ask, AnswerButtons buttons) : IFeatureSource
{
    private const Places Chats = Places.Personal | Places.Group | Places.Desk;

    public IEnumerable<Feature> Features =>
        [
            new(AnswerActions.ShowHelp, Chats, HelpAsync) { Typed = "typed.help", IsAside = true },
            new(AnswerActions.WasIt, Chats, PressAsync) { IsAside = true },
            new(AnswerActions.WasNotIt, Chats, PressAsync) { IsAside = true },
            new(AnswerActions.Choose, Chats, PressAsync) { IsAside = true },
            new(AnswerActions.GoOn, Chats, PressAsync) { IsAside = true },
            new(AnswerActions.Ask, Chats, AskAsync) { IsAside = true },
            new(TypedAtAnswer.LeaveIt, Chats, async (_, turn, cancellationToken) =>
                new Reply(await ask.SayAsync(turn, SecondThought.TakenBack, cancellationToken))
            )
            {
                IsAside = true,
            },
            new(TypedAtAnswer.NothingElse, Chats, (_, turn, cancellationToken) =>
                SuggestAsync(turn, turn.Words["ask.nothing-else"], cancellationToken)
            )
            {
                IsAside = true,
            },
            new(TypedAtAnswer.NoSuchPlace, Chats, (_, turn, cancellationToken) =>
                SuggestAsync(turn, turn.Words["follow-up.no-such-place"], cancellationToken)
            )
            {
                IsAside = true,
            },
            new(AnswerActions.ReadPolicy, Chats, ReadPolicyAsync) { IsAside = true },
            new(AnswerActions.ReadPart, Chats, ReadPartAsync) { IsAside = true },
            new(InvokeNames.MessageSubmitAction, Places.Invoke, RateAsync),
        ];

    private static Task<Reply> HelpAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(Card: HelpCard.Create(turn.Cards)));

    private async Task<Reply> PressAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        await buttons.PressAsync(turn, intent, cancellationToken);
        return Reply.None;
    }

    private static async Task<Reply> SuggestAsync(PolicyTurn turn, string text, CancellationToken cancellationToken)
    {
        await turn.Context.SendActivityAsync(turn.Suggesting(text), cancellationToken);
        return Reply.None;
    }

    private async Task<Reply> AskAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        await ask.AnswerAsync(turn, intent.Text(AnswerActions.Text), cancellationToken);
        return Reply.None;
    }

    private static Task<Reply> ReadPolicyAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult(
            new Reply(
                Card: PolicyOf(intent, turn) is { } policy
                    ? PolicyCard.Contents(PolicyParts.Of(policy, turn.Release.Clauses), turn.Cards)
                    : PolicyCard.Choice(turn.Release.Policies, turn.Cards)
            )
        );

    private static Task<Reply> ReadPartAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (PolicyOf(intent, turn) is not { } policy)
        {
            return Task.FromResult(new Reply(turn.Words["ask.clause-gone"]));
        }

        var parts = PolicyParts.Of(policy, turn.Release.Clauses);
        var number =
            int.TryParse(intent.Text(AnswerActions.Part), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && part < parts.Parts.Count
                ? part
                : 0;
        return Task.FromResult(new Reply(Card: PolicyCard.Part(parts, number, turn.Cards)));
    }

    private static Policy? PolicyOf(Intent intent, PolicyTurn turn) =>
        turn.Release.Policies.FirstOrDefault(policy => policy.Id == intent.Text(AnswerActions.Policy))
        ?? (turn.Release.Policies is [var only] ? only : null);

    /// <summary>A thumb under one of the bot's answers, with or without a reason.</summary>
    /// <exception cref="InvokeResponseException">400: it is no thumb.</exception>
    private async Task<Reply> RateAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var thumb = turn.InvokeValue<MessageSubmitAction>().ActionValue;
        await buttons.RateAsync(
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
