using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// Questions in a personal chat, one after the other. What a next one rests on stands in <see cref="RecentQuestions"/>, which groups and
/// open prompts have too.
/// </summary>
internal sealed class AskPolicyDialog(AskPolicy ask)
{
    public const string DialogId = "ask-policy";

    public Dialog Create() => new Questions(ask);

    /// <summary>What somebody is told who leaves it at that.</summary>
    public Task<string> LeaveItAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        ask.SayAsync(turn, SecondThought.TakenBack, cancellationToken);

    private sealed class Questions(AskPolicy ask) : Dialog(DialogId)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default
        ) => ContinueDialogAsync(dc, cancellationToken);

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            await ask.AnswerAsync(PolicyTurn.Of(dc.Context), cancellationToken);
            return EndOfTurn;
        }
    }
}
