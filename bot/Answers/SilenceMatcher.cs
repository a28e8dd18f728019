using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Finds the subject of a question among those the policies are silent on: one of the subject's phrases occurs in the
/// question, its stemmed words one after the other. Words that carry no subject ("my", "the", "on") are passed over where
/// at least two words are left. The longest phrase wins.
/// </summary>
internal sealed class SilenceMatcher
{
    /// <summary>From how many letters on one typing mistake in a word is forgiven.</summary>
    private const int ForgivingFrom = 5;

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
            .Select(word => new Word(Analyzer.English.Stem(word), FunctionWords.Contains(word), misspelt.Contains(word)))
            .ToArray();
        var content = words.Where(word => !word.IsFunctionWord).ToArray();
        return _phrases.Find(phrase => Occurs(phrase.Terms, phrase.IsContentOnly ? content : words))?.Silence;
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

    private sealed record Word(string Term, bool IsFunctionWord, bool IsMisspelt);

    private sealed record Phrase(string[] Terms, bool IsContentOnly, Silence Silence)
    {
        public static Phrase Of(string text, Silence silence)
        {
            var words = Analyzer.English.Words(text).ToList();
            var content = words.Where(word => !FunctionWords.Contains(word)).ToList();
            var isContentOnly = content.Count >= 2;
            return new Phrase([.. (isContentOnly ? content : words).Select(Analyzer.English.Stem)], isContentOnly, silence);
        }
    }
}
