using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// Answers people in distress. What they write is in no ask log; the words are kept only so that the card's button can pass them on.
/// </summary>
internal sealed class CareTalk(RecentQuestions questions, SentSoFar sent)
{
    /// <summary>The kind of distress that words tell of; null for none.</summary>
    /// <param name="isDraft">The words are a text to be posted.</param>
    public static CareKind? Find(PolicyTurn turn, string words, bool isDraft) =>
        isDraft ? turn.Release.Care.FindInDraft(words) : turn.Release.Care.Find(words);

    /// <summary>Says what helps; shorter where it was said just before.</summary>
    public Task SayAsync(
        PolicyTurn turn, CareKind kind, string words, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken
    ) => SayAsync(turn, kind, (words, true), send, cancellationToken);

    private async Task SayAsync(
        PolicyTurn turn, CareKind kind, (string Words, bool TellOfIt) written, Func<Activity, Task<ResourceResponse>> send,
        CancellationToken cancellationToken)
    {
        turn.IsCaredFor = true;
        BotTelemetry.Answered(turn.Person.Organisation.Id, "Care");
        turn.Outcome = new TurnOutcome("Care", kind.Clause is { } clause ? [clause] : []);
        if (turn.Cards.IsPublic)
        {
            await send(PolicyTurn.Card(CareCard.Elsewhere(turn.Cards)));
            return;
        }

        var before = await questions.RecentAsync(turn, cancellationToken);
        var id = turn.Context.Activity.Id ?? "";
        var card =
            before?.Care == kind.Id
                ? CareCard.More(kind, turn.Cards, id, before.Turns, written.TellOfIt)
                : CareCard.Create(kind, turn.Cards, id);
        var sent = await send(PolicyTurn.Card(card));
        await questions.RememberAsync(
            turn,
            Kept(before, id, written.Words, kind, sent.Id) with { Turns = before?.Care == kind.Id ? before.Turns + 1 : 1 },
            cancellationToken);
    }

    /// <summary>
    /// Whether words go on about what the person was just told help for: they tell of nothing else, or of fear of whoever threatens them.
    /// </summary>
    public static bool MayGoOn(PolicyTurn turn, AskedQuestion? before, CareKind? kind) =>
        kind is null || kind.Id == before?.Care || (kind.Id == Danger && KindBefore(turn, before)?.Id is Threat or Abuse);

    private const string Danger = "danger";

    private const string Threat = "threat";

    private const string Abuse = "abuse";

    /// <summary>
    /// Goes on with somebody who was just told what helps, and tells what no clause settles. A question of its own is answered as others
    /// are,
    /// and so is whoever asks again and again.
    /// </summary>
    /// <param name="isAnswerable">Whether clauses were found that may answer it.</param>
    public async Task<bool> TryGoOnAsync(
        PolicyTurn turn, AskedQuestion? before, (string Words, bool IsAnswerable) asked, Func<Activity, Task<ResourceResponse>> send,
        CancellationToken cancellationToken)
    {
        if (KindBefore(turn, before) is not { IsForManagerToo: false } kind || IsQuestionOfItsOwn(turn, kind, before!.Turns, asked))
        {
            return false;
        }

        var words = asked.Words;

        await SayAsync(turn, kind, (words, false), send, cancellationToken);
        return true;
    }

    /// <summary>
    /// Answers somebody who goes on about what they were just told help for, or who is well after all; false where the words say neither.
    /// </summary>
    public async Task<bool> TryReplyAsync(
        PolicyTurn turn, AskedQuestion? before, string words, Func<Activity, Task<ResourceResponse>> send,
        CancellationToken cancellationToken)
    {
        if (KindBefore(turn, before) is not { } kind)
        {
            return false;
        }

        if (turn.Read(words, SecondThoughts.Of) is SecondThought.Well)
        {
            turn.Outcome = new TurnOutcome("Care", []);
            var well = await sent.AnswerAsync(turn, SecondThought.Well, cancellationToken);
            await send(turn.Suggesting(kind.IsGrave ? $"{well} {kind.In(turn.Words.Language).First}" : well));
            await questions.ForgetAsync(turn, before!, cancellationToken);
            return true;
        }

        if (turn.Release.Care.GoingOn(kind, words, turn.Words.Language) is not { } says)
        {
            return false;
        }

        var id = turn.Context.Activity.Id ?? "";
        turn.Outcome = new TurnOutcome("Care", []);
        var answer = await send(PolicyTurn.Card(CareCard.Reply(kind, says, turn.Cards, id)));
        await questions.RememberAsync(turn, Kept(before, id, words, kind, answer.Id), cancellationToken);
        return true;
    }

    /// <summary>What the person was just told help for, in their own chat; null where it was nothing of the kind.</summary>
    private static CareKind? KindBefore(PolicyTurn turn, AskedQuestion? before) =>
        turn.Cards.IsPublic || before?.Care is not { } id ? null : turn.Release.Care.Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>
    /// A question that points back goes on about the distress; where a life may be at stake every one does that asks for no policy.
    /// </summary>
    private static bool IsQuestionOfItsOwn(PolicyTurn turn, CareKind kind, int turns, (string Words, bool IsAnswerable) asked) =>
        (ConfirmationRecognizer.Recognize(asked.Words) == Confirmation.Question
            || ChangeOfSubject.In(new PoliteMessage(asked.Words)) is not null)
        && (
            (!kind.IsGrave && turns > 1)
            || (!kind.IsGrave && (turn.Release.Care.AsksPolicy(asked.Words) || MildWords.IsOfPolicy(asked.Words)))
            || (
                Lean.Of(asked.Words).Leaning is Leaning.None
                && ((asked.IsAnswerable && !kind.IsGrave) || turn.Release.Care.AsksPolicy(asked.Words))
            )
        );

    /// <summary>
    /// The question of somebody who was just told what helps and turns to something else; null where they do not. Where a life may be at
    /// stake, only a question that asks what the policy says is one.
    /// </summary>
    public static string? QuestionOfItsOwn(PolicyTurn turn, AskedQuestion? before, string words) =>
        KindBefore(turn, before) is { } kind
        && ChangeOfSubject.In(new PoliteMessage(words)) is { IsTurn: true, Question: var question }
        && turn.Release.Care.Find(question) is null
        && (!kind.IsGrave || turn.Release.Care.AsksPolicy(question))
            ? question
            : null;

    /// <summary>What to do first where a life may be at stake, for whoever takes back what they said; null elsewhere.</summary>
    public static string? AllTheSame(PolicyTurn turn, AskedQuestion? before) =>
        KindBefore(turn, before) is { IsGrave: true } kind ? kind.In(turn.Words.Language).First : null;

    /// <summary>
    /// Whether a question leans on what somebody was just told help for: rules that may be meant are there by chance.
    /// </summary>
    public static bool IsLeaning(AskedQuestion? before, string question) =>
        before is { Care: not null } && Lean.Of(question).Leaning is not Leaning.None;

    /// <summary>A question that no rule settled, with what was told before it: a person who helps needs all of it.</summary>
    public static AskedQuestion With(AskedQuestion before, AskedQuestion question) =>
        question with { Text = $"{before.Text}\n{question.Text}", State = "Care", Care = before.Care, Turns = before.Turns + 1 };

    /// <summary>What was written before stays with it: a person who helps needs all of it.</summary>
    private static AskedQuestion Kept(AskedQuestion? before, string id, string words, CareKind kind, string? answerId) =>
        new(id, before?.Care is null ? words : $"{before.Text}\n{words}", "Care", [], [])
        {
            AnswerId = answerId,
            Care = kind.Id,
            Turns = (before?.Turns ?? 0) + 1,
            Thread = TalkThread.OfCare(before),
        };
}
