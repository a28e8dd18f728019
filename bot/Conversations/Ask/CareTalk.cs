using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Answers people in distress. What they write is in no ask log; the words are kept only so that the card's button can pass them on.</summary>
internal sealed class CareTalk(RecentQuestions questions)
{
    /// <summary>The kind of distress that words tell of; null for none.</summary>
    /// <param name="isDraft">The words are a text to be posted.</param>
    public static CareKind? Find(PolicyTurn turn, string words, bool isDraft) =>
        isDraft ? turn.Release.Care.FindInDraft(words) : turn.Release.Care.Find(words);

    /// <summary>Says what helps; shorter where it was said just before.</summary>
    public Task SayAsync(PolicyTurn turn, CareKind kind, string words, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken) =>
        SayAsync(turn, kind, (words, true), send, cancellationToken);

    private async Task SayAsync(
        PolicyTurn turn, CareKind kind, (string Words, bool TellOfIt) written, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
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
        var card = before?.Care == kind.Id ? CareCard.More(kind, turn.Cards, id, before.Turns, written.TellOfIt) : CareCard.Create(kind, turn.Cards, id);
        var sent = await send(PolicyTurn.Card(card));
        await questions.RememberAsync(turn, Kept(before?.Care == kind.Id ? before : null, id, written.Words, kind, sent.Id), cancellationToken);
    }

    /// <summary>Goes on with somebody who was just told what helps, and tells what no clause settles. Whoever asks again and again is answered as others are.</summary>
    public async Task<bool> TryGoOnAsync(PolicyTurn turn, AskedQuestion? before, string words, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        if (turn.Cards.IsPublic || before?.Care is not { } id || turn.Release.Care.Kinds.FirstOrDefault(kind => kind.Id == id) is not { IsForManagerToo: false } kind
            || (!kind.IsGrave && before.Turns > 1 && ConfirmationRecognizer.Recognize(words) == Confirmation.Question))
        {
            return false;
        }

        await SayAsync(turn, kind, (words, false), send, cancellationToken);
        return true;
    }

    /// <summary>What was written before stays with it: a person who helps needs all of it.</summary>
    private static AskedQuestion Kept(AskedQuestion? before, string id, string words, CareKind kind, string? answerId) =>
        new(id, before is null ? words : $"{before.Text}\n{words}", "Care", [], []) { AnswerId = answerId, Care = kind.Id, Turns = (before?.Turns ?? 0) + 1 };
}
