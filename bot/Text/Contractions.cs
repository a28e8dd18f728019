using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Text;

/// <summary>The contractions of English, with and without the apostrophe that people leave out.</summary>
internal static partial class Contractions
{
    /// <summary>
    /// An ending, what it stands for, the words that take it, and those that take it only with its apostrophe, because without
    /// it they are words of their own ("well", "were", "its").
    /// </summary>
    private static readonly (string Ending, string Word, string Words, string OnlyWithApostrophe)[] Endings =
    [
        ("'ve", "have", "i we you they who would could should might must", ""),
        ("'m", "am", "i", ""),
        ("'re", "are", "you they", "we"),
        ("'d", "would", "you they that it there who", "i we he she"),
        ("'ll", "will", "you they that it there who", "i we he she"),
        ("'s", "is", "he she that there what who where how here somebody someone everybody everyone nobody", "it"),
        ("n't", "not", "does did is are was were has have had do would could should must might need", ""),
    ];

    /// <summary>What follows no rule. As words of a question they stay as typed: "cant" and "wont" are words, too.</summary>
    private static readonly Dictionary<string, string[]> Irregular = new()
    {
        ["cant"] = ["can", "not"],
        ["cannot"] = ["can", "not"],
        ["wont"] = ["will", "not"],
        ["aint"] = ["is", "not"],
        ["lets"] = ["let", "us"],
    };

    private static readonly FrozenDictionary<string, string> Apostrophised = Of(row => row.Words)
        .ToFrozenDictionary(
            form => form.Text.Replace("'", "", StringComparison.Ordinal), form => form.Text, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]> Bare =
        Of(row => row.Words).Select(form => (Text: form.Text.Replace("'", "", StringComparison.Ordinal), form.Words))
            .Concat(Irregular.Select(form => (Text: form.Key, Words: form.Value)))
            .ToFrozenDictionary(form => form.Text, form => form.Words);

    private static readonly FrozenDictionary<string, string[]> OnlyWithApostrophe = Of(row => row.OnlyWithApostrophe)
        .ToFrozenDictionary(form => form.Text, form => form.Words);

    /// <summary>Puts back apostrophes that people leave out: "ive" and "hasnt" are "i've" and "hasn't".</summary>
    public static string Restore(string text)
    {
        var (forms, restored, copied) = (Apostrophised.GetAlternateLookup<ReadOnlySpan<char>>(), (StringBuilder?)null, 0);
        foreach (var word in Word().EnumerateMatches(text))
        {
            if (forms.TryGetValue(text.AsSpan(word.Index, word.Length), out var form))
            {
                var apostrophe = word.Index + form.IndexOf('\'', StringComparison.Ordinal);
                restored = (restored ?? new StringBuilder(text.Length + 4)).Append(text, copied, apostrophe - copied).Append('\'');
                copied = apostrophe;
            }
        }

        return restored is null ? text : restored.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The words that a contraction stands for: of "don't" and "dont" these are "do" and "not"; null for any other word.</summary>
    /// <param name="word">In lower case, with straight apostrophes.</param>
    public static string[]? WrittenOut(string word) =>
        OnlyWithApostrophe.GetValueOrDefault(word) ?? Bare.GetValueOrDefault(word.Replace("'", "", StringComparison.Ordinal));

    private static IEnumerable<(string Text, string[] Words)> Of(
        Func<(string Ending, string Word, string Words, string OnlyWithApostrophe), string> words) =>
        from row in Endings
        from word in words(row).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (word + row.Ending, new[] { word, row.Word });

    [GeneratedRegex(@"\b[a-z]+\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex Word();
}
