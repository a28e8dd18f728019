using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace TeamsPolicyBot.Meaning;

/// <summary>
/// Multinomial logistic regression over what a text means, its vector: knows what no example has a word of. Its weights come with the
/// program (<c>Benchmarks -- meaning</c> writes them), since making the vectors of all examples takes a minute.
/// </summary>
/// <param name="weights">For each label its bias and a weight for each number of a vector.</param>
internal sealed class MeaningRegression(float[][] weights)
{
    private const int Epochs = 30;
    private const float FirstRate = 3;
    private const float Decay = .3f;
    private const float BiasRate = .1f;

    public int Labels => weights.Length;

    /// <summary>Learns from examples, in their order.</summary>
    public static MeaningRegression Learn(IReadOnlyList<(float[] Vector, int Label)> examples, int labels)
    {
        var model = new MeaningRegression([.. Enumerable.Range(0, labels).Select(_ => new float[1 + SentenceEncoder.Length])]);
        var gradient = new float[labels];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = FirstRate / (1 + (epoch * Decay));
            foreach (var (vector, label) in examples)
            {
                model.Probabilities(vector, gradient);
                gradient[label] -= 1;
                model.Descend(vector, gradient, rate);
            }
        }

        return model;
    }

    /// <summary>How probable each label is for a text of that meaning.</summary>
    /// <param name="probabilities">Filled; as long as there are labels.</param>
    public void Probabilities(ReadOnlySpan<float> vector, Span<float> probabilities)
    {
        for (var label = 0; label < weights.Length; label++)
        {
            probabilities[label] = weights[label][0] + TensorPrimitives.Dot(weights[label].AsSpan(1), vector);
        }

        TensorPrimitives.SoftMax(probabilities, probabilities);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MeaningRegression Read(ReadOnlySpan<byte> file)
    {
        const int Length = 1 + SentenceEncoder.Length;
        var numbers = MemoryMarshal.Cast<byte, float>(file).ToArray();
        return new MeaningRegression([.. numbers.Chunk(Length)]);
    }

    /// <summary>The weights, label by label, as numbers of four bytes.</summary>
    public byte[] Write() => [.. weights.SelectMany(label => MemoryMarshal.AsBytes<float>(label).ToArray())];

    private void Descend(float[] vector, float[] gradient, float rate)
    {
        for (var label = 0; label < weights.Length; label++)
        {
            var own = weights[label];
            own[0] -= rate * BiasRate * gradient[label];
            TensorPrimitives.MultiplyAdd(vector, -rate * gradient[label], own.AsSpan(1), own.AsSpan(1));
        }
    }
}
