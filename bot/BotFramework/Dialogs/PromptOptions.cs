using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>What a prompt asks, and between what. It is stored while the question is open.</summary>
internal sealed class PromptOptions
{
    private const string Key = "options";

    /// <summary>What the open prompt of a stack asks; null where the instance is no prompt's.</summary>
    public static PromptOptions? Of(DialogInstance instance) =>
        instance.State[Key]?.Deserialize(DialogsJsonContext.Default.PromptOptions);

    /// <summary>Keeps what a prompt asks, as the beginning of its state.</summary>
    public JsonObject ToState() => new() { [Key] = JsonSerializer.SerializeToNode(this, DialogsJsonContext.Default.PromptOptions) };

    /// <summary>The question.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that was no answer; the <see cref="Prompt"/> again when there is none.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>The question from the second such answer on; the <see cref="RetryPrompt"/> again when there is none.</summary>
    public Activity? SecondRetryPrompt { get; set; }

    /// <summary>What can be chosen.</summary>
    public List<Choice> Choices { get; set; } = [];

    /// <summary>How the choices are shown; the prompt's own style when <c>null</c>.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>A question in plain text, with a second wording for a second try.</summary>
    public static PromptOptions Ask(string question, string? retry = null, params IEnumerable<Choice> choices) => new()
    {
        Prompt = MessageFactory.Text(question, InputHints.ExpectingInput),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry, InputHints.ExpectingInput),
        Choices = [.. choices],
    };
}
