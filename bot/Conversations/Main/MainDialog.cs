using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>
/// The personal chat. A word or button of a feature begins it, whatever was going on; anything else belongs to the dialog
/// that is running, and where none but <see cref="AskPolicyDialog"/> is, it is a question, or the answer to what was asked back in a case.
/// </summary>
internal sealed class MainDialog : ComponentDialog
{
    private readonly AskPolicyDialog _ask;
    private readonly FeatureTable _features;
    private readonly SentSoFar _sent;
    private readonly ReplyDialog? _reply;

    /// <param name="reply">Null where there are no cases.</param>
    public MainDialog(AskPolicyDialog ask, FeatureTable features, SentSoFar sent, ReplyDialog? reply = null)
        : base(nameof(MainDialog))
    {
        (_ask, _features, _sent, _reply) = (ask, features, sent, reply);
        AddDialog(ask.Create());
        foreach (var dialog in features.Dialogs)
        {
            AddDialog(dialog);
        }
    }

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken) => RouteAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        RouteAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> RouteAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(innerDc.Context);
        turn.Dialogs = innerDc;
        var button = turn.Wanted ?? Intent.OfButton(innerDc.Context.Activity);
        var isBusy = innerDc.ActiveDialog is { } active && active.Id != AskPolicyDialog.DialogId;
        if (Meant(button ?? Typed(turn, innerDc.ActiveDialog?.Id, isBusy), isBusy) is var (feature, intent))
        {
            return await RunAsync(feature, intent, turn, innerDc, cancellationToken);
        }

        if (isBusy)
        {
            turn.Outcome = new TurnOutcome(innerDc.ActiveDialog!.Id, []);
            return await innerDc.ContinueDialogAsync(cancellationToken);
        }

        if (button is null && IsLeftAlone(turn))
        {
            await turn.SayAsync(await _ask.LeaveItAsync(turn, cancellationToken), cancellationToken);
            return StatusOf(innerDc);
        }

        if (button is null && turn.Words.InterruptionIn(turn.Said) is Interruption.None or Interruption.Help)
        {
            var reply = _reply is null ? null : await _reply.TryBeginAsync(turn, innerDc, cancellationToken);
            return reply ?? await AskAsync(turn, innerDc, cancellationToken);
        }

        await (
            button is null
                ? innerDc.Context.SendActivityAsync(
                    turn.Suggesting(turn.Words.Format("main.nothing-running", await _sent.WordsAsync(turn, cancellationToken))),
                    cancellationToken)
                : turn.SayAsync(turn.Words["ask.old-card"], cancellationToken)
        );
        return StatusOf(innerDc);
    }

    private static async Task<DialogTurnResult> RunAsync(
        Feature feature, Intent intent, PolicyTurn turn, DialogContext innerDc, CancellationToken cancellationToken)
    {
        if (!feature.Places.HasFlag(Places.Personal))
        {
            await turn.SayAsync(
                feature.Places.HasFlag(Places.Group) ? turn.Words["place.group"] : turn.Words["place.desk"], cancellationToken);
            return StatusOf(innerDc);
        }

        turn.Outcome = new TurnOutcome(feature.Action, []);
        if (!feature.IsAside)
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken: cancellationToken);
        }

        await turn.ReplyAsync(await feature.RunAsync(intent, turn, cancellationToken), cancellationToken);
        return StatusOf(innerDc);
    }

    /// <summary>Whether something is taken back. "Cancel" alone is meant for a dialog, also where none runs.</summary>
    private static bool IsLeftAlone(PolicyTurn turn) =>
        turn.Words.IsTyped("typed.leave-it", turn.Said)
        || (turn.Read(turn.Text, SecondThoughts.Of) is SecondThought.TakenBack && !turn.Words.IsTyped("typed.cancel", turn.Said));

    /// <summary>
    /// The dialog of questions goes on with the next one, or begins with it; where it hears that something is to be done, that is done.
    /// </summary>
    private async Task<DialogTurnResult> AskAsync(PolicyTurn turn, DialogContext innerDc, CancellationToken cancellationToken)
    {
        turn.IsIdle = true;
        var asked = await (
            innerDc.ActiveDialog is null
                ? innerDc.BeginDialogAsync(AskPolicyDialog.DialogId, null, cancellationToken)
                : innerDc.ContinueDialogAsync(cancellationToken)
        );
        return Meant(turn.Wanted, isBusy: false) is var (feature, intent)
            ? await RunAsync(feature, intent, turn, innerDc, cancellationToken)
            : asked;
    }

    /// <summary>
    /// While a dialog is running, help, cancel, back and start over are its own; every other word still counts, in a walk also the ways
    /// to a person in anyone's own words; another draft is for the walk. In the other dialogs these may be an answer.
    /// </summary>
    private Intent? Typed(PolicyTurn turn, string? dialog, bool isBusy) =>
        turn.Context.Activity.Type != ActivityTypes.Message || (isBusy && turn.Words.InterruptionIn(turn.Said) is not Interruption.None)
            ? null
        : !isBusy ? _features.Wanted(turn)
        : dialog == nameof(CanIPostDialog)
        && _features.Wanted(turn) is { Action: AnswerActions.AskAPerson or AnswerActions.CanIPost } wanted
        && !WalkInput.IsAnotherDraft(wanted)
            ? wanted
        : _features.Recognise(turn.Text, turn.Words);

    /// <summary>The feature that is meant. In the middle of a dialog only one that can run here: "keep" may be an answer.</summary>
    private (Feature Feature, Intent Intent)? Meant(Intent? intent, bool isBusy) =>
        intent is not null && _features.Find(intent.Action) is { } feature && (!isBusy || feature.Places.HasFlag(Places.Personal))
            ? (feature, intent)
            : null;

    private static DialogTurnResult StatusOf(DialogContext innerDc) =>
        innerDc.ActiveDialog is null ? new DialogTurnResult(DialogTurnStatus.Complete) : Dialog.EndOfTurn;
}
