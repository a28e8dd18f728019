using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards.Answers;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Questions, help and the buttons of answers, in a personal chat.</summary>
internal sealed class AskFeature(AskPolicy ask) : IFeature
{
    public IReadOnlyCollection<string> Actions { get; } = [.. AskPolicy.Buttons, AnswerActions.ShowHelp];

    public IReadOnlyCollection<CommandWord> Words { get; } = [new("typed.help", AnswerActions.ShowHelp)];

    public IEnumerable<Dialog> Dialogs => [];

    public async Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(dc.Context);
        if (intent.Action == AnswerActions.ShowHelp)
        {
            await turn.ShowAsync(HelpCard.Create(turn.Cards), cancellationToken);
        }
        else
        {
            await ask.PressAsync(turn, intent, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Complete);
    }
}
