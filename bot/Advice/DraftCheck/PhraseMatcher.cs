using System.Globalization;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>
/// Finds the words and phrases of a list as whole words. An entry in small letters matches any case; one with a capital only as
/// written, so that "Labour" is not "labour". Built once a release; reading costs time in proportion to the text's length.
/// </summary>
internal sealed class PhraseMatcher
{
    private readonly Dictionary<char, Phrase[]> _byFirst;

    public PhraseMatcher(IEnumerable<string> phrases) =>
        _byFirst = phrases
            .Select(phrase => NormalizedText.Of(phrase.Trim()).Value)
            .Where(phrase => phrase.Length > 0)
            .GroupBy(phrase => char.ToUpperInvariant(phrase[0]))
            .ToDictionary(
                group => group.Key, group => group.OrderByDescending(phrase => phrase.Length).Select(phrase => new Phrase(phrase)).ToArray()
            );

    /// <summary>Where they stand in a normalised text, from left to right, the longest at each place, none within another.</summary>
    public IEnumerable<TextSpan> Find(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            if (length > 0)
            {
                yield return new TextSpan(at, length);
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>The length of the longest phrase that begins here; 0 where none does.</summary>
    public int LengthAt(string text, int at)
    {
        if ((at > 0 && IsWord(text[at - 1])) || !_byFirst.TryGetValue(char.ToUpperInvariant(text[at]), out var phrases))
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            var end = at + phrase.Words.Length;
            if (phrase.IsAt(text, at) && (end == text.Length || !IsWord(text[end])))
            {
                return phrase.Words.Length;
            }
        }

        return 0;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_'
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly record struct Phrase(string Words)
    {
        private readonly bool _isAnyCase = !Words.Any(char.IsUpper);

        /// <summary>A phrase may go over the end of a line.</summary>
        public bool IsAt(string text, int at)
        {
            if (at + Words.Length > text.Length)
            {
                return false;
            }

            for (var i = 0; i < Words.Length; i++)
            {
                var (written, wanted) = (text[at + i] == '\n' ? ' ' : text[at + i], Words[i]);
                if (written != wanted && !(_isAnyCase && char.ToUpperInvariant(written) == char.ToUpperInvariant(wanted)))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
