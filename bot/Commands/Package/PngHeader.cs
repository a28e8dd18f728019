using System.Buffers.Binary;

namespace TeamsPolicyBot.Commands.Package;

/// <summary>The size of a picture, from the first chunk of its PNG file (PNG specification, sections 5.2 and 11.2.2).</summary>
internal sealed record PngHeader(int Width, int Height)
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> HeaderChunk => "IHDR"u8;

    /// <summary>The header; null where the bytes are no PNG.</summary>
    public static PngHeader? Read(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file.StartsWith(Signature) && file[12..].StartsWith(HeaderChunk)
            ? new PngHeader(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;
}
