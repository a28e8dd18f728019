using System.Text;

namespace TeamsPolicyBot.Import.Readers;

/// <summary>Bytes to text: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else Windows' western letters.</summary>
internal static class PlainText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null where the bytes are no text in any of these.</summary>
    public static string? Decode(byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(content, 2, content.Length - 2);
        }

        if (content.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2);
        }

        if (content.AsSpan().Contains((byte)0))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows(content);
        }
    }

    private static string Windows(byte[] content) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
}
