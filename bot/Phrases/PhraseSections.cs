using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>
/// Phrases in the program, from a text file: a section begins with its name in brackets, and every line of it is a phrase, written as at
/// the
/// head of <c>knowledge/shared/phrases.yaml</c>. The section <c>groups</c> comes first, a group a line: <c>name: words, by commas</c>.
/// </summary>
internal sealed class PhraseSections
{
    private const string Groups = "groups";

    /// <summary>A section whose name ends so lists words, not phrases.</summary>
    private const string Words = "words";

    private readonly Dictionary<string, List<string>> _lines;
    private readonly Dictionary<string, IReadOnlySet<Phrase>> _phrases = [];
    private readonly PhraseBook _book;

    /// <exception cref="FormatException">A line is no phrase: a fault of the program, found by a test.</exception>
    private PhraseSections(IEnumerable<(string Section, string Line)> lines)
    {
        _lines = lines.GroupBy(line => line.Section, line => line.Line).ToDictionary(section => section.Key, section => section.ToList());
        _book = new PhraseBook(
            _lines
                .GetValueOrDefault(Groups, [])
                .Select(line => line.Split(':', 2))
                .ToDictionary(pair => pair[0].Trim(), pair => WordsOf(pair[1])),
            new HashSet<string>()
        );
        foreach (var (section, phrases) in _lines)
        {
            if (section != Groups && !section.EndsWith(Words, StringComparison.Ordinal))
            {
                _phrases[section] = phrases.Select(Phrase).ToHashSet();
            }
        }
    }

    public IEnumerable<string> Names => _phrases.Keys;

    /// <summary>Whether a phrase stands in a section.</summary>
    public bool IsIn(string section, Phrase phrase) => _phrases.TryGetValue(section, out var phrases) && phrases.Contains(phrase);

    /// <summary>Reads a file that is embedded in the program.</summary>
    public static PhraseSections Embedded(string resource) => new(SectionFile.Read(resource));

    /// <summary>The phrases that are said in a few words.</summary>
    public IReadOnlyList<SaidPhrase> SaidIn(IEnumerable<string> words) => _book.SaidIn(words);

    /// <summary>The words of a section that lists words, not phrases.</summary>
    public IReadOnlySet<string> WordsIn(string section) =>
        _lines
            .GetValueOrDefault(section, [])
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> WordsOf(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private Phrase Phrase(string line) =>
        _book.Add(line, out var whyNot) ?? throw new FormatException($"\"{line}\" is no phrase. {whyNot}.");
}
