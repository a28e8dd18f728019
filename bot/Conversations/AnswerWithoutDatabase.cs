using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations;

/// <summary>Answers a policy question while the database refuses: an answer needs none. What needs one is not begun.</summary>
internal sealed class AnswerWithoutDatabase(PolicyTurns turns, FeatureTable features)
{
    /// <summary>
    /// Answers what was typed where the policy has an answer; false where it has none, or where it was something else than a question.
    /// </summary>
    public async Task<bool> TryAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        var activity = context.Activity;
        if (
            activity.Type != ActivityTypes.Message
            || Intent.OfButton(activity) is not null
            || (activity.IsPublic() && !Intent.IsForTheBot(activity))
        )
        {
            return false;
        }

        var (turn, _) = await turns.LookUpAsync(context, cancellationToken);
        if (turn is null || features.Wanted(turn) is not null)
        {
            return false;
        }

        var answer = turn.Answer(turn.Text);
        if (answer.State is not (AnswerState.Answered or AnswerState.Candidates))
        {
            return false;
        }

        await context.SendActivityAsync(AnswerMessage.Of(answer, turn, turn.Cards, activity.Id ?? ""), cancellationToken);
        return true;
    }
}
