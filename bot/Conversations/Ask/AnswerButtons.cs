using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>The buttons and thumbs under an answer.</summary>
internal sealed class AnswerButtons(RecentQuestions questions, AskJournal journal, AnswerSender sender, MessageQuestions message)
{
    /// <summary>After this many clauses a person is better served by a person than by more clauses.</summary>
    private const int AnswersShownAtMost = 5;

    private const int OthersAtMost = 4;

    /// <summary>A thumb under one of the bot's answers, the message of the activity's reply-to id.</summary>
    public async Task RateAsync(PolicyTurn turn, bool isLike, string? reason, CancellationToken cancellationToken) =>
        await RateAsync(
            turn, (await questions.AllAsync(turn, cancellationToken)).FindAnsweredBy(turn.Context.Activity.ReplyToId ?? ""), isLike, reason,
            cancellationToken);

    /// <summary>Answers a button under an answer.</summary>
    public async Task PressAsync(PolicyTurn turn, Intent intent, CancellationToken cancellationToken)
    {
        var question = (await questions.AllAsync(turn, cancellationToken)).Find(intent.Text(AnswerActions.Question));
        switch (intent.Action)
        {
            case AnswerActions.WasIt:
                await RateAsync(turn, question, isLike: true, reason: null, cancellationToken);
                await turn.Context.SendActivityAsync(turn.Suggesting(turn.Words["ask.glad"]), cancellationToken);
                break;
            case AnswerActions.GoOn:
                await (
                    question is null
                        ? turn.SayAsync(turn.Words["ask.old-card"], cancellationToken)
                        : message.GoOnAsync(turn, question, cancellationToken)
                );
                break;
            case AnswerActions.Choose:
                await ShowAsync(turn, intent.Text(AnswerActions.Clause), intent.Text(AnswerActions.Question), question, cancellationToken);
                break;
            default:
                await RateAsync(turn, question, isLike: false, reason: null, cancellationToken);
                await (
                    question is null
                        ? turn.SayAsync(turn.Words["ask.old-card"], cancellationToken)
                        : ShowOthersAsync(turn, question, cancellationToken)
                );
                break;
        }
    }

    /// <summary>Quotes one clause, as what is talked about now.</summary>
    public async Task ShowAsync(
        PolicyTurn turn, string address, string questionId, AskedQuestion? question, CancellationToken cancellationToken)
    {
        // Of several questions of a message, the one that it answers.
        question = question is null
            ? null
            : ((await questions.AllAsync(turn, cancellationToken)).AnsweredBy(address, question) ?? question) with
            {
                Listed = question.Listed,
            };
        if (turn.Release.FindClause(address) is { } clause)
        {
            var answer = new Answer(AnswerState.Answered, 1, [clause], [clause])
            {
                Asked = question?.Text ?? "",
                IsVerdictAskedFor = question is null || YesOrNo.IsAskedFor(question.Text),
            };
            await sender.SendAsync(turn, answer, questionId, cancellationToken);
            if (question is not null)
            {
                await questions.RememberAsync(
                    turn, question with
                    {
                        Seen = [.. question.Seen.Append(address).Distinct()],
                        Showing = [address],
                    },
                    cancellationToken
                );
            }
        }
        else
        {
            await turn.SayAsync(turn.Words["ask.clause-gone"], cancellationToken);
        }
    }

    /// <summary>The next best clauses that were not shown yet; when there are none, the honest end with its ways on.</summary>
    private async Task ShowOthersAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        var others = question.Ranked
            .Except(question.Seen)
            .Select(turn.Release.FindClause)
            .OfType<Clause>()
            .Take(OthersAtMost)
            .ToList();
        var isExhausted = others.Count == 0 || question.Seen.Count > AnswersShownAtMost;
        var answer = isExhausted
            ? new Answer(AnswerState.Unsure, 0, [], [])
            : new Answer(AnswerState.Candidates, 0, others, others);
        await sender.SendAsync(turn, answer, question.Id, cancellationToken);
        var shown = AnswerSender.Addresses(answer.Shown);
        await questions.RememberAsync(
            turn, question with
            {
                Seen = [.. question.Seen, .. shown],
                Showing = shown,
                Listed = shown,
                IsLiked = false,
            },
            cancellationToken
        );
    }

    /// <summary>Keeps whether an answer helped. Said twice it counts once.</summary>
    private async Task RateAsync(PolicyTurn turn, AskedQuestion? question, bool isLike, string? reason, CancellationToken cancellationToken)
    {
        if (question?.IsLiked == isLike && reason is null)
        {
            return;
        }

        await journal.RatedAsync(turn, question, isLike, reason, cancellationToken);
        if (question is not null)
        {
            await questions.RememberAsync(turn, question with { IsLiked = isLike }, cancellationToken);
        }
    }
}
