using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Vocabularies;

/// <summary>Reads <c>vocabulary.yaml</c>: a council's own, and the one that all councils share.</summary>
internal static class VocabularyFile
{
    public const string Name = "vocabulary.yaml";

    public static Vocabulary Empty { get; } = new([], []);

    public static Vocabulary Read(string file, string? text, ICollection<Fault> faults)
    {
        if (text is null || YamlFile.Read(file, text, faults)?.Map("same", "related") is not { } vocabulary)
        {
            return Empty;
        }

        return new Vocabulary(
            [.. vocabulary.List("same").Select(Group).OfType<IReadOnlyList<string>>()],
            [.. vocabulary.List("related").Select(Related).OfType<RelatedWord>()]);
    }

    /// <summary>A council's vocabulary after the shared one.</summary>
    public static Vocabulary Join(Vocabulary shared, Vocabulary own) =>
        new([.. shared.Same, .. own.Same], [.. shared.Related, .. own.Related]);

    private static IReadOnlyList<string>? Group(YamlValue value)
    {
        var words = value.Texts();
        if (words.Count > 1)
        {
            return words;
        }

        value.Fault("A group of words that mean the same needs two words or more.", "Add another word, or remove the group.");
        return null;
    }

    private static RelatedWord? Related(YamlValue value)
    {
        if (value.Map("word", "also", "weight") is not { } related)
        {
            return null;
        }

        var weight = related.Find("weight")?.Number() ?? 0.5;
        if (weight is <= 0 or >= 1)
        {
            related
                .Find("weight")!
                .Fault(
                    $"The weight {weight} is not between 0 and 1.", "Write for example 0.5; words that mean the same belong under \"same\"."
                );
        }

        related.Require("also");
        return new RelatedWord(related.RequireText("word"), related.Texts("also"), weight);
    }
}
