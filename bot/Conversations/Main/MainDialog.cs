using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Ask;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>
/// The personal chat. A word or button of a feature begins it, whatever was going on; anything else belongs to the dialog
/// that is running, and where none is running it is a question.
/// </summary>
internal sealed class MainDialog : ComponentDialog
{
    private readonly AskPolicy _ask;
    private readonly Dictionary<string, IFeature> _byAction;
    private readonly CommandWords _words;

    public MainDialog(AskPolicy ask, IEnumerable<IFeature> features)
        : base(nameof(MainDialog))
    {
        _ask = ask;
        var all = features.ToList();
        _byAction = all.SelectMany(feature => feature.Actions.Select(action => (action, feature))).ToDictionary(pair => pair.action, pair => pair.feature);
        _words = new CommandWords(all.SelectMany(feature => feature.Words));
        foreach (var dialog in all.SelectMany(feature => feature.Dialogs))
        {
            AddDialog(dialog);
        }
    }

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken) =>
        RouteAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken) =>
        RouteAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> RouteAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(innerDc.Context);
        var button = turn.Wanted ?? Intent.OfButton(innerDc.Context.Activity);
        var isBusy = innerDc.ActiveDialog is not null;
        if (Feature(button ?? Typed(turn, isBusy)) is var (feature, intent))
        {
            await innerDc.CancelAllDialogsAsync(cancellationToken: cancellationToken);
            return await feature.BeginAsync(intent, innerDc, cancellationToken);
        }

        if (isBusy)
        {
            return await innerDc.ContinueDialogAsync(cancellationToken);
        }

        await (button is null ? AnswerAsync(turn, cancellationToken) : turn.SayAsync(turn.Words["ask.old-card"], cancellationToken));
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    /// <summary>While a dialog is running, help, cancel, back and start over are its own; every other word still counts.</summary>
    private Intent? Typed(PolicyTurn turn, bool isBusy) =>
        turn.Context.Activity.Type != ActivityTypes.Message || (isBusy && turn.Words.InterruptionIn(turn.Text) is not Interruption.None)
            ? null
            : _words.Recognise(turn.Text, turn.Words);

    private (IFeature Feature, Intent Intent)? Feature(Intent? intent) =>
        intent is not null && _byAction.TryGetValue(intent.Action, out var feature) ? (feature, intent) : null;

    private Task AnswerAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        turn.Words.InterruptionIn(turn.Text) is Interruption.None or Interruption.Help
            ? _ask.AnswerAsync(turn, cancellationToken)
            : turn.Context.SendActivityAsync(turn.Suggesting(turn.Words["main.nothing-running"]), cancellationToken);
}
