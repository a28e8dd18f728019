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
    /// <param name="asked">The question's vector.</param>
    public float[] Likeness(float[] asked) =>
        Array.ConvertAll(_vectors.Value, texts => Nearest(asked, texts));

    private static float Nearest(float[] asked, float[][] texts)
    {
        var nearest = -1f;
        foreach (var text in texts)
        {
            nearest = Math.Max(nearest, TensorPrimitives.Dot<float>(asked, text));
        }

        return nearest;
    }
}
