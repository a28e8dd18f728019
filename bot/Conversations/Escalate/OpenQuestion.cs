using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>The question that is open on the way to a person, as far as it matters for what is said beside it.</summary>
internal sealed record OpenQuestion(string Id, IReadOnlyList<Choice> Choices, DateTime Now)
{
    /// <summary>Fewer words that answer nothing are a slip, and nothing that a person should know.</summary>
    private const int ShortestNote = 5;

    /// <summary>The open question; null where there is none, it takes a whole text, or a button was pressed.</summary>
    public static OpenQuestion? Of(DialogContext dialogs, PolicyTurn turn, DateTime now) =>
        Intent.OfButton(turn.Context.Activity) is null
        && dialogs.ActiveDialog is { Id: not (EscalateDialog.QuestionId or EscalateDialog.LongTextId or ConfirmWaterfall.PersonId) } open
            ? new OpenQuestion(open.Id, PromptOptions.Of(open)?.Choices ?? [], now)
            : null;

    /// <summary>What a message changes that is no answer to it; null where it answers, asks, or means nothing of the kind.</summary>
    public HandOverChange? ChangeIn(PolicyTurn turn)
    {
        if (IsAnswered(turn) || ChangeOfSubject.In(turn.Message) is not null)
        {
            return null;
        }

        var change = HandOverChange.Read(turn.Message, Now, takesText: Id == EscalateDialog.TextId, takesTime: IsAboutTime);
        return change
            ?? (Id == EscalateDialog.ChoiceId && turn.Said.Confirmation is Confirmation.NotUnderstood
                && turn.Message.Words.Count >= ShortestNote
                    ? HandOverChange.OfNote(turn.Text)
                    : null);
    }

    private bool IsAboutTime => Id is DeadlineWaterfall.WhenId or DeadlineWaterfall.SureId;

    /// <summary>Whether it has its answer, or is stopped.</summary>
    private bool IsAnswered(PolicyTurn turn) =>
        turn.Words.InterruptionIn(turn.Said) is not Interruption.None
        || turn.Read(turn.Text, SecondThoughts.Of) is SecondThought.TakenBack or SecondThought.Forbidden
        || turn.Said.Confirmation is Confirmation.Yes or Confirmation.No or Confirmation.Cancel
        || (Choices.Count > 0 && ChoiceRecognizer.Recognize(turn.Said, [.. Choices.Select(choice => choice.Names)]) is not null)
        || (Id == ConfirmWaterfall.SendId && YesWithChange.Of(turn.Said, Choices) is not null)
        || (IsAboutTime && DateRecognizer.Recognize(turn.Said, Now) is not null)
        || (Id == EscalateDialog.TextId && turn.Words.IsSkip(turn.Said));
}
