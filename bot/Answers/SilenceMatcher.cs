using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Finds the subject of a question among those the policies are silent on: one of the subject's phrases occurs in the
/// question, its stemmed words one after the other. The longest phrase wins.
/// </summary>
internal sealed class SilenceMatcher
{
    /// <summary>From how many letters on one typing mistake in a word is forgiven.</summary>
    private const int ForgivingFrom = 5;

    private readonly List<(string[] Terms, Silence Silence)> _phrases;

    public SilenceMatcher(IEnumerable<Silence> silences) =>
        _phrases =
        [
            .. from silence in silences
               from words in silence.Words
               let terms = Terms(words)
               where terms.Length > 0
               orderby terms.Length descending
               select (terms, silence),
        ];

    /// <summary>The silence a question is about; null where it is about none.</summary>
    public SilenceMatch? Find(string question)
    {
        var terms = Terms(question);
        foreach (var (phrase, silence) in _phrases)
        {
            if (Occurs(phrase, terms))
            {
                return new SilenceMatch(silence, phrase.Length);
            }
        }

        return null;
    }

    private static bool Occurs(string[] phrase, string[] terms)
    {
        for (var at = 0; at + phrase.Length <= terms.Length; at++)
        {
            if (phrase.Index().All(word => Same(word.Item, terms[at + word.Index])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(string known, string typed) =>
        known == typed || (known.Length >= ForgivingFrom && typed.Length >= ForgivingFrom - 1 && known[0] == typed[0] && EditDistance.Between(known, typed, 1) == 1);

    private static string[] Terms(string text) =>
        [.. Analyzer.English.Words(text).Select(Analyzer.English.Stem)];
}

/// <summary>A silence and how many words of its phrase the question holds.</summary>
internal sealed record SilenceMatch(Silence Silence, int Words);
