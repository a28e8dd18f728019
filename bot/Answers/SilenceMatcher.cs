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

    private static readonly FrozenSet<string> SmallWords =
        "a an the this that these those any some my your our his her their its of on in at to for with from by about up out off just even"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly List<Phrase> _phrases;

    public SilenceMatcher(IEnumerable<Silence> silences) =>
        _phrases =
        [
            .. from silence in silences
               from words in silence.Words
               let phrase = Phrase.Of(words, silence)
               where phrase.Terms.Length > 0
               orderby phrase.Terms.Length descending
               select phrase,
        ];

    /// <summary>The silence a question is about; null where it is about none.</summary>
    /// <param name="misspelt">Words of the question that the knowledge does not know: only these may differ by a letter.</param>
    public Silence? Find(string question, IReadOnlySet<string> misspelt)
    {
        var words = Analyzer.English.Words(question)
            .Select(word => new Word(Analyzer.English.Stem(word), SmallWords.Contains(word), misspelt.Contains(word)))
            .ToArray();
        var large = words.Where(word => !word.IsSmall).ToArray();
        return _phrases.Find(phrase => Occurs(phrase.Terms, phrase.IsWithoutSmallWords ? large : words))?.Silence;
    }

    private static bool Occurs(string[] terms, Word[] words)
    {
        for (var at = 0; at + terms.Length <= words.Length; at++)
        {
            if (terms.Index().All(term => Same(term.Item, words[at + term.Index])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string known, Word typed) =>
        known == typed.Term || (typed.IsMisspelt && IsNear(known, typed.Term));

    private static bool IsNear(string known, string typed) =>
        known.Length >= ForgivingFrom && known[0] == typed[0] && EditDistance.Between(known, typed, 1) == 1;

    private sealed record Word(string Term, bool IsSmall, bool IsMisspelt);

    private sealed record Phrase(string[] Terms, bool IsWithoutSmallWords, Silence Silence)
    {
        public static Phrase Of(string text, Silence silence)
        {
            var words = Analyzer.English.Words(text).ToList();
            var large = words.Where(word => !SmallWords.Contains(word)).ToList();
            var isWithoutSmallWords = large.Count >= 2;
            return new Phrase([.. (isWithoutSmallWords ? large : words).Select(Analyzer.English.Stem)], isWithoutSmallWords, silence);
        }
    }
}
