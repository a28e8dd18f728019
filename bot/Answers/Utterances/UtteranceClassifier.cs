using System.Collections.Frozen;
using System.Numerics.Tensors;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Utterances;

/// <summary>
/// Tells what is said to the bot, about its answer or about the policy from what is asked of the policy, however it is worded: learned from
/// the examples in <c>en.txt</c>. Phrases and patterns elsewhere know their words exactly and come first; this hears those who say it
/// otherwise.
/// </summary>
public sealed class UtteranceClassifier
{
    /// <summary>The label of what the policy should be asked.</summary>
    public const string Policy = "policy";

    /// <summary>Nobody says it in more.</summary>
    private const int MostCharacters = 200;

    /// <summary>The share of its words that some example has, above which an utterance is told by them.</summary>
    private const double FewestKnown = .55;

    /// <summary>What words are so sure of is not looked at by its meaning: most questions, which that would cost milliseconds.</summary>
    private const float SurelyPolicy = .8f;

    /// <summary>Between .3 and .5 as much is heard, and as little taken from the policy.</summary>
    private const float ShareOfMeaning = .4f;

    /// <summary>A feature of one example only would teach that example by heart.</summary>
    private const int FewestExamples = 2;

    private readonly string[] _labels;
    private readonly FrozenDictionary<string, int> _features;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly SoftmaxRegression _model;
    private readonly Lazy<MeaningRegression?> _meaning;

    /// <param name="examples">Each with its label.</param>
    /// <param name="meaning">Gives what their meaning teaches when it is first asked for; null where words have to do.</param>
    internal UtteranceClassifier(IReadOnlyCollection<(string Label, string Example)> examples, Func<MeaningRegression?>? meaning = null)
    {
        var all = examples
            .Select(example => (example.Label, Features: FeaturesOf(example.Example)))
            .OrderBy(example => Scattered(string.Concat(example.Features)))
            .ToList();
        _labels = MeaningExamples.LabelsOf(examples);
        _meaning = new Lazy<MeaningRegression?>(() => meaning?.Invoke());
        _features = all.SelectMany(example => example.Features)
            .GroupBy(feature => feature, StringComparer.Ordinal)
            .Where(same => same.Count() >= FewestExamples)
            .Select((same, number) => (same.Key, number))
            .ToFrozenDictionary(feature => feature.Key, feature => feature.number, StringComparer.Ordinal);
        _numbers = _features.GetAlternateLookup<ReadOnlySpan<char>>();
        _model = SoftmaxRegression.Learn(
            [
                .. all.Select(example => (
                    example.Features.Where(_features.ContainsKey).Select(feature => _features[feature]).ToArray(),
                    Array.BinarySearch(_labels, example.Label, StringComparer.Ordinal))),
            ],
            _labels.Length,
            _features.Count);
    }

    /// <summary>What the examples in the program teach; learned when it is first asked for, in about a second.</summary>
    public static UtteranceClassifier Embedded => Learned.Value;

    private static readonly Lazy<UtteranceClassifier> Learned = new(
        () => new UtteranceClassifier(
            UtteranceExamples.Embedded.All, () => SentenceEncoder.Fault is null ? UtteranceExamples.Embedded.Read() : null));

    /// <summary>What an utterance most likely is; null where it is too long to be anything of the kind, or its words are strange.</summary>
    /// <param name="byMeaning">Whether its meaning counts too, where there is a model of that.</param>
    public Likely? Classify(string utterance, bool byMeaning = true)
    {
        if (utterance.Length > MostCharacters)
        {
            return null;
        }

        var normalised = UtteranceFeatures.Normalised(utterance);
        if (!IsMostlyKnown(normalised))
        {
            return null;
        }

        var features = new HashSet<int>();
        UtteranceFeatures.Visit(normalised, feature =>
        {
            if (_numbers.TryGetValue(feature, out var number))
            {
                features.Add(number);
            }
        });
        Span<float> probabilities = stackalloc float[_labels.Length];
        _model.Probabilities([.. features], probabilities);
        var byWords = MostLikely(probabilities);
        return !byMeaning || byWords is { IsForPolicy: true, Probability: >= SurelyPolicy } || _meaning.Value is not { } meaning
            ? byWords
            : WithMeaning(meaning, utterance, probabilities);
    }

    /// <summary>What words and meaning both think likely: a weighted geometric mean of their probabilities.</summary>
    private Likely WithMeaning(MeaningRegression meaning, string utterance, Span<float> byWords)
    {
        Span<float> probabilities = stackalloc float[_labels.Length];
        meaning.Probabilities(RecentQuestions.Shared.Of(utterance), probabilities);
        TensorPrimitives.Pow(probabilities, ShareOfMeaning, probabilities);
        TensorPrimitives.Pow(byWords, 1 - ShareOfMeaning, byWords);
        TensorPrimitives.Multiply(probabilities, byWords, probabilities);
        TensorPrimitives.Divide(probabilities, TensorPrimitives.Sum<float>(probabilities), probabilities);
        return MostLikely(probabilities);
    }

    private Likely MostLikely(ReadOnlySpan<float> probabilities)
    {
        var best = TensorPrimitives.IndexOfMax(probabilities);
        return new Likely(_labels[best], probabilities[best]);
    }

    private bool IsMostlyKnown(string normalised)
    {
        var (words, known) = (0, 0);
        UtteranceFeatures.Visit(normalised, feature =>
        {
            if (UtteranceFeatures.IsWord(feature))
            {
                words++;
                known += _numbers.ContainsKey(feature) ? 1 : 0;
            }
        });
        return known > words * FewestKnown;
    }

    private static HashSet<string> FeaturesOf(string example)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        UtteranceFeatures.Visit(UtteranceFeatures.Normalised(example), feature => features.Add(feature.ToString()));
        return features;
    }

    /// <summary>An order in which examples of one label do not follow each other, the same each time: FNV-1a.</summary>
    private static uint Scattered(string text) => text.Aggregate(2166136261, (hash, letter) => (hash ^ letter) * 16777619);
}

/// <summary>What an utterance most likely is.</summary>
/// <param name="Label">A section of <c>en.txt</c>.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record Likely(string Label, double Probability)
{
    /// <summary>Whether the policy should be asked.</summary>
    public bool IsForPolicy => Label == UtteranceClassifier.Policy;
}
