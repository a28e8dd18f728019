using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>Asks for a text and returns it unchanged. A message without text is no answer, an empty text is one.</summary>
internal sealed class TextPrompt(string dialogId, PromptValidator<string>? validator = null) : Prompt<string>(dialogId, validator)
{
    /// <summary>Whether a message asks about the prompt instead of answering it; null where every text answers.</summary>
    public Func<ITurnContext, bool>? IsAside { get; init; }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken
    ) => Task.FromResult(
        turnContext.Activity.Text is { } text && IsAside?.Invoke(turnContext) != true
            ? new PromptRecognizerResult<string>(true, text)
            : new PromptRecognizerResult<string>(false));
}
