using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>Walks through the decision trees, and their receipts, in a personal chat.</summary>
internal sealed class CanIPostFeature(CanIPostDialog dialog, ReceiptStore receipts) : IFeature
{
    private const string ContactedMe = "someone-contacted-me";
    private const string AlreadyPosted = "already-posted";
    private const string SetUpAccount = "set-up-account";

    public IReadOnlyCollection<string> Actions { get; } = [AnswerActions.CanIPost, ContactedMe, AlreadyPosted, SetUpAccount, WalkActions.ShowReceipt];

    public IReadOnlyCollection<CommandWord> Words { get; } =
    [
        new("typed.can-i-post", AnswerActions.CanIPost),
        new("typed.contacted-me", ContactedMe),
        new("typed.already-posted", AlreadyPosted),
        new("typed.set-up-account", SetUpAccount),
        new("typed.receipt", WalkActions.ShowReceipt, TakesReference: true),
    ];

    public IEnumerable<Dialog> Dialogs => [dialog];

    /// <inheritdoc/>
    public async Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken)
    {
        if (intent.Action != WalkActions.ShowReceipt)
        {
            return await dc.BeginDialogAsync(dialog.Id, Beginning(intent), cancellationToken);
        }

        await ShowReceiptAsync(PolicyTurn.Of(dc.Context), intent.Argument, cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    /// <summary>Which tree, and with which answers where a verdict's answer is to be changed. The data comes from the client; the walker drops what does not hold.</summary>
    private static WalkBeginning Beginning(Intent intent)
    {
        var tree = intent.Action != AnswerActions.CanIPost ? intent.Action
            : intent.Text(WalkActions.Tree) is { Length: > 0 } named ? named
            : AnswerActions.CanIPost;
        var changed = intent.Text(WalkActions.Question);
        var answers = (intent.Data[WalkActions.Answers] as JsonObject ?? [])
            .Where(pair => pair.Key != changed && pair.Value is JsonValue value && value.TryGetValue<string>(out _))
            .Select(pair => new Answer(pair.Key, pair.Value!.GetValue<string>().Split(',')));
        return new WalkBeginning(tree, [.. answers], intent.Data.ContainsKey(WalkActions.Draft) ? intent.Text(WalkActions.Draft) : null);
    }

    private async Task ShowReceiptAsync(PolicyTurn turn, string typed, CancellationToken cancellationToken)
    {
        var reference = References.Parse(References.Receipt, typed);
        var receipt = reference is null ? null : await receipts.FindAsync(reference, turn.Person.Tenant, turn.Person.ObjectId, cancellationToken);
        await (receipt is null
            ? turn.SayAsync(turn.Words["walk.no-receipt"], cancellationToken)
            : turn.ShowAsync(VerdictCard.Receipt(receipt, turn.Cards), cancellationToken));
    }
}
