using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Talk;

/// <summary>
/// Remarks that ask nothing, in too many wordings for a list: "you're stricter than my nan", "wrong window", "that's a bit harsh". The
/// patterns stand in <c>remarks.txt</c>.
/// </summary>
internal sealed partial class Remarks
{
    private const string Greeting = "greeting";

    private static readonly string[] Groups = ["so", "how", "tail", "when", "few"];

    /// <summary>Those of <see cref="Greeting"/> first.</summary>
    internal IReadOnlyList<(string Section, WholePattern Pattern)> Patterns { get; }

    private Remarks(IEnumerable<(string Section, WholePattern Pattern)> patterns) =>
        Patterns = [.. patterns.OrderByDescending(one => one.Section is Greeting)];

    /// <summary>The patterns in the program.</summary>
    public static Remarks Embedded { get; } = new(PatternFile.Read("Remarks.en.txt", Groups.Contains));

    /// <summary>
    /// The section whose remark some words are, all of them; null where they are none. Only an opening may itself begin as a question does.
    /// </summary>
    public string? SectionOf(string words)
    {
        var asks = Asks().IsMatch(words);
        var pairs = LetterPairs.Of(words);
        foreach (var (section, pattern) in Patterns)
        {
            if (asks && section is not Greeting)
            {
                return null;
            }

            if (pattern.IsMatch(words, pairs))
            {
                return section;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(can|could|may|should|must|shall|do|does|did|am|are|is|would|will) (i|we|they|he|she|it|staff|anyone|the)\b|\b(what|how|when|where|who|why|which) (if|about|do|does|did|is|are|can|could|should|will|would|happens)\b|\b(allowed|rules|permission)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asks();
}
