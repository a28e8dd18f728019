using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Questions;
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
internal sealed class AskPolicy(RecentQuestions questions, AskJournal journal, PrecedentStore precedents)
{
    /// <summary>Answers what was typed; says first what came with it and was not looked at.</summary>
    public async Task<Answer> AnswerAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (turn is { Unseen: not Unseen.Nothing, Text.Length: > 0 })
        {
            await turn.SayAsync(turn.Words[$"ask.not-looked-at.{turn.Unseen.Word()}"], cancellationToken);
        }

        return await AnswerAsync(turn, turn.Text, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);
    }

    /// <summary>Answers a question that stands on a button.</summary>
    public async Task AnswerAsync(PolicyTurn turn, string question, CancellationToken cancellationToken) =>
        await AnswerAsync(turn, question, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);

    /// <summary>Tells a person in distress what helps; false where the words tell of none. Says it once a turn.</summary>
    /// <param name="words">What was typed, or a draft.</param>
    public async Task<bool> CareAsync(PolicyTurn turn, string words, bool isDraft, CancellationToken cancellationToken)
    {
        if (turn.IsCaredFor || CareTalk.Find(turn, words, isDraft) is not { } kind)
        {
            return turn.IsCaredFor;
        }

        await Care.SayAsync(turn, kind, words, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);
        return true;
    }

    /// <summary>A question was changed after it was asked: its answer is changed in place. Other messages may change without a word.</summary>
    public async Task AnswerAgainAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (await ForgetAsync(turn, cancellationToken) is { } before)
        {
            await AnswerAsync(turn, turn.Text, message => ReplaceAsync(turn, before.AnswerId, message, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Forgets the question that was asked in the turn's message, and returns it; null where it was none.</summary>
    public async Task<AskedQuestion?> ForgetAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var question = (await questions.AllAsync(turn, cancellationToken)).Find(turn.Context.Activity.Id ?? "");
        if (question is not null)
        {
            await questions.ForgetAsync(turn, question, cancellationToken);
            await journal.ForgetWordsAsync(question, cancellationToken);
        }

        return question;
    }

    /// <summary>A thumb under one of the bot's answers, the message of the activity's reply-to id.</summary>
    public async Task RateAsync(PolicyTurn turn, bool isLike, string? reason, CancellationToken cancellationToken) =>
        await RateAsync(turn, (await questions.AllAsync(turn, cancellationToken)).FindAnsweredBy(turn.Context.Activity.ReplyToId ?? ""), isLike, reason, cancellationToken);

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
                await GoOnAsync(turn, question, cancellationToken);
                break;
            case AnswerActions.Choose:
                await ChooseAsync(turn, intent, question, cancellationToken);
                break;
            default:
                await RateAsync(turn, question, isLike: false, reason: null, cancellationToken);
                await (question is null ? turn.SayAsync(turn.Words["ask.old-card"], cancellationToken) : ShowOthersAsync(turn, question, cancellationToken));
                break;
        }
    }

    private Task ChooseAsync(PolicyTurn turn, Intent intent, AskedQuestion? question, CancellationToken cancellationToken) =>
        ShowAsync(turn, intent.Text(AnswerActions.Clause), intent.Text(AnswerActions.Question), question, cancellationToken);

    /// <summary>Quotes one clause, as what is talked about now.</summary>
    private async Task ShowAsync(PolicyTurn turn, string address, string questionId, AskedQuestion? question, CancellationToken cancellationToken)
    {
        // Of several questions of a message, the one that it answers.
        question = question is null ? null
            : ((await questions.AllAsync(turn, cancellationToken)).AnsweredBy(address, question) ?? question) with { Listed = question.Listed };
        if (turn.Release.Clauses.FirstOrDefault(clause => clause.Address == address) is { } clause)
        {
            var answer = new Answer(AnswerState.Answered, 1, [clause], [clause]) { Asked = question?.Text ?? "", IsVerdictAskedFor = question is null || YesOrNo.IsAskedFor(question.Text) };
            await SendAsync(turn, answer, questionId, cancellationToken);
            if (question is not null)
            {
                await questions.RememberAsync(turn, question with { Seen = [.. question.Seen.Append(address).Distinct()], Showing = [address] }, cancellationToken);
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
            .Select(address => turn.Release.Clauses.FirstOrDefault(clause => clause.Address == address))
            .OfType<Clause>()
            .Take(4)
            .ToList();
        var isExhausted = others.Count == 0 || question.Seen.Count > AnswersShownAtMost;
        var answer = isExhausted
            ? new Answer(AnswerState.Unsure, 0, [], [])
            : new Answer(AnswerState.Candidates, 0, others, others);
        await SendAsync(turn, answer, question.Id, cancellationToken);
        await questions.RememberAsync(turn, question with { Seen = [.. question.Seen, .. Addresses(answer.Shown)], Showing = Addresses(answer.Shown), Listed = Addresses(answer.Shown), IsLiked = false }, cancellationToken);
    }

    /// <summary>After this many clauses a person is better served by a person than by more clauses.</summary>
    private const int AnswersShownAtMost = 5;

    private CareTalk Care => new(questions);

    private async Task<Answer> AnswerAsync(PolicyTurn turn, string typed, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        var question = NewestPart.Of(typed);
        if (turn.IsCaredFor)
        {
            return NoQuestion;
        }

        if (CareTalk.Find(turn, question, isDraft: false) is { } kind)
        {
            await Care.SayAsync(turn, kind, question, send, cancellationToken);
            return NoQuestion;
        }

        var before = await questions.RecentAsync(turn, cancellationToken);
        if (Pointing.Of(question) is { } pointing)
        {
            return await PointedAtAsync(turn, pointing, before, send, cancellationToken);
        }

        if (AboutAnswer.Of(turn, question, before, await questions.ShownLatelyAsync(turn, cancellationToken)) is { } about)
        {
            turn.Outcome = about.Outcome;
            await send(about.Message);
            return NoQuestion;
        }

        var parts = QuestionParts.Of(question, turn.Answerer.Answer);
        var answer = await AnswerAsync(turn, new Part(parts[0], 0, []) { IsOneOfSeveral = parts.Count > 1 }, before, send, cancellationToken);
        return parts.Count == 1 ? answer : await AnswerRestAsync(turn, parts, cancellationToken);
    }

    /// <summary>Shows what was pointed at of what was just said; where there is nothing of the kind, of what was asked; else asks which.</summary>
    private async Task<Answer> PointedAtAsync(PolicyTurn turn, Pointing pointing, AskedQuestion? before, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        if (before is { Listed: { Count: > 1 } listed } && pointing.In(listed.Count, before.Showing is [var only] ? listed.ToList().IndexOf(only) : -1) is { } place)
        {
            await ShowAsync(turn, listed[place], before.Id, before, cancellationToken);
            return NoQuestion;
        }

        var halves = before is { Listed.Count: < 2 } ? QuestionParts.Halves(before.Text) : [];
        if (halves.Count > 1 && pointing.In(halves.Count, -1) is { } half)
        {
            return await AnswerAsync(turn, new Part(halves[half], 0, []), null, send, cancellationToken);
        }

        turn.Outcome = new TurnOutcome("WhichOne", []);
        await send(turn.Suggesting(before is { Listed.Count: > 1 } ? turn.Words["follow-up.which-one"] : turn.Words["follow-up.which-one-of-nothing"]));
        return NoQuestion;
    }

    /// <summary>The second question of a message, with the first as what was said before; of more, the offer to go on.</summary>
    private async Task<Answer> AnswerRestAsync(PolicyTurn turn, IReadOnlyList<string> parts, CancellationToken cancellationToken)
    {
        var before = await questions.RecentAsync(turn, cancellationToken);
        var answer = await AnswerAsync(turn, new Part(parts[1], 1, [.. parts.Skip(2)]) { IsOneOfSeveral = true }, before, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);
        if (parts.Count > 2)
        {
            await turn.Context.SendActivityAsync(PolicyTurn.Card(MoreQuestionsCard.Create(parts.Count - 2, turn.Cards, IdOf(turn, 1))), cancellationToken);
        }

        return answer;
    }

    /// <summary>Goes on with the questions of a message that were not answered yet.</summary>
    private async Task GoOnAsync(PolicyTurn turn, AskedQuestion? question, CancellationToken cancellationToken)
    {
        if (question is not { Waiting: [var next, ..] waiting })
        {
            await turn.SayAsync(turn.Words["ask.old-card"], cancellationToken);
            return;
        }

        Task<ResourceResponse> SendAsync(Activity message) => turn.Context.SendActivityAsync(message, cancellationToken);
        await AnswerAsync(turn, new Part(next, 0, []), null, SendAsync, cancellationToken);
        if (waiting.Count > 1)
        {
            await AnswerRestAsync(turn, waiting, cancellationToken);
        }
    }

    /// <param name="Number">Which question of the message it is, from 0.</param>
    /// <param name="Waiting">Questions of the message that come later.</param>
    private sealed record Part(string Question, int Number, IReadOnlyList<string> Waiting)
    {
        public bool IsOneOfSeveral { get; init; }
    }

    private static string IdOf(PolicyTurn turn, int number) => number == 0 ? turn.Context.Activity.Id ?? "" : $"{turn.Context.Activity.Id}/{number + 1}";

    private async Task<Answer> AnswerAsync(PolicyTurn turn, Part part, AskedQuestion? before, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        var reading = Reading.Of(part.Question, before is null or { Care: not null } ? null : RecentQuestions.Before(before, turn.Release), turn.Answerer.Answer);
        var answer = reading.Answer with { Asked = part.Question, IsVerdictAskedFor = !reading.IsFact && YesOrNo.IsAskedFor(part.Question) };
        if (answer.State is AnswerState.Unsure or AnswerState.Candidates && answer.Silence is null && await Care.TryGoOnAsync(turn, before, part.Question, send, cancellationToken))
        {
            return NoQuestion;
        }

        var isStillUnsure = reading.As is not ReadAs.Alone && answer.State is AnswerState.Unsure && before?.State == nameof(AnswerState.Unsure) && !turn.Cards.IsPublic;
        BotTelemetry.Answered(turn.Person.Organisation.Id, answer.State.ToString());
        turn.Outcome = new TurnOutcome(answer.State.ToString(), [.. turn.Outcome is { State: "Answered" or "Candidates" or "Unsure" } earlier ? earlier.Clauses : [], .. Addresses(answer.Shown)]);
        var id = IdOf(turn, part.Number);
        var all = await questions.AllAsync(turn, cancellationToken);
        (turn.LastTalk, turn.IsUnsureAgain) = (all.Talk, part.Number == 0 && answer.State == AnswerState.Unsure && before?.State == nameof(AnswerState.Unsure));
        var message = isStillUnsure ? PolicyTurn.Card(UnsureCard.Still(turn.Cards, id))
            : reading.IsNothingNew && !part.IsOneOfSeveral ? StillTheRule(reading, turn, id)
            : part.IsOneOfSeveral ? UnderstoodLine.On(await MessageAsync(turn, answer, id, cancellationToken), part.Question, turn.Words)
            : UnderstoodLine.On(await MessageAsync(turn, answer, id, cancellationToken), reading, turn.Words);
        var sent = await send(message);
        if (answer.State is AnswerState.NotPolicy)
        {
            await questions.TalkedAsync(turn, message.Text ?? "", cancellationToken);
        }
        else if (answer.State is not (AnswerState.Empty or AnswerState.TooLong))
        {
            var logId = await journal.AskedAsync(turn, answer, part.Question, cancellationToken);
            var remembered = new AskedQuestion(id, part.Question, answer.State.ToString(), Addresses(answer.Ranked), Addresses(answer.Shown), logId)
            {
                AnswerId = sent.Id,
                Listed = part.Number > 0 && answer.State is not AnswerState.Candidates ? [.. (before?.Showing ?? []).Take(1), .. Addresses(answer.Shown.Take(1))] : Addresses(answer.Shown),
                Showing = part.Number == 0 ? Addresses(answer.Shown) : [.. Addresses(answer.Shown).Union(before?.Showing ?? [])],
                ReadAs = reading.As is ReadAs.Alone ? null : reading.Question,
                Waiting = part.Waiting,
            };
            await questions.RememberAsync(turn, remembered, cancellationToken);
        }

        return answer;
    }

    private static Activity StillTheRule(Reading reading, PolicyTurn turn, string questionId)
    {
        var clause = reading.Answer.Shown[0];
        var naming = reading.NamingIn(clause);
        return PolicyTurn.Card(StillTheRuleCard.Create(clause, UnderstoodLine.Of(reading, turn.Words, naming is not null), naming, turn.Cards, questionId));
    }

    private static Answer NoQuestion { get; } = new(AnswerState.NotPolicy, 0, [], []);

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
            await questions.RememberAsync(turn, question with { IsLiked = isLike }, cancellationToken);
        }
    }

    private static List<string> Addresses(IEnumerable<Clause> clauses) => [.. clauses.Select(clause => clause.Address)];
}
