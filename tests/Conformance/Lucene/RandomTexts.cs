namespace TeamsPolicyBot.Tests.Conformance.Lucene;

/// <summary>Texts of letters, digits, marks and spaces of many scripts, the same for the same seed.</summary>
internal static class RandomTexts
{
    /// <summary>Latin, accented, digits, marks that join or part words, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Kana, Han, Hangul, combining and invisible characters.</summary>
    private const string Palette =
        "abcdeMNOxyz'''’’.,,:;_-/\"\"  0123456789éüßÆ@#&%£αβΩжЯשלום״سلام٣٤अनुकสวัสดีカタカナーひらがな漢字한국어\u0301\u0308\u200D\u00AD\u2019\u00A0\u2028\uFF07\uFF0E";

    public static IEnumerable<string> Mixed(int seed, int count)
    {
        var random = new Random(seed);
        for (var number = 0; number < count; number++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Palette[random.Next(Palette.Length)]));
        }
    }

    /// <summary>For a message: what is not ASCII as its number.</summary>
    public static string Escaped(string text) =>
        string.Concat(text.Select(c => char.IsAscii(c) ? $"{c}" : $"\\u{(int)c:X4}"));
}
