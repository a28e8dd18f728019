using System.Text.RegularExpressions;
using NetArchTest.Rules;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests;

/// <summary>Who may use whom. A room that needs another one gets a row here, with a reason that survives a review.</summary>
public sealed partial class ArchitectureTests(ITestOutputHelper output)
{
    /// <summary>Room, and the rooms it may use. A room may always use its own sub-folders, but for those with a row of their own.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["BotFramework.Schema"] = [],
        ["BotFramework.Connector"] = ["BotFramework.Schema"],
        ["BotFramework.Settings"] = [],
        ["BotFramework.Authentication"] = ["BotFramework.Schema", "BotFramework.Settings"],
        ["BotFramework.Builder"] = ["BotFramework.Schema"],
        ["BotFramework.Dialogs"] = ["Recognizers", "BotFramework.Schema", "BotFramework.Builder"],
        ["BotFramework.Hosting"] =
        [
            "BotFramework.Schema", "BotFramework.Connector", "BotFramework.Settings", "BotFramework.Authentication", "BotFramework.Builder",
        ],
        // Letters and words, for whoever reads what people typed.
        ["Text"] = [],
        // What people type to a question, for whoever asks one.
        ["Recognizers"] = ["Text"],
        // What people say in their own words, for whoever listens for it.
        ["Phrases"] = ["Text"],
        ["Search"] = ["Text"],
        // What texts mean, for whoever compares them.
        ["Meaning"] = ["Text"],
        ["Words"] = [],
        ["Telemetry"] = [],
        ["Advice"] = ["Text", "Recognizers", "Meaning"],
        ["Knowledge"] = ["Text", "Phrases", "Advice"],
        // It writes policy files and reads them again to count their clauses.
        ["Import"] = ["Knowledge"],
        ["Answers"] = ["Text", "Phrases", "Search", "Meaning", "Knowledge"],
        ["Storage"] = ["BotFramework.Schema", "BotFramework.Builder", "Advice"],
        // Rules only: no database, no protocol, no HTTP.
        ["Cases"] = ["Text", "Knowledge", "Advice"],
        ["Cases.Store"] = ["Advice", "Cases", "Knowledge", "Storage"],
        ["Cases.Handling"] = ["Cases", "Cases.Store", "Knowledge", "Storage"],
        // Notices are drawn when they are sent. Graph is asked with the app's own credentials.
        ["Delivery"] =
        [
            "BotFramework.Schema", "BotFramework.Connector", "BotFramework.Builder", "BotFramework.Settings", "BotFramework.Authentication",
            "Words", "Cards", "Knowledge", "Cases", "Cases.Store", "Cases.Handling", "Storage", "Telemetry",
        ],
        // What is decided about knowledge, told at the comms desk as it is decided.
        ["Publishing"] =
        [
            "BotFramework.Schema", "BotFramework.Builder", "Words", "Advice", "Knowledge", "Import", "Answers", "Cases", "Cases.Store",
            "Storage", "Reports", "Reports.Store", "Cards",
        ],
        // What staff asked: the report is a model that cards and commands show, and puts like questions together as search reads them.
        ["Reports"] = ["Search", "Knowledge", "Advice", "Cases"],
        ["Reports.Store"] = ["Reports", "Knowledge", "Cases", "Cases.Store", "Storage"],
        ["Cards"] = ["Words", "Knowledge", "Answers", "Advice", "Cases", "Reports"],
        ["Conversations"] =
        [
            "BotFramework.Schema", "BotFramework.Connector", "BotFramework.Builder", "BotFramework.Dialogs", "Text", "Recognizers",
            "Phrases", "Words", "Knowledge", "Import", "Answers", "Advice", "Cases", "Cases.Store", "Cases.Handling", "Storage",
            "Publishing", "Reports", "Reports.Store", "Cards", "SelfTest", "Telemetry",
        ],
        // Commands and Conversations both show it, and neither may use the other.
        ["SelfTest"] =
        [
            "Text", "BotFramework.Schema", "BotFramework.Settings", "BotFramework.Authentication", "BotFramework.Connector", "Storage",
            "Knowledge", "Cases.Store", "Delivery",
        ],
        ["Commands"] =
        [
            "Text", "Recognizers", "Search", "Knowledge", "Import", "Answers", "Advice", "Cases", "Cases.Store", "Storage", "Publishing",
            "Reports", "Reports.Store", "SelfTest", "Delivery", "BotFramework.Settings", "BotFramework.Authentication",
            "BotFramework.Connector",
        ],
        // It talks to the whole bot as Teams does, and hands what was said to the command that asked for it.
        ["Rehearsal"] =
        [
            "BotFramework.Schema", "BotFramework.Connector", "BotFramework.Builder", "BotFramework.Hosting", "Conversations", "Commands",
        ],
        ["LocalTeams"] = [],
    };

    private static readonly CompiledDependencies Compiled = new(typeof(Program).Assembly.Location, "TeamsPolicyBot");

    /// <summary>
    /// The same without what is there to name all parts of its room: what composes it, and what writes its types as JSON.
    /// </summary>
    private static readonly CompiledDependencies Parts = new(
        typeof(Program).Assembly.Location, "TeamsPolicyBot", CompiledDependencies.NamesAllParts);

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_it_may(string room)
    {
        var faults =
            from use in Compiled.All
            where RoomOf(use.From) == room && RoomOf(use.To) is { } used && used != room && !MayUse[room].Contains(used)
            from example in use.Examples
            select $"{use.From}.{example} of {use.To}";

        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_may_use_nothing_that_it_does_not(string room) =>
        Assert.Empty(MayUse[room].Except(RoomsUsedBy(room).Select(use => use.Room)));

    [Fact]
    public void The_folders_of_a_room_use_each_other_in_one_direction() => Assert.Empty(MayUse.Keys.SelectMany(CirclesOf));

    /// <summary>A literal, a statement of SQL or a comment with a link may be longer: cutting it would make it harder to read or to find.</summary>
    [Fact]
    public void No_line_of_code_is_longer_than_a_screen_is_wide() =>
        Assert.Empty(
            Directory.EnumerateFiles(Repository.Bot, "*.cs", SearchOption.AllDirectories)
                .Where(file => Path.GetRelativePath(Repository.Bot, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                .SelectMany(file => Code(File.ReadLines(file)).Where(IsTooLong).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")));

    [Fact]
    public void Every_namespace_of_the_bot_is_a_room_of_the_table() =>
        Assert.DoesNotContain(Compiled.Namespaces, each => RoomOf(each) is null);

    [Fact]
    public void Only_hosting_local_teams_and_the_composition_root_touch_asp_net()
    {
        var result = Types
            .InAssembly(typeof(Program).Assembly)
            .That()
            .DoNotResideInNamespace("TeamsPolicyBot.BotFramework.Hosting")
            .And()
            .DoNotResideInNamespace("TeamsPolicyBot.LocalTeams")
            .And()
            .DoNotHaveName(nameof(Program))
            .ShouldNot()
            .HaveDependencyOn("Microsoft.AspNetCore")
            .GetResult();

        Assert.Empty((result.FailingTypes ?? []).Select(type => type.FullName));
    }

    [Fact]
    public void The_table_as_it_is_compiled()
    {
        foreach (var room in MayUse.Keys)
        {
            output.WriteLine($"{room,-28} {string.Join(", ", RoomsUsedBy(room).Select(use => $"{use.Room} {use.Count}"))}");
        }

        foreach (var circle in MayUse.Keys.SelectMany(CirclesOf))
        {
            output.WriteLine($"in a circle: {circle}");
        }

        Assert.NotEmpty(Compiled.All);
    }

    /// <summary>
    /// An arrow that follows from others (A uses B, B uses C, so A may well use C) is left out: what remains can be looked at.
    /// </summary>
    [Fact]
    public void The_drawing_of_rooms_and_arrows_is_the_compiled_one()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "design", "rooms.md")).ReplaceLineEndings("\n");

        Assert.True(page.Contains(Drawing(), StringComparison.Ordinal), "Put this into docs/design/rooms.md:\n" + Drawing());
    }

    private static string Drawing()
    {
        var uses = MayUse.Keys.ToDictionary(room => room, room => RoomsUsedBy(room).Select(use => use.Room).ToList());
        var reached = uses.Keys.ToDictionary(room => room, room => Reached(room, uses));
        var arrows =
            from room in uses.Keys.Order(StringComparer.Ordinal)
            from used in uses[room]
            where !uses[room].Any(other => other != used && reached[other].Contains(used))
            select $"    {room.Replace('.', '_')}[{room}] --> {used.Replace('.', '_')}[{used}]";
        return "```mermaid\nflowchart TD\n" + string.Join('\n', arrows) + "\n```";
    }

    private static HashSet<string> Reached(string room, Dictionary<string, List<string>> uses)
    {
        var (reached, open) = (new HashSet<string>(), new Stack<string>(uses[room]));
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                uses[next].ForEach(open.Push);
            }
        }

        return reached;
    }

    /// <summary>What is not within a raw string.</summary>
    private static IEnumerable<string> Code(IEnumerable<string> lines)
    {
        var isCode = true;
        foreach (var line in lines)
        {
            if (isCode)
            {
                yield return line;
            }

            isCode ^= line.Split("\"\"\"").Length % 2 == 0;
        }
    }

    private static bool IsTooLong(string line) => line.Length > 140 && WithoutLiterals().Replace(line, "").Length > 140;

    [GeneratedRegex(@"\$?@?\$?""([^""\\]|\\.|"""")*""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WithoutLiterals();

    private static IEnumerable<string> CirclesOf(string room) =>
        Parts.Circles([.. Parts.Namespaces.Where(each => RoomOf(each) == room)]).Select(circle => string.Join(", ", circle));

    private static IEnumerable<(string Room, int Count)> RoomsUsedBy(string room) =>
        from use in Compiled.All
        where RoomOf(use.From) == room && RoomOf(use.To) is { } used && used != room
        group use.Examples.Count by RoomOf(use.To)! into uses
        orderby uses.Key
        select (uses.Key, uses.Sum());

    /// <summary>The row that a namespace falls under: the longest of those that it begins with; null for none.</summary>
    private static string? RoomOf(string name) =>
        MayUse.Keys.Where(room => name == room || name.StartsWith(room + ".", StringComparison.Ordinal)).MaxBy(room => room.Length);
}
