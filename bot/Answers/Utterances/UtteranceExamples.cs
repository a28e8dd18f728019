using TeamsPolicyBot.Meaning;

namespace TeamsPolicyBot.Answers.Utterances;

/// <summary>What utterances are learned from: the examples in <c>en.txt</c>, and what a model of their meaning learned from them.</summary>
internal static class UtteranceExamples
{
    public static MeaningExamples Embedded { get; } = new("Utterances.en.txt", "Utterances.meaning.bin");
}
