using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>Asks to choose, and understands the choice by its words, its place in the list, or its number.</summary>
internal sealed class ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null) : Prompt<FoundChoice>(dialogId, validator)
{
    /// <summary>How the choices are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; init; } = ListStyle.Auto;

    /// <summary>How choices are recognised.</summary>
    public FindChoicesOptions RecognizerOptions { get; init; } = new();

    /// <inheritdoc/>
    protected override Activity? Render(Activity? question, PromptOptions options, ITurnContext turnContext) =>
        ChoiceFactory.Show(question, options.Choices, options.Style ?? Style, turnContext.Activity);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken)
    {
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text ?? "", options.Choices, RecognizerOptions);
        return Task.FromResult(found.Count > 0
            ? new PromptRecognizerResult<FoundChoice>(true, found[0].Resolution)
            : new PromptRecognizerResult<FoundChoice>(false));
    }
}
