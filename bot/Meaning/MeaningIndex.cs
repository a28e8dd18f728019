using System.Numerics.Tensors;

namespace TeamsPolicyBot.Meaning;

/// <summary>
/// How near texts are to a question in what they mean. A few hundred to some thousand are compared one by one: that takes less time than
/// the question's own vector.
/// </summary>
/// <param name="documents">Each document as the texts that it is compared by, the nearest of which counts.</param>
internal sealed class MeaningIndex(IReadOnlyList<IReadOnlyList<string>> documents)
{
    private readonly Lazy<float[][][]> _vectors = new(() => [.. documents.Select(texts => texts.Select(Vectors.Of).ToArray())]);

    /// <summary>The cosine of the question and each document, in their order: 1 for the same text, about 0 for unrelated ones.</summary>
    public float[] Likeness(string question)
    {
        var asked = RecentQuestions.Shared.Of(question);
        return Array.ConvertAll(_vectors.Value, texts => texts.Max(text => TensorPrimitives.Dot<float>(asked, text)));
    }
}
