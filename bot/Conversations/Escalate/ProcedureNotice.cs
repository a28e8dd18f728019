using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Cards.Answers;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>For subjects that never go to a manager or to comms: the policy's own procedure, where it has one, and HR.</summary>
internal static class ProcedureNotice
{
    public static async Task SayAsync(PolicyTurn turn, string subject, CancellationToken cancellationToken)
    {
        await turn.SayAsync(turn.Words.Format("escalate.procedure", subject), cancellationToken);
        if (turn.Answerer.Answer(subject) is { State: AnswerState.Answered } answer)
        {
            await turn.ShowAsync(AnswerCard.Create(answer, turn.Cards, ""), cancellationToken);
        }
    }
}
