using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// Asks for a person with a people picker on a card, and returns the object id; empty when the answer is that there is nobody to name.
/// </summary>
internal sealed class PersonPrompt(string dialogId) : Prompt<string>(dialogId, null)
{
    /// <summary>Input on the card: the object id of the person picked.</summary>
    public const string Person = "person";

    /// <summary>Action ids of the card's two buttons.</summary>
    public const string Picked = "person-picked";
    public const string Nobody = "person-nobody";

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken)
    {
        var button = Intent.OfButton(turnContext.Activity);
        if (button?.Action == Picked && button.Text(Person) is { Length: > 0 } objectId)
        {
            return Task.FromResult(new PromptRecognizerResult<string>(true, objectId));
        }

        return Task.FromResult(button?.Action == Nobody || IsNobody(PolicyTurn.Of(turnContext))
            ? new PromptRecognizerResult<string>(true, "")
            : new PromptRecognizerResult<string>(false));
    }

    private static bool IsNobody(PolicyTurn turn) =>
        turn.Words.IsTyped("typed.nobody", turn.Said) || turn.Words.IsTyped("escalate.manager-nobody", turn.Said);
}
