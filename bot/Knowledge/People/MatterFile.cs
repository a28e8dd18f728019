using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.People;

/// <summary>Reads <c>matters.yaml</c>: the shared one, and what an organisation changes in a matter or adds to it.</summary>
internal static class MatterFile
{
    public const string Name = "matters.yaml";

    private static readonly string[] Keys = ["matter", "name", "help", "besides", "clause", "phrases", "names", "unless", "hurts"];

    /// <param name="texts">Names and texts of the shared file and the organisation's own, in this order; null for a file that there is
    /// not.</param>
    public static MatterBook Read(
        IEnumerable<(string File, string? Text)> texts, PhrasesFile phrases, ClauseAddresses addresses, ICollection<Fault> faults)
    {
        var entries = new Dictionary<string, List<YamlMap>>();
        foreach (var (file, text) in texts)
        {
            foreach (var value in text is null ? [] : YamlFile.Read(file, text, faults)?.Map("matters")?.List("matters") ?? [])
            {
                if (value.Map(Keys) is { } entry && entry.RequireText("matter") is { Length: > 0 } id)
                {
                    (entries.TryGetValue(id, out var known) ? known : entries[id] = []).Add(entry);
                }
            }
        }

        var book = phrases.NewBook();
        return new MatterBook(book, [.. entries.Select(pair => Words(pair.Key, pair.Value))]);

        MatterWords Words(string id, List<YamlMap> of) => new(
            new Matter(
                id,
                (Last(of, "name") ?? of[0]).RequireText("name"),
                Last(of, "help")?.Texts("help") ?? [],
                Last(of, "besides")?.Text("besides"),
                Last(of, "clause")?.Find("clause") is { } clause ? addresses.Find(clause) : null)
            {
                Hurts = Last(of, "hurts")?.Flag("hurts") is true,
            },
            All(of, "phrases"),
            All(of, "names"),
            All(of, "unless"));

        YamlMap? Last(List<YamlMap> of, string key) => of.FindLast(entry => entry.Has(key));

        IReadOnlySet<Phrases.Phrase> All(List<YamlMap> of, string key) => PhrasesFile.Take(book, of.SelectMany(entry => entry.List(key)));
    }
}
