using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace TeamsPolicyBot.Meaning;

/// <summary>
/// Turns a text into a vector that lies near those of texts that mean much the same, whatever words they use: the model
/// all-MiniLM-L6-v2 (sentence-transformers, Apache 2.0) with weights of one byte (<c>Benchmarks -- quantize</c> writes it), run by ONNX
/// Runtime on this machine. Nothing leaves the process.
/// </summary>
/// <remarks>Safe for any number of callers at once. A question takes two milliseconds of one processor; some 80 megabytes are held for the
/// model.</remarks>
internal sealed class SentenceEncoder : IDisposable
{
    /// <summary>How many numbers a vector has.</summary>
    public const int Length = 384;

    /// <summary>The model's own limit; what comes after is not read.</summary>
    private const int MostTokens = 256;

    private static readonly Lazy<(SentenceEncoder? Encoder, string? Fault)> Loaded = new(Load);

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;

    /// <param name="model">The model's file.</param>
    public SentenceEncoder(string model)
    {
        using var vocabulary = typeof(SentenceEncoder).Assembly.GetManifestResourceStream("Meaning.vocab.txt")!;
        _tokenizer = BertTokenizer.Create(vocabulary);
        // Every text has a length of its own: an arena would keep room for the longest that each thread ever had.
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            EnableCpuMemArena = false,
            EnableMemoryPattern = false,
        };
        _session = new InferenceSession(model, options);
    }

    /// <summary>The model's file, beside the program.</summary>
    public static string ModelFile { get; } = Path.Combine(AppContext.BaseDirectory, "Meaning", "model-int8.onnx");

    /// <summary>The one of this process, loaded at the first use.</summary>
    public static SentenceEncoder Shared => Loaded.Value.Encoder ?? throw new InvalidOperationException(Fault);

    /// <summary>Why there is none in this process, as where the system has no build of ONNX Runtime; null where there is.</summary>
    public static string? Fault => Loaded.Value.Fault;

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

    private static (SentenceEncoder? Encoder, string? Fault) Load()
    {
        try
        {
            return (new SentenceEncoder(ModelFile), null);
        }
        catch (Exception fault)
            when (fault is TypeInitializationException or DllNotFoundException or BadImageFormatException or OnnxRuntimeException)
        {
            return (null, fault.GetBaseException().Message);
        }
    }
}
