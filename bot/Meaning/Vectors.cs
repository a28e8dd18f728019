using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace TeamsPolicyBot.Meaning;

/// <summary>
/// The vectors of texts that stay the same: those of the councils' clauses come with the program, so that nobody waits for them; others are
/// made once in a process.
/// </summary>
internal static class Vectors
{
    private const string File = "Meaning.vectors.bin";
    private const int KeyLength = sizeof(ulong);
    private const int RecordLength = KeyLength + sizeof(float) + SentenceEncoder.Length;

    private static readonly Lazy<ConcurrentDictionary<ulong, float[]>> Known = new(() => new(Read(EmbeddedFile.Read(File))));

    /// <summary>The vector of a text.</summary>
    public static float[] Of(string text) =>
        Known.Value.GetOrAdd(EmbeddedFile.KeyOf(text), static (_, text) => SentenceEncoder.Shared.Encode(text), text);

    /// <summary>The middle of two vectors, of length 1 as they are.</summary>
    public static float[] Between(float[] one, float[] other)
    {
        var middle = new float[one.Length];
        TensorPrimitives.Add(one, other, middle);
        TensorPrimitives.Divide(middle, TensorPrimitives.Norm<float>(middle), middle);
        return middle;
    }

    /// <summary>The file of some texts: for each the first bytes of its SHA-256, a scale, and numbers of one byte each.</summary>
    public static byte[] Write(IEnumerable<string> texts)
    {
        var records = texts.Distinct().ToDictionary(EmbeddedFile.KeyOf, SentenceEncoder.Shared.Encode);
        var file = new byte[records.Count * RecordLength];
        var at = 0;
        foreach (var (key, vector) in records.OrderBy(record => record.Key))
        {
            Write(file.AsSpan(at, RecordLength), key, vector);
            at += RecordLength;
        }

        return file;
    }

    /// <summary>Whether the vector of a text comes with the program.</summary>
    public static bool AreWrittenOf(string text) => Read(EmbeddedFile.Read(File)).Any(record => record.Key == EmbeddedFile.KeyOf(text));

    private static void Write(Span<byte> record, ulong key, float[] vector)
    {
        var scale = TensorPrimitives.MaxMagnitude<float>(vector) is var most && most < 0 ? -most : most;
        BinaryPrimitives.WriteUInt64LittleEndian(record, key);
        BinaryPrimitives.WriteSingleLittleEndian(record[KeyLength..], scale / sbyte.MaxValue);
        var numbers = MemoryMarshal.Cast<byte, sbyte>(record[^SentenceEncoder.Length..]);
        for (var i = 0; i < vector.Length; i++)
        {
            numbers[i] = (sbyte)MathF.Round(vector[i] / scale * sbyte.MaxValue);
        }
    }

    private static IEnumerable<KeyValuePair<ulong, float[]>> Read(byte[] file)
    {
        for (var at = 0; at < file.Length; at += RecordLength)
        {
            var record = file.AsSpan(at, RecordLength);
            var vector = new float[SentenceEncoder.Length];
            TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(record[^SentenceEncoder.Length..]), vector);
            TensorPrimitives.Multiply(vector, BinaryPrimitives.ReadSingleLittleEndian(record[KeyLength..]), vector);
            yield return KeyValuePair.Create(BinaryPrimitives.ReadUInt64LittleEndian(record), vector);
        }
    }
}
