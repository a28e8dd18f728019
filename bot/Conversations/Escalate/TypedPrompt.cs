using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>A question between choices: in its own words first, and in others after an answer that was none.</summary>
internal static class TypedPrompt
{
    /// <param name="assurance">Said before it is asked again: what has not happened.</param>
    public static PromptOptions Options(BotWords words, string question, IEnumerable<Choice> choices, string assurance = "") => new()
    {
        Prompt = Say(question),
        RetryPrompt = Say(Join(assurance, words.Format("prompt.again", question))),
        SecondRetryPrompt = Say(Join(assurance, words.Format("prompt.again-twice", question))),
        Choices = [.. choices],
    };

    private static Activity Say(string text) => MessageFactory.Text(text, InputHints.ExpectingInput);

    private static string Join(string before, string text) => before.Length == 0 ? text : $"{before} {text}";
}
