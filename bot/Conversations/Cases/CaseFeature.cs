using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>Cases in a personal chat: the buttons on their cards, one's own list, and <c>case C-4H8QT</c>.</summary>
internal sealed class CaseFeature(CaseButtons buttons, CaseLists lists, AskPolicy ask) : IFeature
{
    /// <summary>What "case ..." stands for.</summary>
    public const string ShowByWord = "case-by-word";

    public IReadOnlyCollection<string> Actions { get; } = [.. CaseActions.All, .. CaseLists.Actions, ShowByWord];

    public IReadOnlyCollection<CommandWord> Words { get; } = [.. CaseLists.Words, new("typed.case", ShowByWord, TakesReference: true)];

    public IEnumerable<Dialog> Dialogs => [];

    public async Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken)
    {
        await RunAsync(PolicyTurn.Of(dc.Context), intent, buttons, lists, ask, cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    /// <summary>The same in a chat and at the comms desk.</summary>
    public static async Task RunAsync(PolicyTurn turn, Intent intent, CaseButtons buttons, CaseLists lists, AskPolicy ask, CancellationToken cancellationToken)
    {
        if (CaseLists.Actions.Contains(intent.Action))
        {
            await lists.ShowAsync(turn, intent.Action, cancellationToken);
            return;
        }

        if (intent.Action == ShowByWord)
        {
            if (References.Parse(References.Case, intent.Argument) is not { } reference)
            {
                // "Case notes on Facebook?" begins with the word, and is a question.
                await ask.AnswerAsync(turn, cancellationToken);
                return;
            }

            intent = new Intent(CaseActions.Show, new JsonObject { [CaseActions.Case] = reference });
        }

        await SayAsync(turn, await buttons.PressAsync(turn, intent, cancellationToken), cancellationToken);
    }

    private static async Task SayAsync(PolicyTurn turn, CaseAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Says is { } says)
        {
            await turn.SayAsync(says, cancellationToken);
        }

        if (answer.Card is { } card)
        {
            await turn.ShowAsync(card, cancellationToken);
        }
    }
}
