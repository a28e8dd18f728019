using System.Text.Json;

namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>
/// Keeps the chats in a file of the data folder, a line for each change: Teams does not forget when a bot restarts, and so
/// its stand-in must not. Removing the file empties the chats.
/// </summary>
internal sealed class ChatJournal(string file)
{
    /// <summary>All changes so far. A line that was cut off when the program was killed is left out.</summary>
    public IEnumerable<ChatEvent> Read() => File.Exists(file) ? File.ReadLines(file).Select(Parse).OfType<ChatEvent>() : [];

    /// <summary>Writes a change before anybody is told of it.</summary>
    public void Append(ChatEvent change)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.AppendAllText(file, JsonSerializer.Serialize(change, ChatJson.Default.ChatEvent) + "\n");
    }

    private static ChatEvent? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ChatJson.Default.ChatEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
