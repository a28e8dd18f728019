using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>Asks for a text and returns it unchanged. A message without text is no answer, an empty text is one.</summary>
internal sealed class TextPrompt(string dialogId, PromptValidator<string>? validator = null) : Prompt<string>(dialogId, validator)
{
    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken
    ) => Task.FromResult(new PromptRecognizerResult<string>(turnContext.Activity.Text is not null, turnContext.Activity.Text));
}
