namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>What a prompt made of an answer.</summary>
/// <param name="Succeeded">Whether it is one.</param>
/// <param name="Value">Its value, when it is.</param>
internal sealed record PromptRecognizerResult<T>(bool Succeeded, T? Value = default);
