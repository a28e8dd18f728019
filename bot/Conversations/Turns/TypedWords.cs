using System.Runtime.CompilerServices;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Turns;

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

    private static readonly ConditionalWeakTable<BotWords, InterruptionWords> OfLanguages = [];

    /// <summary>What a message interrupts a dialog with, if anything.</summary>
    public static Interruption InterruptionIn(this BotWords words, Utterance said)
    {
        var exact = words.ToInterruptionWords().Recognise(said.Text);
        return exact is not Interruption.None ? exact
            : ChoiceRecognizer.RecognizeName(said, [.. Interruptions.Select(pair => words.Typed(pair.Key))]) is { } place
                ? Interruptions[place].Meaning
            : said.Confirmation == Confirmation.Cancel ? Interruption.Cancel
            : Interruption.None;
    }

    /// <summary>What a dialog says when it is interrupted.</summary>
    public static InterruptionTexts ToInterruptionTexts(this BotWords words) =>
        new(words.ToInterruptionWords(), words["dialog.help"], words["dialog.cancelled"], words["dialog.nothing-before"]);

    /// <summary>Whether the whole message is one of the alternatives under a key.</summary>
    public static bool IsTyped(this BotWords words, string key, Utterance said) =>
        ChoiceRecognizer.RecognizeName(said, [words.Typed(key)]) is not null;

    /// <summary>Whether the whole message leaves a question unanswered that may be: "skip", or a plain no.</summary>
    public static bool IsSkip(this BotWords words, Utterance said) =>
        said.IsEmpty || words.IsTyped("typed.skip", said) || said.Confirmation == Confirmation.No;

    private static InterruptionWords ToInterruptionWords(this BotWords words) =>
        OfLanguages.GetValue(words, each => new InterruptionWords(
            Interruptions.SelectMany(pair => each.Typed(pair.Key).Select(typed => (typed, pair.Meaning)))));
}
