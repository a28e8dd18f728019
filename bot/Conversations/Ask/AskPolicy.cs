using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Answers questions, and the buttons on the cards that answer them. Works in channels and chats alike.</summary>
internal sealed class AskPolicy(IStatePropertyAccessor<AskedQuestions> asked, AskJournal journal, PrecedentStore precedents)
{
    /// <summary>Answers what was typed; says first what came with it and was not looked at.</summary>
    public async Task<Answer> AnswerAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (turn is { Unseen: not Unseen.Nothing, Text.Length: > 0 })
        {
            await turn.SayAsync(turn.Words[$"ask.not-looked-at.{turn.Unseen.Word()}"], cancellationToken);
        }

        return await AnswerAsync(turn, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);
    }

    /// <summary>Tells a person in distress what helps; false where the words tell of none. Says it once a turn.</summary>
    /// <param name="words">What was typed, or a draft.</param>
    public async Task<bool> CareAsync(PolicyTurn turn, string words, bool isDraft, CancellationToken cancellationToken)
    {
        if (turn.IsCaredFor || Care(turn, words, isDraft) is not { } kind)
        {
            return turn.IsCaredFor;
        }

        await CareAsync(turn, kind, words, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);
        return true;
    }

    /// <summary>A question was changed after it was asked: its answer is changed in place. Other messages may change without a word.</summary>
    public async Task AnswerAgainAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (await ForgetAsync(turn, cancellationToken) is { } before)
        {
            await AnswerAsync(turn, message => ReplaceAsync(turn, before.AnswerId, message, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Forgets the question that was asked in the turn's message, and returns it; null where it was none.</summary>
    public async Task<AskedQuestion?> ForgetAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var questions = await QuestionsAsync(turn, cancellationToken);
        var question = questions.Find(turn.Context.Activity.Id ?? "");
        if (question is not null)
        {
            await asked.SetAsync(turn.Context, questions.Without(question), cancellationToken);
            await journal.ForgetWordsAsync(question, cancellationToken);
        }

        return question;
    }

    /// <summary>A thumb under one of the bot's answers, the message of the activity's reply-to id.</summary>
    public async Task RateAsync(PolicyTurn turn, bool isLike, string? reason, CancellationToken cancellationToken) =>
        await RateAsync(turn, (await QuestionsAsync(turn, cancellationToken)).FindAnsweredBy(turn.Context.Activity.ReplyToId ?? ""), isLike, reason, cancellationToken);

    /// <summary>Answers a button under an answer.</summary>
    public async Task PressAsync(PolicyTurn turn, Intent intent, CancellationToken cancellationToken)
    {
        var question = (await QuestionsAsync(turn, cancellationToken)).Find(intent.Text(AnswerActions.Question));
        switch (intent.Action)
        {
            case AnswerActions.WasIt:
                await RateAsync(turn, question, isLike: true, reason: null, cancellationToken);
                await turn.Context.SendActivityAsync(turn.Suggesting(turn.Words["ask.glad"]), cancellationToken);
                break;
            case AnswerActions.Choose:
                await ChooseAsync(turn, intent, cancellationToken);
                break;
            default:
                await RateAsync(turn, question, isLike: false, reason: null, cancellationToken);
                await (question is null ? turn.SayAsync(turn.Words["ask.old-card"], cancellationToken) : ShowOthersAsync(turn, question, cancellationToken));
                break;
        }
    }

    private async Task ChooseAsync(PolicyTurn turn, Intent intent, CancellationToken cancellationToken)
    {
        var address = intent.Text(AnswerActions.Clause);
        if (turn.Release.Clauses.FirstOrDefault(clause => clause.Address == address) is { } clause)
        {
            var answer = new Answer(AnswerState.Answered, 1, [clause], [clause]);
            await SendAsync(turn, answer, intent.Text(AnswerActions.Question), cancellationToken);
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
            .Select(address => turn.Release.Clauses.FirstOrDefault(clause => clause.Address == address))
            .OfType<Clause>()
            .Take(4)
            .ToList();
        var isExhausted = others.Count == 0 || question.Seen.Count > AnswersShownAtMost;
        var answer = isExhausted
            ? new Answer(AnswerState.Unsure, 0, [], [])
            : new Answer(AnswerState.Candidates, 0, others, others);
        await SendAsync(turn, answer, question.Id, cancellationToken);
        await RememberAsync(turn, question with { Seen = [.. question.Seen, .. Addresses(answer.Shown)], IsLiked = false }, cancellationToken);
    }

    /// <summary>After this many clauses a person is better served by a person than by more clauses.</summary>
    private const int AnswersShownAtMost = 5;

    private async Task<Answer> AnswerAsync(PolicyTurn turn, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        var question = turn.Text;
        if (turn.IsCaredFor)
        {
            return NoQuestion;
        }

        if (Care(turn, question, isDraft: false) is { } kind)
        {
            await CareAsync(turn, kind, question, send, cancellationToken);
            return NoQuestion;
        }

        var answer = turn.Answerer.Answer(question);
        BotTelemetry.Answered(turn.Person.Organisation.Id, answer.State.ToString());
        turn.Outcome = new TurnOutcome(answer.State.ToString(), Addresses(answer.Shown));
        var id = turn.Context.Activity.Id ?? "";
        var sent = await send(await MessageAsync(turn, answer, id, cancellationToken));
        if (answer.State is not (AnswerState.NotPolicy or AnswerState.Empty or AnswerState.TooLong))
        {
            var logId = await journal.AskedAsync(turn, answer, question, cancellationToken);
            var remembered = new AskedQuestion(id, question, answer.State.ToString(), Addresses(answer.Ranked), Addresses(answer.Shown), logId) { AnswerId = sent.Id };
            await RememberAsync(turn, remembered, cancellationToken);
        }

        return answer;
    }

    private static Answer NoQuestion { get; } = new(AnswerState.NotPolicy, 0, [], []);

    private static CareKind? Care(PolicyTurn turn, string words, bool isDraft) =>
        turn.Release.Care.Find(words) is { } kind && (!isDraft || kind.IsInDrafts) ? kind : null;

    /// <summary>The answer of a kind of distress. It is in no ask log; the words are kept only so that the card's button can pass them on.</summary>
    private async Task CareAsync(PolicyTurn turn, CareKind kind, string words, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        turn.IsCaredFor = true;
        BotTelemetry.Answered(turn.Person.Organisation.Id, "Care");
        turn.Outcome = new TurnOutcome("Care", kind.Clause is { } clause ? [clause] : []);
        if (turn.Cards.IsPublic)
        {
            await send(PolicyTurn.Card(CareCard.Elsewhere(turn.Cards)));
            return;
        }

        var id = turn.Context.Activity.Id ?? "";
        var sent = await send(PolicyTurn.Card(CareCard.Create(kind, turn.Cards, id)));
        await RememberAsync(turn, new AskedQuestion(id, words, "Care", [], []) { AnswerId = sent.Id }, cancellationToken);
    }

    private async Task SendAsync(PolicyTurn turn, Answer answer, string questionId, CancellationToken cancellationToken)
    {
        turn.Outcome = new TurnOutcome(answer.State.ToString(), Addresses(answer.Shown));
        await turn.Context.SendActivityAsync(await MessageAsync(turn, answer, questionId, cancellationToken), cancellationToken);
    }

    /// <summary>The answer's message; beside a clause that answers, what was decided about it before.</summary>
    private async Task<Activity> MessageAsync(PolicyTurn turn, Answer answer, string questionId, CancellationToken cancellationToken) => answer.State == AnswerState.Answered
        ? AnswerMessage.Of(answer, turn, turn.Cards with { DecidedBefore = await precedents.OfAsync(turn.Person.Organisation.Id, answer.Shown, cancellationToken) }, questionId)
        : AnswerMessage.Of(answer, turn, turn.Cards, questionId);

    /// <summary>Puts a message in the place of an earlier one; where that cannot be changed, says so and sends it: the old answer must not stand under the new question.</summary>
    private static async Task<ResourceResponse> ReplaceAsync(PolicyTurn turn, string? earlier, Activity message, CancellationToken cancellationToken)
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
            await RememberAsync(turn, question with { IsLiked = isLike }, cancellationToken);
        }
    }

    private Task<AskedQuestions> QuestionsAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        asked.GetAsync(turn.Context, () => new AskedQuestions(), cancellationToken);

    private async Task RememberAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        await asked.SetAsync(turn.Context, (await QuestionsAsync(turn, cancellationToken)).With(question), cancellationToken);
    }

    private static List<string> Addresses(IEnumerable<Clause> clauses) => [.. clauses.Select(clause => clause.Address)];
}
