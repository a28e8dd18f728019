using System.Collections.Frozen;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>The sayings of <c>en.txt</c>, by section.</summary>
internal sealed class LeanWords
{
    private readonly FrozenDictionary<string, string[][]> _sections;
    private readonly FrozenSet<string> _thin;

    private LeanWords(Dictionary<string, List<string>> sections)
    {
        _sections = sections
            .Where(section => section.Key is not ("contrasts" or "sites"))
            .ToFrozenDictionary(
                section => section.Key, section => section.Value.Select(Spoken.Words).OrderByDescending(words => words.Length).ToArray());
        _thin = EnglishWords
            .FunctionWords.SelectMany(Spoken.Words)
            .Concat(_sections["thin"].SelectMany(words => words))
            .ToFrozenSet(StringComparer.Ordinal);
        Sites =
        [
            .. sections["sites"].Select(line => line.Split('|', StringSplitOptions.TrimEntries)).SelectMany(names =>
                names.Select(name => (name, names[0]))),
        ];
        Contrasts =
        [
            .. sections["contrasts"]
                .Select(line => line.Split('|').Select(Spoken.Words).OrderByDescending(words => words.Length).ToArray()),
        ];
    }

    /// <summary>What people call sites and media, and which it is.</summary>
    public IReadOnlyList<(string Name, string Site)> Sites { get; }

    /// <summary>The words in the program.</summary>
    public static LeanWords Embedded { get; } = Read();

    /// <summary>Groups of terms of which one can stand for another.</summary>
    public IReadOnlyList<string[][]> Contrasts { get; }

    /// <summary>Whether a word carries hardly any subject, or one that any question may go on with: "tell", "happen", "trouble".</summary>
    public bool IsThin(string word) => _thin.Contains(word);

    /// <summary>Whether a question may begin with a word: "can", "what", "who".</summary>
    public static bool IsQuestionWord(string word) => QuestionWords.Contains(word);

    private static readonly FrozenSet<string> QuestionWords = new[]
    {
        "can", "could", "may", "am", "is", "are", "do", "does", "did", "should", "must", "will", "would", "what", "whats", "when", "where",
        "wheres", "who", "whos", "how", "hows", "why", "which", "isnt", "arent", "cant", "couldnt", "wouldnt", "shouldnt", "doesnt", "tell",
        "show", "give", "send", "please", "thanks", "thank",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many words of the longest saying of a section the words begin with at a place; 0 for none.</summary>
    public int LengthAt(string section, IReadOnlyList<string> words, int at) =>
        Array.Find(_sections[section], saying => Spoken.StandsAt(saying, words, at))?.Length ?? 0;

    /// <summary>Whether a saying of a section stands anywhere in the words.</summary>
    public bool Occurs(string section, IReadOnlyList<string> words) =>
        Enumerable.Range(0, words.Count).Any(at => LengthAt(section, words, at) > 0);

    private static LeanWords Read() =>
        new(SectionFile.Read("FollowUps.en.txt").GroupBy(line => line.Section, line => line.Line).ToDictionary(
            lines => lines.Key, lines => lines.ToList(), StringComparer.Ordinal));
}
