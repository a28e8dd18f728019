using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>Asks for a yes or a no. The labels of the two buttons, their places and their numbers are answers too.</summary>
internal sealed class ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null) : Prompt<bool>(dialogId, validator)
{
    /// <summary>How the two choices are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; init; } = ListStyle.Auto;

    /// <summary>What the buttons say, for yes and for no, unless the options name two choices.</summary>
    public (Choice Yes, Choice No) ConfirmChoices { get; init; } = ("Yes", "No");

    /// <inheritdoc/>
    protected override Activity? Render(Activity? question, PromptOptions options, ITurnContext turnContext) =>
        ChoiceFactory.Show(question, ChoicesOf(options), options.Style ?? Style, turnContext.Activity);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken) =>
        Task.FromResult(Recognize(turnContext.Activity.Text, ChoicesOf(options)));

    private static PromptRecognizerResult<bool> Recognize(string? text, Choice[] choices) =>
        ChoiceRecognizer.Recognize(text, [.. choices.Select(choice => choice.Names)]) is { } place ? new(true, place == 0)
        : ConfirmationRecognizer.Recognize(text) switch
        {
            Confirmation.Yes => new(true, true),
            Confirmation.No or Confirmation.Cancel => new(true, false),
            _ => new(false),
        };

    private Choice[] ChoicesOf(PromptOptions options) => options.Choices is [var yes, var no] ? [yes, no] : [ConfirmChoices.Yes, ConfirmChoices.No];
}
