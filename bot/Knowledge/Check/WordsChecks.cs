using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>Signs in a policy's words that its Markdown was meant otherwise than it reads.</summary>
internal static partial class WordsChecks
{
    private static readonly string[] Marks = ["~~", "**"];

    public static IEnumerable<Fault> Check(string file, string text, PolicyFile policy) =>
        SwallowedNumbers(file, text).Concat(policy.Clauses.SelectMany(placed => LeftOverMarks(file, placed)));

    /// <summary>A printed number on a line that Markdown joins to the line before: the clause would be lost in its neighbour.</summary>
    private static IEnumerable<Fault> SwallowedNumbers(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var index = 1; index < lines.Length; index++)
        {
            if (Numbered().Match(lines[index]) is { Success: true } match && ContinuesParagraph(lines[index - 1]))
            {
                yield return new Fault(file, index + 1, $"\"{match.Groups["number"].Value}\" begins right below other words and is read as part of them.", "Put an empty line before it, or join the two lines if the number belongs to the sentence.")
                    .Telling("number-swallowed", match.Groups["number"].Value);
            }
        }
    }

    private static bool ContinuesParagraph(string above) =>
        above.Trim().Length > 0
        && above[0] is not '#' and not ':'
        && !above.StartsWith("---", StringComparison.Ordinal)
        && !above.StartsWith("{#", StringComparison.Ordinal);

    private static IEnumerable<Fault> LeftOverMarks(string file, PlacedClause placed)
    {
        foreach (var mark in Marks.Where(mark => placed.Clause.Words.Contains(mark, StringComparison.Ordinal)))
        {
            yield return new Fault(file, placed.Line, $"A mark {mark} is left over in this clause.", $"Write {mark} at both ends of the words, without a space inside, and within one paragraph.")
                    .Telling("mark-left", placed.Clause.Place, mark);
        }
    }

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)+)\.?\s+\S", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex Numbered();
}
