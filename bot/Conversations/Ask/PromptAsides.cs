using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What is said to a message that is no answer to an open question, before that is asked again: a question is answered, who hesitates is
/// given time.
/// </summary>
internal sealed class PromptAsides(AskPolicy ask)
{
    /// <summary>False where it is neither, so that the question is asked again in other words.</summary>
    public async Task<bool> SayAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(context);
        switch (turn.Said.Confirmation)
        {
            case Confirmation.Question:
                await ask.AnswerAsync(turn, cancellationToken);
                return true;
            case Confirmation.Doubtful:
                await turn.SayAsync(turn.Words["prompt.no-hurry"], cancellationToken);
                return true;
            default:
                return await SayNoSuchDayAsync(turn, cancellationToken);
        }
    }

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
