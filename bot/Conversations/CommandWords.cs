using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Conversations;

/// <summary>Recognises the words that stand for an action. Only whole messages count: "help" is one, "help with my logo" is a question.</summary>
internal sealed class CommandWords(IEnumerable<CommandWord> words)
{
    private readonly List<CommandWord> _words = [.. words.OrderByDescending(word => word.Word.Length)];

    /// <summary>The intent of a message; null where it is a question.</summary>
    public Intent? Recognise(string message)
    {
        var plain = Plain(message);
        foreach (var word in _words)
        {
            if (Same(plain, word.Word))
            {
                return new Intent(word.Action, []);
            }

            if (word.TakesArgument && plain.Length > word.Word.Length && plain[word.Word.Length] == ' ' && Same(plain[..word.Word.Length], word.Word))
            {
                return new Intent(word.Action, new JsonObject(), plain[(word.Word.Length + 1)..].Trim());
            }
        }

        return null;
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
