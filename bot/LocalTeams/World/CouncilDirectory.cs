namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>All councils of the stand-in, found by whatever id a caller has.</summary>
internal sealed class CouncilDirectory
{
    private readonly Dictionary<string, (Council Council, Room Room)> _rooms;

    public CouncilDirectory(IReadOnlyList<Council> all)
    {
        All = all;
        _rooms = (from council in all from room in council.Rooms select (council, room)).ToDictionary(pair => pair.room.Id);
    }

    public IReadOnlyList<Council> All { get; }

    /// <summary>The council with this id; null when there is none.</summary>
    public Council? Find(string councilId) => All.FirstOrDefault(council => council.Id == councilId);

    /// <summary>The room of a conversation id, with or without a thread's suffix; null when there is none.</summary>
    public (Council Council, Room Room)? FindRoom(string conversationId) =>
        _rooms.TryGetValue(ConversationId.RoomOf(conversationId), out var found) ? found : null;

    /// <summary>The councils that have a folder with a <c>council.yaml</c> under the knowledge folder, by name of the folder.</summary>
    public static CouncilDirectory FromKnowledge(string knowledgeFolder)
    {
        if (!Directory.Exists(knowledgeFolder))
        {
            return new CouncilDirectory([]);
        }

        var folders = Directory.EnumerateDirectories(knowledgeFolder)
            .Where(folder => File.Exists(Path.Combine(folder, "council.yaml")))
            .Order(StringComparer.Ordinal);
        return new CouncilDirectory([.. folders.Select((folder, i) => CouncilBuilder.Build(Path.GetFileName(folder), NameIn(folder), i))]);
    }

    /// <summary>
    /// The council's name as its file prints it; the folder's name when the file is broken, since the page must open then too.
    /// </summary>
    private static string NameIn(string folder)
    {
        const string Key = "name:";
        var line = File.ReadLines(Path.Combine(folder, "council.yaml"))
            .FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal));
        return line?[Key.Length..].Trim().Trim('"', '\'') is { Length: > 0 } name ? name : Path.GetFileName(folder);
    }
}
