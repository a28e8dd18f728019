using System.Reflection;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Answers.Talk;

/// <summary>
/// Remarks that ask nothing, in too many wordings for a list: "you're stricter than my nan", "wrong window", "that's a bit harsh". The
/// patterns stand in <c>remarks.txt</c>.
/// </summary>
internal sealed partial class Remarks
{
    private const string Greeting = "greeting";

    private static readonly string[] Groups = ["so", "how", "tail", "when", "few"];

    private readonly IReadOnlyList<(string Section, Regex Pattern)> _patterns;

    private Remarks(IReadOnlyList<(string Section, Regex Pattern)> patterns) => _patterns = patterns;

    /// <summary>The patterns in the program.</summary>
    public static Remarks Embedded { get; } = new(Read());

    /// <summary>
    /// The section whose remark some words are, all of them; null where they are none. Only an opening may itself begin as a question does.
    /// </summary>
    public string? SectionOf(string words)
    {
        var section = _patterns.FirstOrDefault(one => one.Pattern.IsMatch(words)).Section;
        return section is Greeting || !Asks().IsMatch(words) ? section : null;
    }

    private static List<(string Section, Regex Pattern)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Remarks.en.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new List<(string Name, List<string> Lines)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections.Add((line.Trim('[', ']'), []));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                sections[^1].Lines.Add(line);
            }
        }

        var groups = sections
            .Where(section => Groups.Contains(section.Name))
            .ToDictionary(section => $"{{{section.Name}}}", section => $"({section.Lines[0]})");
        return
        [
            .. from section in sections
               where !Groups.Contains(section.Name)
               from line in section.Lines
               select (section.Name, Pattern(line, groups)),
        ];
    }

    /// <summary>One for each line: an automaton of a whole section would be too large.</summary>
    private static Regex Pattern(string line, Dictionary<string, string> groups) => new(
        $"^({groups.Aggregate(line, (written, group) => written.Replace(group.Key, group.Value, StringComparison.Ordinal))})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    [GeneratedRegex(
        @"\b(can|could|may|should|must|shall|do|does|did|am|are|is|would|will) (i|we|they|he|she|it|staff|anyone|the)\b|\b(what|how|when|where|who|why|which) (if|about|do|does|did|is|are|can|could|should|will|would|happens)\b|\b(allowed|rules|permission)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asks();
}
