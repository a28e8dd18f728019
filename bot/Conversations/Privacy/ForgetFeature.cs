using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Privacy;

/// <summary>"Forget me": removes what may be removed of a person, and says what is kept and why.</summary>
internal sealed class ForgetFeature(Forgetting forgetting, ConversationState conversationState, PrivateConversationState privateState)
    : IFeatureSource
{
    public const string Ask = "forget-me";
    public const string Confirm = "forget-me-confirm";
    private const string Keep = "forget-me-keep";

    public IEnumerable<Feature> Features =>
    [
        new(Ask, Places.Personal, (_, turn, _) => Task.FromResult(new Reply(Card: Question(turn)))) { Typed = "typed.forget-me" },
        new(Confirm, Places.Personal, (_, turn, cancellationToken) => ForgetAsync(turn, cancellationToken)),
        new(Keep, Places.Personal, (_, turn, _) => Task.FromResult(new Reply(turn.Words["forget.kept"]))),
    ];

    private static JsonObject Question(PolicyTurn turn) => AdaptiveCard.Create(
        [Elements.Heading(turn.Words["forget.heading"]), Elements.Text(turn.Words["forget.what"])],
        [Cards.Actions.Submit(turn.Words["forget.yes"], Confirm), Cards.Actions.Submit(turn.Words["forget.no"], Keep)]);

    private async Task<Reply> ForgetAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var forgotten = await forgetting.ForgetAsync(CaseActors.PersonOf(turn), turn.Context.Activity.From?.Id ?? "", cancellationToken);
        // Also what this turn has loaded, or it would be written back at its end.
        await conversationState.DeleteAsync(turn.Context, cancellationToken);
        await privateState.DeleteAsync(turn.Context, cancellationToken);
        return new Reply(string.Join("\n\n", Lines(turn, forgotten)));
    }

    private static IEnumerable<string> Lines(PolicyTurn turn, Forgotten forgotten)
    {
        var words = turn.Words;
        yield return words.Format(
            "forget.done", words.Count("forget.cases", forgotten.Cases), words.Count("forget.receipts", forgotten.Receipts));
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
