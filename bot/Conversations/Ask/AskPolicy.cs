using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// Answers what was typed: distress first, then what points at or asks about an answer, then questions. Works in channels and chats alike.
/// </summary>
internal sealed class AskPolicy(
    RecentQuestions questions, AskJournal journal, MessageQuestions message, AnswerButtons buttons, CareTalk care, SentSoFar sent)
{
    /// <summary>
    /// Answers what was typed; says first what came with it and was not looked at, and to a person in distress after the answer.
    /// </summary>
    public async Task<Answer> AnswerAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var isUnseen = turn is { Unseen: not Unseen.Nothing, Text.Length: > 0 };
        var comesAfter = isUnseen && await IsCareAsync(turn, cancellationToken);
        if (isUnseen && !comesAfter)
        {
            await SayNotLookedAtAsync(turn, cancellationToken);
        }

        var answer = await AnswerAsync(
            turn, turn.Text, activity => turn.Context.SendActivityAsync(activity, cancellationToken), cancellationToken);
        if (comesAfter)
        {
            await SayNotLookedAtAsync(turn, cancellationToken);
        }

        return answer;
    }

    private async Task<bool> IsCareAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        turn.IsCaredFor
        || CareTalk.Find(turn, turn.Text, isDraft: false) is not null
        || (await questions.RecentAsync(turn, cancellationToken))?.Care is not null;

    private static Task SayNotLookedAtAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        turn.SayAsync(turn.Words[$"ask.not-looked-at.{turn.Unseen.Word()}"], cancellationToken);

    /// <summary>Answers what was typed beside the questions of a walk.</summary>
    /// <param name="draft">What the walk is about; null where it is about no text.</param>
    public Task<Answer> AnswerBesideAsync(PolicyTurn turn, AskedQuestion? draft, CancellationToken cancellationToken) =>
        AnswerAsync(turn, turn.Text, activity => turn.Context.SendActivityAsync(activity, cancellationToken), cancellationToken, draft);

    /// <summary>Answers a question that stands on a button.</summary>
    public async Task AnswerAsync(PolicyTurn turn, string question, CancellationToken cancellationToken) =>
        await AnswerAsync(turn, question, activity => turn.Context.SendActivityAsync(activity, cancellationToken), cancellationToken);

    /// <summary>Tells a person in distress what helps; false where the words tell of none. Says it once a turn.</summary>
    /// <param name="words">What was typed, or a draft.</param>
    public async Task<bool> CareAsync(PolicyTurn turn, string words, bool isDraft, CancellationToken cancellationToken)
    {
        if (turn.IsCaredFor || CareTalk.Find(turn, words, isDraft) is not { } kind)
        {
            return turn.IsCaredFor;
        }

        await care.SayAsync(turn, kind, words, activity => turn.Context.SendActivityAsync(activity, cancellationToken), cancellationToken);
        return true;
    }

    /// <summary>What somebody is told who thinks again; where a life may be at stake, also what to do first.</summary>
    public async Task<string> SayAsync(PolicyTurn turn, SecondThought thought, CancellationToken cancellationToken)
    {
        var said = await sent.AnswerAsync(turn, thought, cancellationToken);
        return CareTalk.AllTheSame(turn, await questions.RecentAsync(turn, cancellationToken)) is { } first ? $"{said} {first}" : said;
    }

    /// <summary>
    /// A question was changed after it was asked: its answer is changed in place. Other messages may change without a word.
    /// </summary>
    public async Task AnswerAgainAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (await ForgetAsync(turn, cancellationToken) is { } before)
        {
            await AnswerAsync(
                turn, turn.Text, activity => AnswerSender.ReplaceAsync(turn, before.AnswerId, activity, cancellationToken),
                cancellationToken);
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

    private async Task<Answer> AnswerAsync(
        PolicyTurn turn, string typed, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken,
        AskedQuestion? draft = null)
    {
        var question = NewestPart.Of(typed);
        if (turn.IsCaredFor)
        {
            return MessageQuestions.NoQuestion;
        }

        var before = draft ?? await questions.RecentAsync(turn, cancellationToken);
        if (CareTalk.QuestionOfItsOwn(turn, before, question) is { } own)
        {
            (question, before) = (own, null);
        }

        if (
            await CareAsync(turn, before, question, send, cancellationToken)
            || await ThoughtAsync(turn, question, send, cancellationToken)
        )
        {
            return MessageQuestions.NoQuestion;
        }

        if (Pointing.Of(question) is { } pointing)
        {
            return await PointedAtAsync(turn, pointing, before, send, cancellationToken);
        }

        var shownLately = await questions.ShownLatelyAsync(turn, cancellationToken);
        var saidLately = await questions.SaidLatelyAsync(turn, cancellationToken);
        var stance = StanceAnswer.Of(turn, question, before);
        var about = stance ?? AboutAnswer.Of(turn, question, before, shownLately, saidLately);
        var pushback = about is null ? PushbackAnswer.Of(turn, question, before) : null;
        var other = about is null && pushback is null ? OtherWords.Of(turn, question, before) : null;
        about ??= other?.About is { } asked ? AboutAnswer.Of(turn, asked, question, before, shownLately, saidLately) : null;
        if ((about ?? pushback) is { } said)
        {
            turn.Outcome = said.Outcome;
            await send(said.Message);
            if (pushback is not null && before is not null)
            {
                await questions.RememberAsync(turn, before with { Showing = said.Outcome.Clauses }, cancellationToken);
            }
            else if (stance is not null && before is not null)
            {
                await questions.RememberAsync(turn, Told(before, turn, question), cancellationToken);
            }
            else if (about is { IsOfScope: true })
            {
                await questions.RememberAsync(turn, OfScope(turn, question, about.Outcome.Clauses), cancellationToken);
            }
            else if (about is { IsNotToManager: true } && before is not null)
            {
                await questions.RememberAsync(turn, before with { IsKeptFromManager = true }, cancellationToken);
            }

            return MessageQuestions.NoQuestion;
        }

        return other is not null && await DoAsync(turn, other, send, cancellationToken)
            ? MessageQuestions.NoQuestion
            : await message.AnswerAsync(turn, question, before, send, cancellationToken);
    }

    /// <summary>What is talked about still, with what was told of it.</summary>
    private static AskedQuestion Told(AskedQuestion before, PolicyTurn turn, string told) => before with
    {
        Id = turn.Context.Activity.Id ?? before.Id,
        Text = told,
        ReadAs = before.ReadAs ?? before.Text,
        Thread = TalkThread.Until(before),
    };

    /// <summary>What is talked about once somebody was told whom the policy is for: the clause that says so.</summary>
    private static AskedQuestion OfScope(PolicyTurn turn, string question, IReadOnlyList<string> clauses) =>
        new(turn.Context.Activity.Id ?? "", question, nameof(AnswerState.Answered), clauses, clauses)
        {
            Showing = clauses,
            Listed = clauses,
            IsSure = true,
        };

    /// <summary>Answers small talk, or leaves to the turn what is to be done; false where there is neither, or not here.</summary>
    private async Task<bool> DoAsync(
        PolicyTurn turn, OtherWords other, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        if (other.Talk is not SmallTalkKind.None)
        {
            await message.TalkAsync(turn, other.Talk, send, cancellationToken);
            return true;
        }

        turn.Wanted = turn.IsIdle ? other.Wish : null;
        return turn.Wanted is not null;
    }

    /// <summary>Helps somebody in distress, or goes on with somebody who was just helped; false where the words tell of none.</summary>
    private async Task<bool> CareAsync(
        PolicyTurn turn, AskedQuestion? before, string words, Func<Activity, Task<ResourceResponse>> send,
        CancellationToken cancellationToken)
    {
        var kind = CareTalk.Find(turn, words, isDraft: false);
        if (CareTalk.MayGoOn(turn, before, kind) && await care.TryReplyAsync(turn, before, words, send, cancellationToken))
        {
            return true;
        }

        if (kind is not null)
        {
            await care.SayAsync(turn, kind, words, send, cancellationToken);
        }

        return kind is not null;
    }

    /// <summary>
    /// Tells who thinks again whether anything was sent, and that there is no such day; false where the words say neither.
    /// </summary>
    private async Task<bool> ThoughtAsync(
        PolicyTurn turn, string words, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        if (turn.Read(words, SecondThoughts.Of) is { } thought and not SecondThought.Well)
        {
            turn.Outcome = new TurnOutcome($"Thought{thought}", []);
            await send(turn.Suggesting(await SayAsync(turn, thought, cancellationToken)));
            return true;
        }

        if (NoSuchDay.In(words) is not { } day)
        {
            return false;
        }

        await send(MessageFactory.Text(turn.Words.Format("ask.no-such-day", day)));
        return CountOf(words) <= MostWordsOfDay;
    }

    /// <summary>More words than a day has ask something too.</summary>
    private const int MostWordsOfDay = 6;

    private static int CountOf(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>
    /// Shows what was pointed at of what was just said; where there is nothing of the kind, of what was asked; else asks which.
    /// </summary>
    private async Task<Answer> PointedAtAsync(
        PolicyTurn turn, Pointing pointing, AskedQuestion? before, Func<Activity, Task<ResourceResponse>> send,
        CancellationToken cancellationToken)
    {
        if (
            before is { Listed: { Count: > 1 } listed }
            && pointing.In(listed.Count, before.Showing is [var only] ? listed.ToList().IndexOf(only) : -1) is { } place
        )
        {
            await buttons.ShowAsync(turn, listed[place], before.Id, before, cancellationToken);
            return MessageQuestions.NoQuestion;
        }

        var halves = before is { Listed.Count: < 2 } ? QuestionParts.Halves(before.Text) : [];
        if (halves.Count > 1 && pointing.In(halves.Count, -1) is { } half)
        {
            return await message.AnswerAloneAsync(turn, halves[half], send, cancellationToken);
        }

        if (before is { Showing: [var shown, ..] } && pointing.Place is 0 or Pointing.Last)
        {
            await buttons.ShowAsync(turn, shown, before.Id, before, cancellationToken);
            return MessageQuestions.NoQuestion;
        }

        turn.Outcome = new TurnOutcome("WhichOne", []);
        await send(
            turn.Suggesting(
                before is { Listed.Count: > 1 } ? turn.Words["follow-up.which-one"] : turn.Words["follow-up.which-one-of-nothing"])
        );
        return MessageQuestions.NoQuestion;
    }
}
