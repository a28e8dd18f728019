using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Flesch-Kincaid grade plus five: the age in years at which most people read a text with ease. Kincaid et al., 1975.</summary>
internal static partial class ReadingAge
{
    /// <summary>The sentences of a text; a colon ends one too, for what stands before it can be read alone.</summary>
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Where(sentence => Words(sentence).Count > 0)];

    public static IReadOnlyList<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    public static double Of(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(Sentences).ToList();
        var words = sentences.SelectMany(Words).ToList();
        return (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59 + 5;
    }

    /// <summary>Groups of vowels, without the silent endings: right for nine words in ten, which an average does not mind.</summary>
    public static int Syllables(string word) =>
        word.Length <= 3 ? 1 : Math.Max(1, VowelGroup().Count(SilentEnding().Replace(word.ToLowerInvariant(), "")));

    [GeneratedRegex(@"[.!?:]+(?:\s|$)|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*")]
    private static partial Regex Word();

    [GeneratedRegex("(?:[^laeiouy]es|ed|[^laeiouy]e)$")]
    private static partial Regex SilentEnding();

    [GeneratedRegex("[aeiouy]{1,2}")]
    private static partial Regex VowelGroup();
}
