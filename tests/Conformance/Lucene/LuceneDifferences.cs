using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Tests.Conformance.Lucene;

/// <summary>Where the index differs from Lucene 8 on purpose. There are three differences; ranking has none.</summary>
/// <remarks>
/// 1. Stems: the index has the Snowball English stemmer of revision 3, Lucene 8 that of revision 2.
/// 2. Emoji are words to Lucene. Here they are none: nobody searches for them, and an unknown word makes an answer look unsure.
/// 3. A Hebrew letter keeps the single quote after it everywhere, as rule WB7a of the annex says; Lucene's scanner loses the quote
///    where the letter itself follows a mark.
/// </remarks>
internal static partial class LuceneDifferences
{
    /// <summary>How many words of the official Snowball vocabulary get another stem, Lucene's stop words aside.</summary>
    public const int OfficialWordsStemmedOtherwise = 57;

    /// <summary>What revision 3 of the stemmer changed, and why.</summary>
    private static readonly (Regex Words, string Reason)[] Stems =
    [
        (Beginnings(), "emergency and emerge, internal and intern, organic and organ, lateral and later, past and paste, universal and universe are kept apart"),
        (Scholars(), "geologist goes with geology"),
        (Evening(), "an evening is not even"),
        (ShortDoubles(), "added goes with add, erring with err"),
        (Ying(), "vying goes with vie"),
    ];

    public static bool IsStemmedOtherwise(string word) => Stems.Any(stem => stem.Words.IsMatch(word));

    /// <summary>A Hebrew letter between a mark and a quote.</summary>
    [GeneratedRegex(@"[^\w\s]\p{M}*\p{Cf}*[\u05D0-\u05F2][\p{M}\p{Cf}]*'")]
    public static partial Regex KeepsHebrewQuote();

    [GeneratedRegex("^(emerg|inter|later|organ|past|univers)")]
    private static partial Regex Beginnings();

    [GeneratedRegex("ogists?$")]
    private static partial Regex Scholars();

    [GeneratedRegex("^evenings?$")]
    private static partial Regex Evening();

    [GeneratedRegex("^[aeo](bb|dd|ff|gg|mm|nn|pp|rr|tt)(ed|edly|ing|ingly)s?$")]
    private static partial Regex ShortDoubles();

    [GeneratedRegex("^[^aeiouy]yings?$")]
    private static partial Regex Ying();
}
