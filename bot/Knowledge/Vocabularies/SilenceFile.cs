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

        return [.. document.List().Select(value => Read(value, clauses)).OfType<Silence>()];
    }

    private static Silence? Read(YamlValue value, IReadOnlyList<PlacedClause> clauses)
    {
        if (value.Map("topic", "words", "say", "capacity") is not { } silence)
        {
            return null;
        }

        foreach (var word in silence.Require("words")?.List() ?? [])
        {
            RefuseWordInForce(word, clauses);
        }

        return new Silence(silence.RequireText("topic"), silence.Texts("words"), silence.RequireText("say"))
        {
            About = silence.Find("capacity")?.OneOf("personal", "council", "press") ?? "personal",
        };
    }

    private static void RefuseWordInForce(YamlValue value, IReadOnlyList<PlacedClause> clauses)
    {
        if (value.Text() is { } word && clauses.FirstOrDefault(placed => Says(placed.Clause, word)) is { Clause: var clause })
        {
            value.Fault(
                $"The policies are not silent on \"{word}\": {clause.Address} says it.",
                $"Remove this word, or choose one that does not stand in {clause.Citation}.");
        }
    }

    private static bool Says(Clause clause, string word)
    {
        var (text, sought) = (Fold.Text(clause.Words), Fold.Text(word));
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            if (!IsLetter(text, at - 1) && !IsLetter(text, at + sought.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
