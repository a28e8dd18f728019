using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Cards;

/// <summary>The sentences of a clause that prove what is said in short: those that share most words with it.</summary>
internal static partial class DecidingSentences
{
    /// <summary>Up to so many characters a clause is quoted whole.</summary>
    private const int ShortClause = 260;

    /// <summary>Words are the same where they begin with the same letters: "publish" and "publishes".</summary>
    private const int SameLetters = 5;

    /// <summary>Words of fewer letters carry grammar.</summary>
    private const int ShortestWord = 4;

    /// <summary>A second sentence decides, too, where it shares this much of what the first does.</summary>
    private const double AlsoDecides = .7;

    private const int RegexMilliseconds = 250;

    /// <summary>One or two sentences letter for letter, in their order; null where the clause is short or has no others.</summary>
    /// <param name="asked">The question: a sentence that alone has a word of it is quoted, too.</param>
    public static IReadOnlyList<string>? Of(string words, string inShort, string asked)
    {
        var sentences =
            words.Length <= ShortClause
                ? []
                : SentenceEnd().Split(words).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0).ToList();
        if (sentences.Count < 2)
        {
            return null;
        }

        var beginnings = sentences.ConvertAll(Beginnings);
        var said = Beginnings(inShort);
        var shared = beginnings.ConvertAll(sentence => sentence.Count(said.Contains));
        var most = shared.Max();
        var chosen = sentences
            .Index()
            .Where(sentence => shared[sentence.Index] > 0 && shared[sentence.Index] >= AlsoDecides * most)
            .Take(2)
            .Select(sentence => sentence.Index)
            .ToHashSet();
        var unsaid = Beginnings(asked);
        unsaid.ExceptWith(chosen.SelectMany(index => beginnings[index]));
        var naming = beginnings.ConvertAll(sentence => sentence.Count(unsaid.Contains));
        chosen.UnionWith(naming.Max() > 0 ? [naming.IndexOf(naming.Max())] : []);
        var deciding = chosen.Order().Select(index => sentences[index]).ToList();
        return deciding.Count == 0 || deciding.Count == sentences.Count ? null : deciding;
    }

    private static HashSet<string> Beginnings(string text)
    {
        var beginnings = new HashSet<string>();
        var known = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        var small = text.ToLowerInvariant().AsSpan();
        foreach (var word in Word().EnumerateMatches(small))
        {
            if (word.Length >= ShortestWord)
            {
                known.Add(small.Slice(word.Index, Math.Min(word.Length, SameLetters)));
            }
        }

        return beginnings;
    }

    [GeneratedRegex(@"(?<=[.!?][”""')\]]*)\s+(?=[\p{Lu}“""'(])|\n+", RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: RegexMilliseconds)]
    private static partial Regex Word();
}
