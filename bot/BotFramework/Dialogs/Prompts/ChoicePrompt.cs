using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>
/// Asks to choose, and understands the choice by its words or its place in the list; only where the whole message says it.
/// </summary>
internal sealed class ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null)
    : Prompt<FoundChoice>(dialogId, validator)
{
    /// <summary>How the choices are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; init; } = ListStyle.Auto;

    /// <summary>Whether the question can be answered with yes or no: a plain yes is the first choice then, a refusal the last.</summary>
    public bool IsConfirmation { get; init; }

    /// <summary>Understands what names a choice in more words; null where only the choices' own words count.</summary>
    public Func<Utterance, IReadOnlyList<Choice>, int?>? InOtherWords { get; init; }

    /// <inheritdoc/>
    protected override Activity? Render(Activity? question, PromptOptions options, ITurnContext turnContext) =>
        ChoiceFactory.Show(question, options.Choices, options.Style ?? Style, turnContext.Activity);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken)
    {
        var found = Recognize(Utterance.Of(turnContext.Activity.Text), options.Choices);
        return Task.FromResult(found is { } place
            ? new PromptRecognizerResult<FoundChoice>(true, new FoundChoice(options.Choices[place].Value, place))
            : new PromptRecognizerResult<FoundChoice>(false));
    }

    /// <summary>The place of the choice that a message means; null where it means none.</summary>
    internal int? Recognize(Utterance said, IReadOnlyList<Choice> choices) =>
        ChoiceRecognizer.Recognize(said, [.. choices.Select(choice => choice.Names)]) is { } place ? place
        : InOtherWords?.Invoke(said, choices) is { } other ? other
        : !IsConfirmation ? null
        : said.Confirmation switch
        {
            Confirmation.Yes => 0,
            Confirmation.No or Confirmation.Cancel => choices.Count - 1,
            _ => null,
        };
}
