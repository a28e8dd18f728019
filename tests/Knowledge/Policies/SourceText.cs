using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Policies;

/// <summary>What a council's source file says that is in force: without page furniture, struck text, bullets and mark-up.</summary>
internal static partial class SourceText
{
    /// <summary>Lines that are not the policy's words, counted from 1, and why.</summary>
    private static readonly Dictionary<string, (int From, int To, string Reason)[]> Furniture = new()
    {
        ["milton-keynes"] =
        [
            (5, 7, "cover"),
            (9, 9, "running head"),
            (11, 11, "title, which is a fact of the policy"),
            (34, 36, "running head inside the list of guidance"),
            (56, 58, "running head inside Compliance"),
            (70, 72, "running head"),
            (74, 74, "blank page"),
            (76, 78, "running head"),
        ],
        ["melton"] = [(2, 4, "title, which is a fact of the policy")],
        ["brighton-hove"] =
        [
            (3, 3, "header of the committee report it was printed in"),
            (5, 5, "title, which is a fact of the policy"),
            (164, 168, "signature and review date, which are facts of the policy"),
        ],
        ["nw-leicestershire"] = [(2, 2, "title, which is a fact of the policy")],
        ["medway"] =
        [
            (3, 3, "title, which is a fact of the policy"),
            (5, 8, "dates and lead officer, which are facts of the policy"),
            (12, 22, "table of contents"),
            (24, 24, "title printed a second time"),
        ],
    };

    public static string Raw(string council) => File.ReadAllText(Repository.Data("sources", $"{council}.txt"));

    /// <summary>The words in force, in order, split at white space.</summary>
    public static string[] Words(string council)
    {
        var lines = Raw(council).Split('\n')
            .Where((_, index) => !Furniture[council].Any(range => index + 1 >= range.From && index + 1 <= range.To))
            .Select(line => Bullet().Replace(line, ""));
        return Split(Mark().Replace(Struck().Replace(string.Join('\n', lines), ""), "${words}"));
    }

    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\s*[-·]\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex("~~.*?~~")]
    private static partial Regex Struck();

    /// <summary>Emphasis, and the angle brackets around a link.</summary>
    [GeneratedRegex(@"\*\*(?<words>[^*]+)\*\*|\*(?<words>[^*]+)\*|<(?<words>https?:[^>]+)>")]
    private static partial Regex Mark();
}
