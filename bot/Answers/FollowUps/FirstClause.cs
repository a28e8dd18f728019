using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>The first clause of what somebody says: up to a mark, or to where a new statement begins without one.</summary>
internal static partial class FirstClause
{
    /// <summary>With these a statement of its own begins, where they do not stand behind a word that needs them.</summary>
    private static readonly HashSet<string> Begins =
    [
        "theyre", "theyve", "hes", "shes", "im", "ive", "its", "thats", "theres", "weve", "because", "cos", "coz", "but", "so", "tho", "though",
    ];

    /// <summary>What asks behind a statement: "they all said yes does that do".</summary>
    private static readonly HashSet<string> Asking = ["does", "do", "can", "could", "would", "should", "is"];

    private static readonly HashSet<string> Needs =
    [
        "if", "when", "that", "unless", "even", "once", "until", "while", "and", "or", "on", "in", "of", "for", "with", "at", "to", "by", "from",
        "even", "not", "than", "as", "where", "what", "say", "says", "said", "think", "know", "because", "cos", "coz", "but", "so", "he", "she", "they", "it", "i", "we", "you", "who", "how",
    ];

    private static readonly HashSet<string> Subjects = ["he", "she", "they", "it", "i", "we", "you"];

    /// <param name="message">As it was typed.</param>
    /// <param name="rest">Its last words.</param>
    public static IReadOnlyList<string> Of(string message, IReadOnlyList<string> rest)
    {
        var marked = UpToMark(message, rest);
        for (var at = 1; at < marked.Count; at++)
        {
            var isFiller = marked[at - 1] is "tho" or "though" or "first" or "anyway";
            var isAsked = at + 1 < marked.Count && Asking.Contains(marked[at])
                && (marked[at + 1] is "that" || Subjects.Contains(marked[at + 1]));
            if (!Needs.Contains(marked[at - 1])
                && (isAsked || Begins.Contains(marked[at]) || (isFiller && Subjects.Contains(marked[at]))))
            {
                return [.. marked.Take(at)];
            }
        }

        return marked;
    }

    /// <summary>Whether words say something about what stands before them: "that's the one everybody gets".</summary>
    public static bool IsComment(IEnumerable<string> words) =>
        words.FirstOrDefault() is { } first && (Begins.Contains(first) || Subjects.Contains(first) || first is "which" or "where");

    /// <summary>The last words of a message up to the first mark within them; all where they are not its last words.</summary>
    public static IReadOnlyList<string> UpToMark(string message, IReadOnlyList<string> rest)
    {
        var words = Spoken.Words(message);
        if (rest.Count == 0 || words.Length < rest.Count || !words[^rest.Count..].SequenceEqual(rest))
        {
            return rest;
        }

        var end = 0;
        foreach (Match part in Parts().Matches(message))
        {
            end += Spoken.Words(part.Value).Length;
            if (end > words.Length - rest.Count)
            {
                return [.. rest.Take(end - (words.Length - rest.Count))];
            }
        }

        return rest;
    }

    [GeneratedRegex(@"[^.!?;,:\n()–—]+[.!?;,:\n()–—]*", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
