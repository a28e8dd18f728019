using System.Buffers.Binary;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Utterances;

/// <summary>What utterances are learned from: the examples in <c>en.txt</c>, and what a model of their meaning learned from them.</summary>
internal static class UtteranceExamples
{
    private const int KeyLength = sizeof(ulong);

    /// <summary>All examples with their labels, in the order in which they are learned.</summary>
    public static IReadOnlyList<(string Label, string Example)> Embedded { get; } =
        [.. SectionFile.Read("Utterances.en.txt").OrderBy(example => EmbeddedFile.KeyOf(example.Line))];

    /// <summary>The labels of examples, in the order in which models know them.</summary>
    public static string[] LabelsOf(IEnumerable<(string Label, string Example)> examples) =>
        [.. examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The file of a model of what the embedded examples mean: which examples it learned from, and its weights.</summary>
    public static byte[] WriteMeaning()
    {
        var labels = LabelsOf(Embedded);
        var file = new byte[KeyLength];
        BinaryPrimitives.WriteUInt64LittleEndian(file, Key(Embedded));
        var learned = Embedded.Select(
            example => (SentenceEncoder.Shared.Encode(example.Example), Array.IndexOf(labels, example.Label)));
        var model = MeaningRegression.Learn([.. learned], labels.Length);
        return [.. file, .. model.Write()];
    }

    /// <summary>Whether the model that comes with the program learned from the examples that do.</summary>
    public static bool IsMeaningCurrent => BinaryPrimitives.ReadUInt64LittleEndian(File()) == Key(Embedded);

    /// <summary>The model that comes with the program.</summary>
    public static MeaningRegression ReadMeaning() => MeaningRegression.Read(File().AsSpan(KeyLength));

    private static byte[] File() => EmbeddedFile.Read("Utterances.meaning.bin");

    private static ulong Key(IEnumerable<(string Label, string Example)> examples) =>
        EmbeddedFile.KeyOf(string.Join('\n', examples.Select(example => $"{example.Label} {example.Example}")));
}
