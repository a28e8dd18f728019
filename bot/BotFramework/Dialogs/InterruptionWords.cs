using System.Collections.Frozen;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>Recognises an interruption. Only a whole message counts: "help" is one, "may I help a client to vote?" is not.</summary>
internal static class InterruptionWords
{
    private static readonly FrozenDictionary<string, Interruption> Words = new Dictionary<string, Interruption>
    {
        ["help"] = Interruption.Help,
        ["help me"] = Interruption.Help,
        ["?"] = Interruption.Help,
        ["cancel"] = Interruption.Cancel,
        ["quit"] = Interruption.Cancel,
        ["exit"] = Interruption.Cancel,
        ["stop"] = Interruption.Cancel,
        ["never mind"] = Interruption.Cancel,
        ["nevermind"] = Interruption.Cancel,
        ["start over"] = Interruption.StartOver,
        ["start again"] = Interruption.StartOver,
        ["begin again"] = Interruption.StartOver,
        ["restart"] = Interruption.StartOver,
        ["back"] = Interruption.Back,
        ["go back"] = Interruption.Back,
        ["undo"] = Interruption.Back,
        ["previous"] = Interruption.Back,
    }.ToFrozenDictionary();

    /// <summary>What a message without mentions interrupts with, if anything.</summary>
    public static Interruption Recognise(string? text) => Words.GetValueOrDefault(Plain(text ?? ""));

    private static string Plain(string text)
    {
        var words = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words == "?" ? words : words.TrimEnd('.', '!', '?', ' ');
    }
}
