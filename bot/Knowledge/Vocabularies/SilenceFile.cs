using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Policies;
using TeamsPolicyBot.Knowledge.Subjects;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Vocabularies;

/// <summary>
/// Reads <c>silent-on.yaml</c>: shared subjects that the council lists, and subjects of its own, for which it proves that
/// the policies in force do not hold the words. What is silent everywhere joins them unless a clause claims it, or the council excepts it.
/// </summary>
internal static class SilenceFile
{
    public const string Name = "silent-on.yaml";

    /// <summary>Key of an entry: subjects that are silent everywhere, and not here.</summary>
    public const string NotSilent = "not-silent";

    public static IReadOnlyList<Silence> Read(
        string file, string? text, IReadOnlyList<PlacedClause> clauses, SubjectLibrary subjects, ICollection<Fault> faults)
    {
        var shared = new SharedSilences(clauses.Select(placed => placed.Clause), subjects);
        var inForce = new WordsInForce(clauses.Select(placed => placed.Clause));
        var entries = text is null ? [] : YamlFile.Read(file, text, faults)?.List() ?? [];
        var excepted = entries.Where(IsException).SelectMany(shared.Excepted).ToList();
        var listed = entries.Where(entry => !IsException(entry))
            .SelectMany(entry => IsOfSubjects(entry) ? shared.Read(entry) : Own(entry, inForce))
            .ToList();
        return [.. listed, .. shared.Everywhere(listed, excepted)];
    }

    private static bool IsOfSubjects(YamlValue entry) => entry.Child("subjects") is not null;

    private static bool IsException(YamlValue entry) => entry.Child(NotSilent) is not null;

    private static IEnumerable<Silence> Own(YamlValue value, WordsInForce inForce)
    {
        if (value.Map("topic", "words", "say", "capacity", "asked-as") is not { } silence)
        {
            return [];
        }

        foreach (var word in silence.Require("words")?.List() ?? [])
        {
            RefuseWordInForce(word, inForce);
        }

        return
        [
            new Silence(silence.RequireText("topic"), silence.Texts("words"), silence.RequireText("say"))
            {
                About = silence.Find("capacity")?.OneOf("personal", "council", "press") ?? "personal",
                AskedAs = silence.Texts("asked-as"),
                Line = value.Line,
            },
        ];
    }

    private static void RefuseWordInForce(YamlValue value, WordsInForce inForce)
    {
        if (value.Text() is { } word && inForce.Find(word) is { } clause)
        {
            value.Fault(
                $"The policies are not silent on \"{word}\": {clause.Address} says it.",
                $"Remove this word, or choose one that does not stand in {clause.Citation}.",
                new FaultTelling("silence-word", [word, clause.Citation]));
        }
    }
}
