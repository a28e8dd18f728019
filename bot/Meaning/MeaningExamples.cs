using System.Buffers.Binary;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Meaning;

/// <summary>Examples in the program, each under the label of its kind, and what a model of their meaning learned from them.</summary>
/// <param name="examples">Name of the file of examples: a section is a label.</param>
/// <param name="model">Name of the model's file.</param>
internal sealed class MeaningExamples(string examples, string model)
{
    private const int KeyLength = sizeof(ulong);

    /// <summary>All examples with their labels, in the order in which they are learned.</summary>
    public IReadOnlyList<(string Label, string Example)> All { get; } =
        [.. SectionFile.Read(examples).OrderBy(example => EmbeddedFile.KeyOf(example.Line))];

    /// <summary>The labels, in the order in which models know them.</summary>
    public string[] Labels => field ??= LabelsOf(All);

    /// <summary>The labels of examples, in the order in which models know them.</summary>
    public static string[] LabelsOf(IEnumerable<(string Label, string Example)> examples) =>
        [.. examples.Select(example => example.Label).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The model's file, learned anew: which examples it learned from, and its weights.</summary>
    public byte[] Write()
    {
        var file = new byte[KeyLength];
        BinaryPrimitives.WriteUInt64LittleEndian(file, Key());
        return [.. file, .. Learn(All).Write()];
    }

    /// <summary>Learns from some of the examples.</summary>
    public MeaningRegression Learn(IEnumerable<(string Label, string Example)> some) => MeaningRegression.Learn(
        [.. some.Select(example => (SentenceEncoder.Shared.Encode(example.Example), Array.IndexOf(Labels, example.Label)))], Labels.Length);

    /// <summary>Whether the model that comes with the program learned from the examples that do.</summary>
    public bool IsCurrent => BinaryPrimitives.ReadUInt64LittleEndian(EmbeddedFile.Read(model)) == Key();

    /// <summary>The model that comes with the program.</summary>
    public MeaningRegression Read() => MeaningRegression.Read(EmbeddedFile.Read(model).AsSpan(KeyLength));

    private ulong Key() => EmbeddedFile.KeyOf(string.Join('\n', All.Select(example => $"{example.Label} {example.Example}")));
}
