using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests;

/// <summary>Who may use whom. A room that needs another one gets a row here, with a reason that survives a review.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Room, and the rooms it may use. A room may always use its own sub-folders, but for those with a row of their own.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["BotFramework.Schema"] = [],
        ["BotFramework.Connector"] = ["BotFramework.Schema"],
        ["BotFramework.Authentication"] = ["BotFramework.Schema"],
        ["BotFramework.Builder"] = ["BotFramework.Schema", "BotFramework.Connector"],
        ["BotFramework.Dialogs"] = ["Recognizers", "BotFramework.Schema", "BotFramework.Builder"],
        ["BotFramework.Hosting"] = ["BotFramework.Schema", "BotFramework.Connector", "BotFramework.Authentication", "BotFramework.Builder"],
        // Letters and words, for whoever reads what people typed.
        ["Text"] = [],
        // What people type to a question, for whoever asks one.
        ["Recognizers"] = ["Text"],
        // What people say in their own words, for whoever listens for it.
        ["Phrases"] = ["Text"],
        ["Search"] = ["Text"],
        ["Words"] = [],
        ["Telemetry"] = [],
        ["Advice"] = ["Text", "Recognizers"],
        ["Knowledge"] = ["Text", "Phrases", "Search", "Advice"],
        // It writes policy files and reads them again to count their clauses.
        ["Import"] = ["Knowledge"],
        ["Answers"] = ["Text", "Search", "Knowledge"],
        ["Storage"] = ["BotFramework.Schema", "BotFramework.Builder", "Advice"],
        // Rules only: no database, no protocol, no HTTP.
        ["Cases"] = ["Text", "Knowledge", "Advice"],
        ["Cases.Store"] = ["Cases", "Knowledge", "Storage"],
        ["Cases.Handling"] = ["Cases", "Cases.Store", "Knowledge", "Storage"],
        // Notices are drawn when they are sent. Graph is asked with the app's own credentials.
        ["Delivery"] =
        [
            "BotFramework.Schema", "BotFramework.Connector", "BotFramework.Builder", "BotFramework.Authentication", "Words", "Cards", "Knowledge",
            "Cases", "Cases.Store", "Cases.Handling", "Storage", "Telemetry",
        ],
        ["Cards"] = ["BotFramework.Schema", "Words", "Knowledge", "Answers", "Advice", "Cases"],
        ["Conversations"] =
        [
            "BotFramework.Schema", "BotFramework.Connector", "BotFramework.Builder", "BotFramework.Dialogs",
            "Text", "Recognizers", "Search", "Words", "Knowledge", "Answers", "Advice", "Cases", "Cases.Store", "Cases.Handling", "Storage", "Cards", "SelfTest", "Telemetry",
        ],
        // Commands and Conversations both show it, and neither may use the other.
        ["SelfTest"] = ["Text", "BotFramework.Authentication", "BotFramework.Connector", "Storage", "Knowledge", "Cases", "Cases.Store", "Delivery"],
        ["Commands"] = ["Text", "Recognizers", "Search", "Knowledge", "Import", "Answers", "Advice", "Cases", "Cases.Store", "Storage", "SelfTest", "BotFramework.Authentication", "BotFramework.Connector"],
        ["LocalTeams"] = ["BotFramework.Schema", "Knowledge"],
    };

    /// <summary>Rooms in which ASP.NET may be named, beside Program.cs.</summary>
    private static readonly string[] TouchAspNet = ["BotFramework.Hosting", "LocalTeams"];

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_it_may(string room)
    {
        var faults =
            from file in Sources(room)
            from used in RoomsNamedIn(File.ReadAllText(file))
            where used != room && !MayUse[room].Contains(used)
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {used}";

        Assert.Empty(faults.Distinct());
    }

    [Fact]
    public void Only_hosting_local_teams_and_the_composition_root_touch_asp_net()
    {
        var faults =
            from room in MayUse.Keys.Except(TouchAspNet)
            from file in Sources(room)
            where File.ReadAllText(file).Contains("Microsoft.AspNetCore", StringComparison.Ordinal)
            select Path.GetRelativePath(Repository.Root, file);

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_source_file_of_the_bot_stands_in_a_room_of_the_table()
    {
        var known = MayUse.Keys.SelectMany(Sources).ToHashSet();
        var strays = BotFiles(Repository.Bot)
            .Where(file => !known.Contains(file) && !Path.GetFileName(file).StartsWith("Program.", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file));

        Assert.Empty(strays);
    }

    private static IEnumerable<string> Sources(string room)
    {
        var folder = FolderOf(room);
        var inner = MayUse.Keys.Where(other => other.StartsWith(room + ".", StringComparison.Ordinal)).Select(FolderOf).ToList();
        return Directory.Exists(folder)
            ? BotFiles(folder).Where(file => !inner.Any(other => file.StartsWith(other + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            : [];
    }

    private static string FolderOf(string room) => Path.Combine(Repository.Bot, room.Replace('.', Path.DirectorySeparatorChar));

    private static IEnumerable<string> BotFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(file));

    private static IEnumerable<string> RoomsNamedIn(string source)
    {
        foreach (Match match in NamespaceUse().Matches(source))
        {
            var name = match.Groups["name"].Value;
            if (MayUse.Keys.Where(room => name == room || name.StartsWith(room + ".", StringComparison.Ordinal)).MaxBy(room => room.Length) is { } room)
            {
                yield return room;
            }
        }
    }

    [GeneratedRegex(@"TeamsPolicyBot\.(?<name>[A-Za-z.]+)")]
    private static partial Regex NamespaceUse();

    [GeneratedRegex(@"[/\\](bin|obj|node_modules)[/\\]")]
    private static partial Regex BuildOutput();
}
