using System.Collections.Frozen;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>Recognises an interruption. Only a whole message counts: "help" is one, "may I help a client to vote?" is not.</summary>
/// <param name="words">Each word or saying, in lower case, and what it means. The first meaning of a word counts.</param>
internal sealed class InterruptionWords(IEnumerable<(string Word, Interruption Meaning)> words)
{
    private readonly FrozenDictionary<string, Interruption> _words = words
        .DistinctBy(pair => pair.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a message without mentions interrupts with, if anything.</summary>
    public Interruption Recognise(string? text) => _words.GetValueOrDefault(Plain(text ?? ""));

    private static string Plain(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words == "?" ? words : words.TrimEnd('.', '!', '?', ' ');
    }
}
