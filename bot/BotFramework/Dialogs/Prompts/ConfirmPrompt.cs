using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>Asks for a yes or a no. The labels of the two buttons, their places and their numbers are answers too.</summary>
internal sealed class ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null) : Prompt<bool>(dialogId, validator)
{
    /// <summary>How the two choices are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; init; } = ListStyle.Auto;

    /// <summary>What the buttons say, for yes and for no.</summary>
    public (Choice Yes, Choice No) ConfirmChoices { get; init; } = ("Yes", "No");

    private Choice[] Choices => [ConfirmChoices.Yes, ConfirmChoices.No];

    /// <inheritdoc/>
    protected override Activity? Render(Activity? question, PromptOptions options, ITurnContext turnContext) =>
        ChoiceFactory.Show(question, Choices, options.Style ?? Style, turnContext.Activity);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken) =>
        Task.FromResult(Recognize(turnContext.Activity.Text ?? ""));

    /// <summary>What a text answers.</summary>
    internal PromptRecognizerResult<bool> Recognize(string text)
    {
        if (YesNoWords.Recognize(text) is { } answer)
        {
            return new(true, answer);
        }

        var found = ChoiceRecognizers.RecognizeChoices(text, Choices);
        return found.Count > 0 ? new(true, found[0].Resolution.Index == 0) : new(false);
    }
}
