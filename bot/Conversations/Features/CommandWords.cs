using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>
/// Recognises the words that stand for an action. Only whole messages count: "help" is one, "help with my logo" is a question; after some
/// words comes a reference.
/// </summary>
internal sealed class CommandWords(IEnumerable<Feature> features)
{
    private readonly List<Feature> _features = [.. features.Where(feature => feature.Typed is not null)];
    private readonly ConditionalWeakTable<BotWords, List<(string Typed, Feature Command)>> _typed = [];

    /// <summary>The intent of a message; null where it is a question.</summary>
    /// <param name="words">The words of the person who typed it.</param>
    public Intent? Recognise(string message, BotWords words)
    {
        if (message.Length > TextLimits.Command)
        {
            return null;
        }

        var plain = Plain(message);
        foreach (var (typed, command) in _typed.GetValue(words, Typed))
        {
            if (command.Takes is { } takes)
            {
                if (ArgumentOf(plain, typed) is { } given && takes(given))
                {
                    return new Intent(command.Action, [], given);
                }
            }
            else if (Same(plain, typed))
            {
                return new Intent(command.Action, []);
            }

            if (command.TakesReference && ArgumentOf(plain, typed) is { } argument && BeginsWithReference(argument))
            {
                return new Intent(command.Action, new JsonObject(), argument);
            }
        }

        return null;
    }

    /// <summary>The feature whose words a message is but for one slip of the pen; null where it is a question.</summary>
    public Feature? Nearly(Utterance said, BotWords words) =>
        _typed.GetValue(words, Typed)
            .FirstOrDefault(pair => pair.Command.Takes is null && IsNearly(said, Utterance.Of(pair.Typed).Words, pair.Command))
            .Command;

    private static bool IsNearly(Utterance said, IReadOnlyList<string> typed, Feature command) =>
        Slip.IsOf(said.Words, typed, _ => false)
        || (
            command.TakesReference
            && said.Text.Split(' ') is var tokens
            && tokens.Length > typed.Count
            && Slip.IsOf([.. tokens.Take(typed.Count)], typed, _ => false)
            && BeginsWithReference(string.Join(' ', tokens.Skip(typed.Count)))
        );

    /// <summary>What is typed in a language, the longest first.</summary>
    private List<(string Typed, Feature Command)> Typed(BotWords words) =>
        [
            .. _features
                .SelectMany(command => words.Typed(command.Typed!).Select(typed => (typed, command)))
                .OrderByDescending(pair => pair.typed.Length),
        ];

    private static string? ArgumentOf(string plain, string word) =>
        plain.Length > word.Length && plain[word.Length] == ' ' && plain.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            ? plain[(word.Length + 1)..].Trim()
            : null;

    /// <summary>
    /// Whether it begins as a reference does, misspelt perhaps: "case notes" is the beginning of a question, and of a draft.
    /// </summary>
    private static bool BeginsWithReference(string argument)
    {
        var first = argument.Split([' ', ':'], 2)[0];
        return first is [_, '-', ..]
            || new[] { References.Case, References.Receipt }.Any(prefix =>
                (References.Parse(prefix, first) ?? References.Parse(prefix, argument)) is not null
            );
    }

    private static bool Same(string typed, string word) => typed.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Single spaces, no mark at the end; a message of marks alone stays as it is.</summary>
    private static string Plain(string message)
    {
        var words = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var plain = words.TrimEnd('.', '!', '?', ' ');
        return plain.Length == 0 ? words : plain;
    }
}
