using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Text;

/// <summary>
/// Patterns in the program, from a text file: a section begins with its name in brackets, every line of it is a regular expression for a
/// whole message, and <c>{name}</c> in it stands for the one line of a section that is a group.
/// </summary>
internal static class PatternFile
{
    /// <summary>
    /// Each pattern with its section, in the order of the file. They are interpreted: an automaton for each takes a megabyte and ten
    /// milliseconds of the first question. So whoever matches bounds the words, and there is a time limit.
    /// </summary>
    /// <param name="resource">Embedded in the program.</param>
    /// <param name="isGroup">Whether a section is a group, by its name.</param>
    public static IReadOnlyList<(string Section, WholePattern Pattern)> Read(string resource, Func<string, bool> isGroup)
    {
        var lines = SectionFile.Read(resource).ToList();
        var groups = lines.Where(line => isGroup(line.Section)).ToDictionary(line => $"{{{line.Section}}}", line => $"({line.Line})");
        return [.. lines.Where(line => !isGroup(line.Section)).Select(line => (line.Section, Whole(line.Line, groups)))];
    }

    private static WholePattern Whole(string line, Dictionary<string, string> groups)
    {
        var written = groups.Aggregate(line, (before, group) => before.Replace(group.Key, group.Value, StringComparison.Ordinal));
        var alone = new Regex(
            $"^(?:{written})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
            TimeSpan.FromMilliseconds(TextLimits.RegexMilliseconds));
        return new WholePattern(alone, NeededText.In(written));
    }
}
