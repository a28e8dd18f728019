using System.Collections.Frozen;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Finds the subject of a question among those the policies are silent on: one of the subject's phrases occurs in the
/// question, its stemmed words one after the other. Articles, possessives and prepositions are passed over where at least
/// two words are left: "keep a record of" is "keep records". The longest phrase wins.
/// </summary>
internal sealed class SilenceMatcher
{
    /// <summary>From how many letters on one typing mistake in a word is forgiven.</summary>
    private const int ForgivingFrom = 5;

    /// <summary>
    /// In a question of more words than these, one of them is not what it is about: "radio" in "a post about the radio controlled car
    /// club".
    /// </summary>
    private const int MostBesideOneWord = 4;

    private static readonly FrozenSet<string> SmallWords =
        "a an the this that these those any some my your our his her their its of on in at to for with from by about up out off just even"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The phrases by their first term, each with its place: the longest first.</summary>
    private readonly FrozenDictionary<string, (int Place, Phrase Phrase)[]> _phrases;

    public SilenceMatcher(IEnumerable<Silence> silences) => _phrases = silences
        .SelectMany(silence => silence.Words, (silence, words) => Phrase.Of(words, silence))
        .Where(phrase => phrase.Terms.Length > 0)
        .OrderByDescending(phrase => phrase.Terms.Length)
        .Select((phrase, place) => (place, phrase))
        .GroupBy(entry => entry.phrase.Terms[0])
        .ToFrozenDictionary(entries => entries.Key, entries => entries.ToArray(), StringComparer.Ordinal);

    /// <summary>The silence that a question names; null where it names none.</summary>
    /// <param name="misspelt">Words of the question that the knowledge does not know: only these may differ by a letter.</param>
    public NamedSilence? Find(IReadOnlyList<EnglishWord> question, IReadOnlySet<string> misspelt)
    {
        Word[] words =
        [
            .. question.Select(word => new Word(
                word.Stem, SmallWords.Contains(word.Word), misspelt.Contains(word.Word), !EnglishWords.FunctionStems.Contains(word.Stem))),
        ];
        var large = Array.FindAll(words, word => !word.IsSmall);
        var (first, found) = (int.MaxValue, (Phrase?)null);
        foreach (var (place, phrase) in words.SelectMany(Beginning))
        {
            if (place < first && Occurs(phrase.Terms, phrase.IsWithoutSmallWords ? large : words))
            {
                (first, found) = (place, phrase);
            }
        }

        return found is null
            ? null
            : new NamedSilence(found.Silence, found.Terms.Length > 1 || large.Count(word => word.IsContent) <= MostBesideOneWord);
    }

    /// <summary>The phrases that begin with a word.</summary>
    private IEnumerable<(int Place, Phrase Phrase)> Beginning(Word word) => word.IsMisspelt
        ? _phrases.Keys.Where(term => Same(term, word)).SelectMany(term => _phrases[term])
        : _phrases.GetValueOrDefault(word.Term, []);

    private static bool Occurs(string[] terms, Word[] words)
    {
        for (var at = 0; at + terms.Length <= words.Length; at++)
        {
            var same = 0;
            while (same < terms.Length && Same(terms[same], words[at + same]))
            {
                same++;
            }

            if (same == terms.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string known, Word typed) =>
        known == typed.Term || (typed.IsMisspelt && IsNear(known, typed.Term));

    private static bool IsNear(string known, string typed) =>
        known.Length >= ForgivingFrom
        && known[0] == typed[0]
        && Math.Abs(known.Length - typed.Length) <= 1
        && EditDistance.IsAtMostOne(known, typed);

    private readonly record struct Word(string Term, bool IsSmall, bool IsMisspelt, bool IsContent);

    private sealed record Phrase(string[] Terms, bool IsWithoutSmallWords, Silence Silence)
    {
        public static Phrase Of(string text, Silence silence)
        {
            var words = EnglishWords.Of(text);
            var large = words.Where(word => !SmallWords.Contains(word.Word)).ToList();
            var isWithoutSmallWords = large.Count >= 2;
            return new Phrase([.. (isWithoutSmallWords ? large : words).Select(word => word.Stem)], isWithoutSmallWords, silence);
        }
    }
}

/// <summary>A silence whose words occur in a question.</summary>
/// <param name="IsSubject">Whether the question is about it: said are two words at least, or one and little beside it.</param>
internal sealed record NamedSilence(Silence Silence, bool IsSubject)
{
    /// <summary>The silence to speak of; null where it is only mentioned.</summary>
    public Silence? Subject => IsSubject ? Silence : null;
}
