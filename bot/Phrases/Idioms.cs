using System.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>
/// Sayings that mean no harm, though their words do elsewhere ("this spreadsheet will be the death of me"); they stand in
/// <c>idioms.txt</c>.
/// </summary>
internal static class Idioms
{
    private const string Section = "idioms";

    private static readonly PhraseSections Sections = PhraseSections.Embedded("Idioms.en.txt");

    /// <summary>A message without the sayings in it; the message itself where there are none.</summary>
    public static string Without(string message)
    {
        var words = PlacedWords.Of(message);
        var window = words.In(Sections);
        var left = new StringBuilder(message.Length);
        var kept = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (EndOf(words, window, at) is var end && end > at)
            {
                left.Append(words.Text, kept, words.StartOf(at) - kept).Append(' ');
                (kept, at) = (words.EndOf(end - 1), end - 1);
            }
        }

        return kept == 0 ? message : left.Append(words.Text, kept, words.Text.Length - kept).ToString();
    }

    /// <summary>
    /// Where the longest saying ends that begins at a word; the word's own place where none does. None goes on in the next sentence.
    /// </summary>
    private static int EndOf(PlacedWords words, PhraseWindow window, int from) =>
        window
            .EndsFrom(from, Section)
            .LastOrDefault(end => end > from && !Enumerable.Range(from + 1, end - from - 1).Any(words.EndsSentenceBefore));
}
