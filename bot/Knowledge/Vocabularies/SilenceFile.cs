using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Policies;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Vocabularies;

/// <summary>Reads <c>silent-on.yaml</c>, and proves that the policies in force do not hold the words.</summary>
internal static class SilenceFile
{
    public const string Name = "silent-on.yaml";

    public static IReadOnlyList<Silence> Read(string file, string? text, IReadOnlyList<PlacedClause> clauses, ICollection<Fault> faults)
    {
        if (text is null || YamlFile.Read(file, text, faults) is not { } document)
        {
            return [];
        }

        var inForce = new WordsInForce(clauses.Select(placed => placed.Clause));
        return [.. document.List().Select(value => Read(value, inForce)).OfType<Silence>()];
    }

    private static Silence? Read(YamlValue value, WordsInForce inForce)
    {
        if (value.Map("topic", "words", "say", "capacity", "asked-as") is not { } silence)
        {
            return null;
        }

        foreach (var word in silence.Require("words")?.List() ?? [])
        {
            RefuseWordInForce(word, inForce);
        }

        return new Silence(silence.RequireText("topic"), silence.Texts("words"), silence.RequireText("say"))
        {
            About = silence.Find("capacity")?.OneOf("personal", "council", "press") ?? "personal",
            AskedAs = silence.Texts("asked-as"),
        };
    }

    private static void RefuseWordInForce(YamlValue value, WordsInForce inForce)
    {
        if (value.Text() is { } word && inForce.Find(word) is { } clause)
        {
            value.Fault(
                $"The policies are not silent on \"{word}\": {clause.Address} says it.",
                $"Remove this word, or choose one that does not stand in {clause.Citation}.");
        }
    }
}
