using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Sends answers, and puts one in the place of another.</summary>
internal sealed class AnswerSender(PrecedentStore precedents, CommsDeskStore desks)
{
    /// <summary>The answer's message; beside a clause that answers, what was decided about it before.</summary>
    public async Task<Activity> MessageAsync(PolicyTurn turn, Answer answer, string questionId, CancellationToken cancellationToken)
    {
        var organisation = turn.Person.Organisation.Id;
        var cards = turn.Cards with
        {
            IsCommsDesk = turn.Cards.IsPublic
                && await desks.FindAsync(organisation, cancellationToken) is { } desk && CaseActors.IsAt(desk, turn.Context.Activity),
        };
        return AnswerMessage.Of(
            answer, turn, answer.State == AnswerState.Answered
                ? cards with { DecidedBefore = await precedents.OfAsync(organisation, answer.Shown, cancellationToken) }
                : cards,
            questionId);
    }

    /// <summary>Sends an answer as the outcome of the turn.</summary>
    public async Task SendAsync(PolicyTurn turn, Answer answer, string questionId, CancellationToken cancellationToken)
    {
        turn.Outcome = new TurnOutcome(answer.State.ToString(), Addresses(answer.Shown));
        await turn.Context.SendActivityAsync(await MessageAsync(turn, answer, questionId, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Puts a message in the place of an earlier one; where that cannot be changed, says so and sends it: the old answer must not stand
    /// under the new question.
    /// </summary>
    public static async Task<ResourceResponse> ReplaceAsync(
        PolicyTurn turn, string? earlier, Activity message, CancellationToken cancellationToken)
    {
        if (earlier is not null)
        {
            message.Id = earlier;
            try
            {
                return await turn.Context.UpdateActivityAsync(message, cancellationToken);
            }
            catch (ErrorResponseException exception) when (!exception.IsConversationGone)
            {
                message.Id = null;
                await turn.SayAsync(turn.Words["ask.changed-anew"], cancellationToken);
            }
        }

        return await turn.Context.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>The addresses of clauses, as they are remembered.</summary>
    public static List<string> Addresses(IEnumerable<Clause> clauses) => [.. clauses.Select(clause => clause.Address)];
}
