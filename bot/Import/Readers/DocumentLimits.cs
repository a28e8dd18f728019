namespace TeamsPolicyBot.Import.Readers;

/// <summary>How large a document may be. A policy that people can be asked to follow is far below all of these.</summary>
internal static class DocumentLimits
{
    /// <summary>The file as sent, in bytes.</summary>
    public const int Bytes = 20 * 1024 * 1024;

    /// <summary>What a packed document (.docx) may unpack to, in bytes.</summary>
    public const long UnpackedBytes = 100L * 1024 * 1024;

    /// <summary>Parts of a packed document.</summary>
    public const int Parts = 5_000;

    public const int Pages = 150;

    /// <summary>Elements of a Word document inside one another; tables in tables are far below.</summary>
    public const int WordNesting = 256;

    /// <summary>Elements of a web page inside one another; a reader's time grows with their square.</summary>
    public const int PageNesting = 5_000;

    /// <summary>Letters and other signs of all its words.</summary>
    public const int Characters = 500_000;

    /// <summary>A document with fewer letters holds no policy.</summary>
    public const int FewestLetters = 40;
}
