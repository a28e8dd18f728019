using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;
using Small = TeamsPolicyBot.Answers.Talk.SmallTalk;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What is said to a message that is no answer to an open question, before that is asked again: a question is answered, who hesitates is
/// given time.
/// </summary>
internal sealed class PromptAsides(AskPolicy ask)
{
    /// <summary>Whether a message asks who will see what is passed on, or when an answer comes, or thanks for the way so far.</summary>
    public static bool IsAboutPassingOn(ITurnContext context) =>
        Intent.OfButton(context.Activity) is null
        && (OfPassingOn(PolicyTurn.Of(context)) is not null || IsThanks(PolicyTurn.Of(context)));

    /// <summary>Whether a message only thanks: it answers nothing, and tells a person nothing.</summary>
    private static bool IsThanks(PolicyTurn turn) =>
        turn.Said.Confirmation is not Confirmation.Yes && Small.Embedded.Recognise(turn.Text) is SmallTalkKind.Thanks;

    /// <summary>The same, and whether it asks something with words before it that put off what is open: "hang on, can I ...".</summary>
    public static bool IsPuttingOff(ITurnContext context) =>
        IsAboutPassingOn(context)
        || (Intent.OfButton(context.Activity) is null && ChangeOfSubject.In(PolicyTurn.Of(context).Message) is not null);

    private static string? OfPassingOn(PolicyTurn turn) =>
        RequestPhrases.AsideAtPrompt(turn.Message)
        ?? (ChangeOfSubject.In(turn.Message) is { } change ? RequestPhrases.AsideAtPrompt(new PoliteMessage(change.Question)) : null);

    /// <summary>
    /// Whether a message at a question that takes any text asks something that the bot itself answers: about passing on, about the answer
    /// before, or what the policy says for certain.
    /// </summary>
    public static bool IsAsked(ITurnContext context)
    {
        var turn = PolicyTurn.Of(context);
        return IsPuttingOff(context)
            || (
                Intent.OfButton(context.Activity) is null
                && (turn.Said.Confirmation is Confirmation.Question || RequestPhrases.BeginsAsQuestion(turn.Message))
                && (
                    AboutRecognizer.Embedded.Recognise(turn.Text) is not null
                    || turn.Answerer.Answer(turn.Text).State is AnswerState.Answered
                )
            );
    }

    /// <summary>False where it is neither, so that the question is asked again in other words.</summary>
    public async Task<bool> SayAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(context);
        if (OfPassingOn(turn) is { } asked)
        {
            await turn.SayAsync(asked is "when" ? turn.Words["prompt.when"] : turn.Words["prompt.who-sees"], cancellationToken);
            return true;
        }

        if (IsThanks(turn))
        {
            await turn.SayAsync(turn.Words["prompt.thanks"], cancellationToken);
            return true;
        }

        if (ChangeOfSubject.In(turn.Message) is { } change)
        {
            turn.BeginForm();
            await ask.AnswerAsync(turn, change.Question, cancellationToken);
            return true;
        }

        switch (turn.Said.Confirmation)
        {
            case Confirmation.Question when !IsBareAnswer(turn.Text):
                turn.BeginForm();
                await ask.AnswerAsync(turn, cancellationToken);
                return true;
            case Confirmation.NotUnderstood or Confirmation.Doubtful when IsAsked(context):
                turn.BeginForm();
                await ask.AnswerAsync(turn, cancellationToken);
                return true;
            case Confirmation.Question or Confirmation.Doubtful:
                await turn.SayAsync(turn.Words["prompt.no-hurry"], cancellationToken);
                return true;
            default:
                return await SayNoSuchDayAsync(turn, cancellationToken);
        }
    }

    /// <summary>"Yes?" asks nothing that could be answered: the person is not sure.</summary>
    private static bool IsBareAnswer(string text) =>
        ConfirmationRecognizer.Recognize(text.TrimEnd('?', ' ')) is Confirmation.Yes or Confirmation.No or Confirmation.Cancel;

    private static async Task<bool> SayNoSuchDayAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var day = NoSuchDay.In(turn.Text);
        if (day is not null)
        {
            await turn.SayAsync(turn.Words.Format("ask.no-such-day", day), cancellationToken);
        }

        return day is not null;
    }
}
