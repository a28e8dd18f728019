using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Cases;

namespace TeamsPolicyBot.Conversations.Privacy;

/// <summary>"Forget me": removes what may be removed of a person, and says what is kept and why.</summary>
internal sealed class ForgetFeature(Forgetting forgetting, ConversationState conversationState, PrivateConversationState privateState) : IFeature
{
    public const string Ask = "forget-me";
    public const string Confirm = "forget-me-confirm";

    public IReadOnlyCollection<string> Actions { get; } = [Ask, Confirm];

    public IReadOnlyCollection<CommandWord> Words { get; } = [new("typed.forget-me", Ask)];

    public IEnumerable<Dialog> Dialogs => [];

    public async Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(dc.Context);
        await (intent.Action == Confirm ? ForgetAsync(turn, cancellationToken) : AskAsync(turn, cancellationToken));
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private static Task AskAsync(PolicyTurn turn, CancellationToken cancellationToken) => turn.ShowAsync(
        AdaptiveCard.Create(
            $"{turn.Words["forget.heading"]}\n{turn.Words["forget.what"]}",
            [Elements.Heading(turn.Words["forget.heading"]), Elements.Text(turn.Words["forget.what"])],
            [Cards.Actions.Submit(turn.Words["forget.yes"], Confirm)]),
        cancellationToken);

    private async Task ForgetAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var forgotten = await forgetting.ForgetAsync(CaseActors.PersonOf(turn), turn.Context.Activity.From?.Id ?? "", cancellationToken);
        // Also what this turn has loaded, or it would be written back at its end.
        await conversationState.DeleteAsync(turn.Context, cancellationToken);
        await privateState.DeleteAsync(turn.Context, cancellationToken);
        await turn.SayAsync(string.Join("\n\n", Lines(turn, forgotten)), cancellationToken);
    }

    private static IEnumerable<string> Lines(PolicyTurn turn, Forgotten forgotten)
    {
        var words = turn.Words;
        yield return words.Format("forget.done", words.Count("forget.cases", forgotten.Cases), words.Count("forget.receipts", forgotten.Receipts));
        if (forgotten.OpenCases > 0)
        {
            yield return words.Count("forget.open", forgotten.OpenCases);
        }

        if (forgotten.HeldCases > 0)
        {
            yield return words.Count("forget.held", forgotten.HeldCases);
        }

        if (forgotten.ToDecide > 0)
        {
            yield return words.Count("forget.to-decide", forgotten.ToDecide);
        }

        yield return forgotten.OpenCases + forgotten.ToDecide > 0 ? words["forget.reach-kept"] : words["forget.reach-removed"];
        if (forgotten.DecidedCases > 0)
        {
            yield return words.Count("forget.decided", forgotten.DecidedCases);
        }
    }
}
