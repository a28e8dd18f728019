using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.About;

/// <summary>
/// The parts of a message that says more than one thing: "fair enough. where is that written, my boss wants to see it". A part ends at a
/// mark, or before words with which somebody tells why they ask.
/// </summary>
internal static partial class Segments
{
    /// <summary>What is said beside a question about an answer is short: more is a story of its own.</summary>
    private const int MostBeside = 10;

    /// <summary>What is said before it without a mark is shorter.</summary>
    private const int MostBefore = 6;

    private static readonly HashSet<string> Asking =
    [
        "can", "could", "may", "am", "is", "are", "do", "does", "did", "should", "shall", "must", "will", "would", "what", "whats", "when",
        "where", "wheres", "which", "who", "whos", "whose", "how", "hows", "why", "has", "have", "isnt", "arent", "cant", "couldnt",
        "wouldnt", "shouldnt", "doesnt", "dont",
    ];

    /// <summary>
    /// Ways to part a message in what may ask about an answer and what is only said beside it, which asks nothing: the widest first.
    /// </summary>
    /// <param name="isAbout">Whether a part asks about the answer: several such may stand beside each other.</param>
    /// <returns>Nothing where something else is asked beside every part.</returns>
    public static IEnumerable<string[]> Of(string message, Predicate<string[]> isAbout)
    {
        var parts = Parts(message);
        bool MayStandBeside((string[] Words, bool IsAsked) part) =>
            (!part.IsAsked && IsSaid(part.Words, MostBeside)) || isAbout(part.Words);
        var alone = parts
            .Where((_, place) => parts.Where((_, other) => other != place).All(MayStandBeside))
            .Select(part => part.Words)
            .ToList();
        return [.. parts.Count > 1 ? alone : [], .. alone.SelectMany(Unmarked)];
    }

    /// <summary>Whether a question begins with a word.</summary>
    internal static bool IsAsking(string word) => Asking.Contains(word);

    private static bool IsSaid(string[] words, int most) =>
        words.Length <= most && (words.Length == 0 || Around.Core(words) is not [var first, ..] || !Asking.Contains(first));

    private static List<(string[] Words, bool IsAsked)> Parts(string message) =>
        [
            .. Marks()
                .Matches(message)
                .Select(part => (Words: Spoken.Words(part.Value), IsAsked: part.Value.TrimEnd().EndsWith('?')))
                .Where(part => part.Words.Length > 0),
        ];

    /// <summary>Parted where a reason begins, and after a joining word, without a mark.</summary>
    private static IEnumerable<string[]> Unmarked(string[] words)
    {
        for (var at = words.Length - 1; at > 0; at--)
        {
            if (BeginsReason(words, at) && IsSaid(words[at..], MostBeside))
            {
                yield return words[..at];
            }
        }

        for (var at = 1; at < words.Length - 1; at++)
        {
            if (words[at] is "but" or "so" or "and" && IsSaid(words[..at], MostBefore))
            {
                yield return words[(at + 1)..];
            }
        }
    }

    private static bool BeginsReason(string[] words, int at) =>
        Reasons.Contains(words[at]) || (at + 1 < words.Length && Reasons.Contains($"{words[at]} {words[at + 1]}"));

    private static readonly HashSet<string> Reasons =
    [
        "because", "cos", "coz", "cuz", "since", "seeing as", "so i", "so we", "so that", "so my", "so hes", "so shes", "so they", "so ill",
        "as i", "as im", "as ive", "as we", "as my", "as theyre", "im", "ive", "i am", "i have", "i need", "i want", "i cant", "i dont",
        "i think", "i got", "i only", "i thought", "i was", "i just", "we need", "we have", "weve", "were in", "got a", "got to", "gotta",
        "got my", "need it", "need to", "in a", "in case", "for my", "for a", "for the", "feels", "looks", "seems", "sounds", "it looks",
        "it feels", "it seems", "it sounds", "it talks", "it says", "it mentions", "it still", "its", "thats", "my boss", "my manager",
        "my team", "they", "theyre", "he", "hes", "she", "shes", "everyone", "everybody", "nobody", "no one", "someone", "somebody",
    ];

    [GeneratedRegex(@"[^.!?;,\n()–—]+[.!?;,\n()–—]*", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
