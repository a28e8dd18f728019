using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Something that can be chosen. A text converts to one.</summary>
internal sealed class Choice
{
    /// <summary>What is returned when it is chosen, and shown unless <see cref="Action"/> has a title.</summary>
    public required string Value { get; init; }

    /// <summary>The button, when it is to say or do something else than the value.</summary>
    public CardAction? Action { get; init; }

    /// <summary>Other words for it.</summary>
    public List<string>? Synonyms { get; init; }

    /// <summary>What it may be called when it is typed; what a person sees comes first.</summary>
    internal IReadOnlyList<string> Names => [Title, Value, .. Synonyms ?? []];

    /// <summary>What a person sees.</summary>
    internal string Title => string.IsNullOrEmpty(Action?.Title) ? Value : Action.Title;

    /// <summary>A choice that is shown as it is returned.</summary>
    public static implicit operator Choice(string value) => new() { Value = value };
}
