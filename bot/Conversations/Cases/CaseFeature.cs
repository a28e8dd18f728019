using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>
/// Cases: the buttons on their cards, lists of them, and what is typed with a reference, such as <c>case C-4H8QT</c>. Who may do what is
/// decided by the case, not by the place.
/// </summary>
internal sealed class CaseFeature(CaseButtons buttons, CaseLists lists, CaseKeeping keeping, LearningOffer learning, AskPolicy ask)
    : IFeatureSource
{
    private const string ShowByWord = "case-by-word";
    private const string KeepByWord = "case-keep-by-word";
    private const string Hold = "case-hold";
    private const string Release = "case-release";

    private const Places Chats = Places.Personal | Places.Group | Places.Desk;
    private const Places OwnOrDesk = Places.Personal | Places.Desk;

    public IEnumerable<Feature> Features =>
    [
        .. CaseActions.All.Select(action => new Feature(action, Chats | Places.Invoke, PressAsync)),
        new(CaseLists.Mine, OwnOrDesk, ListAsync) { Typed = "typed.my-cases", IsInHelp = true, IsAside = true },
        new(CaseLists.Open, OwnOrDesk, ListAsync) { Typed = "typed.cases", IsAside = true },
        new(CaseLists.Overdue, OwnOrDesk, ListAsync) { Typed = "typed.overdue-cases", IsAside = true },
        new(ShowByWord, Chats, ShowAsync) { Typed = "typed.case", TakesReference = true },
        new(KeepByWord, Places.Desk, KeepAsync) { Typed = "typed.keep", TakesReference = true },
        new(Hold, OwnOrDesk, HoldAsync) { Typed = "typed.hold", TakesReference = true },
        new(Release, OwnOrDesk, HoldAsync) { Typed = "typed.release", TakesReference = true },
    ];

    private async Task<Reply> PressAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var answer = await buttons.PressAsync(turn, intent, cancellationToken);
        if (intent.Action == CaseActions.Decide && answer.Card is not null
            && References.Parse(References.Case, intent.Text(CaseActions.Case)) is { } reference
            && await learning.AfterDecisionAsync(turn, reference, cancellationToken) is { } form)
        {
            await turn.ShowAsync(DeskFormCard.Create(form, turn.Cards), cancellationToken);
        }

        return new Reply(answer.Says, answer.Card);
    }

    private async Task<Reply> ListAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        await lists.ShowAsync(turn, intent.Action, cancellationToken);
        return Reply.None;
    }

    /// <summary>"Case notes on Facebook?" begins with the word, and is a question.</summary>
    private async Task<Reply> ShowAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (References.Parse(References.Case, intent.Argument) is { } reference)
        {
            return await PressAsync(
                new Intent(CaseActions.Show, new JsonObject { [CaseActions.Case] = reference }), turn, cancellationToken);
        }

        await ask.AnswerAsync(turn, cancellationToken);
        return Reply.None;
    }

    private async Task<Reply> KeepAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) =>
        new(await keeping.KeepAsync(turn, intent.Argument, cancellationToken));

    /// <summary>An administrator need not be at the comms desk.</summary>
    private async Task<Reply> HoldAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        await keeping.HoldAsync(turn, intent.Argument, intent.Action == Hold, cancellationToken);
        return Reply.None;
    }
}
