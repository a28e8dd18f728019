using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>Walks through the decision trees, and their receipts, in a personal chat.</summary>
internal sealed class CanIPostFeature(CanIPostDialog dialog, ReceiptStore receipts) : IFeatureSource
{
    /// <summary>The tree for whom somebody has made contact with.</summary>
    internal const string ContactedMe = "someone-contacted-me";

    /// <summary>The tree for what is posted already.</summary>
    internal const string AlreadyPosted = "already-posted";

    private const string SetUpAccount = "set-up-account";

    public IEnumerable<Feature> Features =>
    [
        new(AnswerActions.CanIPost, Places.Personal, BeginAsync) { Typed = "typed.can-i-post" },
        new(ContactedMe, Places.Personal, BeginAsync) { Typed = "typed.contacted-me", IsInHelp = true, Tree = ContactedMe },
        new(AlreadyPosted, Places.Personal, BeginAsync) { Typed = "typed.already-posted", IsInHelp = true, Tree = AlreadyPosted },
        new(SetUpAccount, Places.Personal, BeginAsync) { Typed = "typed.set-up-account", IsInHelp = true, Tree = SetUpAccount },
        new(WalkActions.ShowReceipt, Places.Personal, ShowReceiptAsync) { Typed = "typed.receipt", TakesReference = true },
    ];

    public IEnumerable<Dialog> Dialogs => [dialog];

    private async Task<Reply> BeginAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        await turn.Dialogs!.BeginDialogAsync(dialog.Id, Beginning(intent), cancellationToken);
        return Reply.None;
    }

    /// <summary>
    /// Which tree, and with which answers where a verdict's answer is to be changed. The data comes from the client; the walker drops what
    /// does not hold.
    /// </summary>
    private static WalkBeginning Beginning(Intent intent)
    {
        var tree = intent.Action != AnswerActions.CanIPost ? intent.Action
            : intent.Text(WalkActions.Tree) is { Length: > 0 } named ? named
            : AnswerActions.CanIPost;
        var changed = intent.Text(WalkActions.Question);
        var answers = (intent.Data[WalkActions.Answers] as JsonObject ?? [])
            .Where(pair => pair.Value.AsText() is not null)
            .Select(pair => new Answer(pair.Key, pair.Value.AsText()!.Split(',')))
            .ToLookup(answer => answer.Question == changed);
        var draft = intent.Data[WalkActions.Draft] is null ? null : intent.Text(WalkActions.Draft);
        return new WalkBeginning(
            tree, [.. answers[false]], draft, HasPicture: intent.Text(WalkActions.Picture).Length > 0, answers[true].FirstOrDefault())
        {
            Said = intent.Text(WalkActions.Said),
        };
    }

    private async Task<Reply> ShowReceiptAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var reference = References.Parse(References.Receipt, intent.Argument);
        var receipt = reference is null
            ? null
            : await receipts.FindAsync(reference, turn.Person.Tenant, turn.Person.ObjectId, cancellationToken);
        return receipt is null ? new Reply(turn.Words["walk.no-receipt"]) : new Reply(Card: VerdictCard.Receipt(receipt, turn.Cards));
    }
}
