using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>The text of a button of the card on screen, typed, does what the button does.</summary>
internal sealed class TypedButtons(ConversationState conversationState, RecentQuestions questions)
{
    private readonly IStatePropertyAccessor<Screen> _screens = conversationState.CreateProperty("Screen", ScreenJsonContext.Default.Screen);

    /// <summary>
    /// Makes a press of a message that is a button's text. True where the turn is over: words alone cannot press that button, and the
    /// person was told.
    /// </summary>
    public async Task<bool> PressAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Context.Activity;
        if (activity is not { Type: ActivityTypes.Message, Value: null } || turn.Text.Length == 0
            || await _screens.GetAsync(turn.Context, cancellationToken) is not { Buttons: { Count: > 0 } buttons })
        {
            return false;
        }

        if (ChoiceRecognizer.RecognizeName(turn.Said, [.. buttons.Select(button => new[] { button.Title })]) is not { } place)
        {
            (activity.Text, activity.Value) = await OtherWordsAsync(turn, buttons, cancellationToken) is { } data
                ? (null, data)
                : (activity.Text, activity.Value);
            return false;
        }

        if (buttons[place].TakesInputs)
        {
            await turn.SayAsync(turn.Words.Format("prompt.fill-in", buttons[place].Title), cancellationToken);
            return true;
        }

        (activity.Text, activity.Value) = (null, (JsonObject)buttons[place].Data.DeepClone());
        return false;
    }

    /// <summary>A button that is not called by its text: a part of a policy by its number, and what is said to an answer.</summary>
    private async Task<JsonObject?> OtherWordsAsync(
        PolicyTurn turn, IReadOnlyList<ScreenButton> buttons, CancellationToken cancellationToken)
    {
        // The words come first: few messages say anything of the kind, and a button's data is read only then.
        if (PlaceRecognizer.IsPlace(turn.Said)
            && buttons.Where(button => (string?)button.Data[Actions.Key] == AnswerActions.ReadPart).ToList() is { Count: > 2 } parts
            && PlaceRecognizer.Recognize(turn.Said, parts.Count) is { } part)
        {
            return (JsonObject)parts[part].Data.DeepClone();
        }

        if ((turn.Said.Confirmation is Confirmation.Yes || turn.Words.IsTyped("typed.go-on", turn.Said))
            && buttons.FirstOrDefault(button => (string?)button.Data[Actions.Key] == AnswerActions.GoOn) is { } goOn)
        {
            return (JsonObject)goOn.Data.DeepClone();
        }

        return
            await questions.RecentAsync(turn, cancellationToken) is { } question
            && buttons.Any(button => (string?)button.Data[AnswerActions.Question] == question.Id)
            ? TypedAtAnswer.Press(turn, question)
            : null;
    }

    /// <summary>Keeps what the last message of the turn shows, once the turn has said everything.</summary>
    public Func<Task> Watch(ITurnContext context, CancellationToken cancellationToken)
    {
        Screen? shown = null;
        context.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            shown = activities.FindLast(activity => activity.Type == ActivityTypes.Message) is { } last ? Screen.Of(last) : shown;
            return responses;
        });
        return async () =>
        {
            if (shown is { Buttons.Count: > 0 } || (shown is not null && await _screens.GetAsync(context, cancellationToken) is not null))
            {
                await _screens.SetAsync(context, shown, cancellationToken);
            }
        };
    }
}
