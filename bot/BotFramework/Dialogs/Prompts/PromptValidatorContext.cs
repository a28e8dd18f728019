using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>
/// What a validator decides by. It alone decides, so it must look at <see cref="PromptRecognizerResult{T}.Succeeded"/> too.
/// </summary>
/// <param name="Context">The turn. A validator that has said what is wrong keeps the retry prompt from being sent.</param>
/// <param name="Recognized">What was recognised.</param>
/// <param name="Options">What was asked.</param>
/// <param name="AttemptCount">1 for the first answer.</param>
internal sealed record PromptValidatorContext<T>(
    ITurnContext Context, PromptRecognizerResult<T> Recognized, PromptOptions Options, int AttemptCount);

/// <summary>Decides whether an answer is good enough.</summary>
internal delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> prompt, CancellationToken cancellationToken);
