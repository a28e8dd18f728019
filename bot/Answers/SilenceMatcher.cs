using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;

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
        known == typed || (known.Length >= ForgivingFrom && typed.Length >= ForgivingFrom - 1 && known[0] == typed[0] && IsOneEditApart(known, typed));

    /// <summary>One letter too many, too few, wrong, or two neighbours swapped.</summary>
    private static bool IsOneEditApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < Math.Min(a.Length, b.Length) && a[start] == b[start])
        {
            start++;
        }

        var (restOfA, restOfB) = (a.AsSpan(start), b.AsSpan(start));
        return restOfA.Length == restOfB.Length
            ? restOfA[1..].SequenceEqual(restOfB[1..]) || IsSwap(restOfA, restOfB)
            : restOfA.Length > restOfB.Length ? restOfA[1..].SequenceEqual(restOfB) : restOfB[1..].SequenceEqual(restOfA);
    }

    private static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);

    private static string[] Terms(string text) =>
        [.. Analyzer.English.Words(text).Select(Analyzer.English.Stem)];
}

/// <summary>A silence and how many words of its phrase the question holds.</summary>
internal sealed record SilenceMatch(Silence Silence, int Words);
