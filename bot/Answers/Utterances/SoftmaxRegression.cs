using System.Numerics.Tensors;

namespace TeamsPolicyBot.Answers.Utterances;

/// <summary>
/// Multinomial logistic regression over features that an example has or has not, learned by stochastic gradient descent. The same examples
/// give the same weights: they are gone through in the same order each time.
/// </summary>
internal sealed class SoftmaxRegression
{
    private const int Epochs = 16;
    private const float FirstRate = 4.5f;
    private const float Decay = .4f;
    private const float BiasRate = .1f;

    private readonly int _labels;
    private readonly float[] _bias;
    private readonly float[][] _weights;

    private SoftmaxRegression(int labels, int features)
    {
        _labels = labels;
        _bias = new float[labels];
        _weights = [.. Enumerable.Range(0, features).Select(_ => new float[labels])];
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The numbers of each one's features, and of its label.</param>
    public static SoftmaxRegression Learn(IReadOnlyList<(int[] Features, int Label)> examples, int labels, int features)
    {
        var model = new SoftmaxRegression(labels, features);
        var gradient = new float[labels];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = FirstRate / (1 + (epoch * Decay));
            foreach (var (own, label) in examples)
            {
                model.Probabilities(own, gradient);
                gradient[label] -= 1;
                TensorPrimitives.MultiplyAdd(gradient, -rate * BiasRate, model._bias, model._bias);
                foreach (var feature in own)
                {
                    TensorPrimitives.MultiplyAdd(gradient, -rate * ShareOf(own.Length), model._weights[feature], model._weights[feature]);
                }
            }
        }

        return model;
    }

    /// <summary>How probable each label is for an example with these features.</summary>
    /// <param name="probabilities">Filled; as long as there are labels.</param>
    public void Probabilities(ReadOnlySpan<int> features, Span<float> probabilities)
    {
        _bias.CopyTo(probabilities);
        foreach (var feature in features)
        {
            TensorPrimitives.MultiplyAdd(_weights[feature], ShareOf(features.Length), probabilities, probabilities);
        }

        TensorPrimitives.SoftMax(probabilities, probabilities);
    }

    /// <summary>A long utterance is no surer than a short one.</summary>
    private static float ShareOf(int features) => 1 / MathF.Sqrt(features);
}
