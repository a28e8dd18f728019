using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TeamsPolicyBot.Meaning;

/// <summary>Files in the program that were made of texts, and the key by which a text is known again there.</summary>
internal static class EmbeddedFile
{
    /// <summary>All bytes of a file in the program.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }

    /// <summary>The first bytes of a text's SHA-256.</summary>
    public static ulong KeyOf(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
