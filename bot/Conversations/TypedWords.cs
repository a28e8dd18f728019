using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations;

/// <summary>What people type for something, in their language and always in the default one too.</summary>
internal static class TypedWords
{
    private static readonly (string Key, Interruption Meaning)[] Interruptions =
    [
        ("typed.help", Interruption.Help),
        ("typed.cancel", Interruption.Cancel),
        ("typed.start-over", Interruption.StartOver),
        ("typed.back", Interruption.Back),
    ];

    /// <summary>What a message interrupts a dialog with, if anything.</summary>
    public static Interruption InterruptionIn(this BotWords words, string text) => words.ToInterruptionWords().Recognise(text);

    /// <summary>What a dialog says when it is interrupted.</summary>
    public static InterruptionTexts ToInterruptionTexts(this BotWords words) =>
        new(words.ToInterruptionWords(), words["dialog.help"], words["dialog.cancelled"], words["dialog.nothing-before"]);

    /// <summary>Whether the whole message is one of the alternatives under a key.</summary>
    public static bool IsTyped(this BotWords words, string key, string text) =>
        words.Typed(key).Contains(text.Trim().TrimEnd('.', '!'), StringComparer.OrdinalIgnoreCase);

    private static InterruptionWords ToInterruptionWords(this BotWords words) =>
        new(Interruptions.SelectMany(pair => words.Typed(pair.Key).Select(typed => (typed, pair.Meaning))));
}
