using TeamsPolicyBot.Knowledge.Yaml;
using TeamsPolicyBot.Phrases;

namespace TeamsPolicyBot.Knowledge.People;

/// <summary>Reads <c>shared/phrases.yaml</c>: groups of words, and the sentences with which people ask about policy.</summary>
/// <param name="Questions">Sentences that ask about policy.</param>
/// <param name="Self">Words with which people speak of themselves.</param>
/// <param name="Doubts">Words with which people ask about policy.</param>
internal sealed record PhrasesFile(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Groups,
    IReadOnlySet<string> NotSlips,
    IReadOnlyList<YamlValue> Questions,
    IReadOnlyList<YamlValue> Self,
    IReadOnlyList<YamlValue> Doubts)
{
    public const string Name = "phrases.yaml";

    public static PhrasesFile Read(string file, string? text, ICollection<Fault> faults)
    {
        var map = text is null ? null : YamlFile.Read(file, text, faults)?.Map("groups", "not-slips", "questions", "self", "doubts");
        var groups = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var entry in map?.Find("groups")?.AnyMap()?.Entries ?? [])
        {
            groups[entry.Name] = entry.Value.Texts();
        }

        return new PhrasesFile(
            groups,
            (map?.Texts("not-slips") ?? []).ToHashSet(),
            map?.List("questions") ?? [],
            map?.List("self") ?? [],
            map?.List("doubts") ?? []);
    }

    /// <summary>An empty book with these groups.</summary>
    public PhraseBook NewBook() => new(Groups, NotSlips);

    /// <summary>Takes phrases of a file up in a book; what cannot be read is a fault at its line.</summary>
    /// <param name="eachWord">Takes every alternative of a line for a phrase of its own.</param>
    public static IReadOnlySet<Phrase> Take(PhraseBook book, IEnumerable<YamlValue> values, bool eachWord = false)
    {
        var phrases = new HashSet<Phrase>();
        foreach (var (value, written) in values.SelectMany(value => Written(value, eachWord).Select(written => (value, written))))
        {
            if (book.Add(written, out var whyNot) is { } phrase)
            {
                phrases.Add(phrase);
            }
            else
            {
                value.Fault($"\"{written}\" is no phrase. {whyNot}.", "How a phrase is written stands at the head of shared/phrases.yaml.");
            }
        }

        return phrases;
    }

    private static IEnumerable<string> Written(YamlValue value, bool eachWord) => value.Text() switch
    {
        null => [],
        var text when eachWord => text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        var text => [text],
    };
}
