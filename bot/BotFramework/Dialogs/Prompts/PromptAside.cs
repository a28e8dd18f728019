using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>
/// Deals with a message that is no answer to the open question, before that is asked again: true where it was something else
/// in its own right, such as a question, so that the first words are used again and it does not count as an attempt.
/// </summary>
internal delegate Task<bool> PromptAside(ITurnContext turnContext, CancellationToken cancellationToken);
