using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// A slip of the pen: one letter too many, missing or wrong, or two that changed places, inside one word of five letters or
/// more. The first letter is never a slip: there a letter turns a word into its opposite ("apolitical", "unable"); nor is another
/// last letter, which makes an employee of an employer.
/// </summary>
internal static class Slip
{
    private const int ShortestForgiven = 5;

    /// <summary>
    /// Whether the words typed are the words meant with at most one slip in one of them. No word is added, left out or changed.
    /// </summary>
    /// <param name="isKnown">Words that are not slips of another: those of the other answers.</param>
    public static bool IsOf(IReadOnlyList<string> typed, IReadOnlyList<string> meant, Func<string, bool> isKnown)
    {
        if (typed.Count != meant.Count)
        {
            return false;
        }

        var slips = 0;
        for (var at = 0; at < typed.Count; at++)
        {
            if (typed[at] != meant[at] && (++slips > 1 || isKnown(typed[at]) || !IsOf(typed[at], meant[at])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the words typed are nearly the words meant: a slip in a word of three letters or more. Enough to ask back, never to take it
    /// for an answer: among short words the next one is too near.
    /// </summary>
    public static bool IsNearly(IReadOnlyList<string> typed, IReadOnlyList<string> meant) =>
        typed.Count == meant.Count
        && typed.Zip(meant).Where(pair => pair.First != pair.Second).ToList() is [var (one, other)]
        && one.Length > 2
        && other.Length > 2
        && one[0] == other[0]
        && EditDistance.Between(one, other, 1) <= 1;

    private static bool IsOf(string typed, string meant) =>
        meant.Length >= ShortestForgiven
        && typed.Length >= ShortestForgiven
        && typed[0] == meant[0]
        && !typed.EndsWith(meant, StringComparison.Ordinal)
        && (typed.Length != meant.Length || typed[^1] == meant[^1] || AreSwappedAtTheEnd(typed, meant))
        && !typed.Any(char.IsDigit)
        && EditDistance.Between(typed, meant, 1) <= 1;

    private static bool AreSwappedAtTheEnd(string typed, string meant) => typed[^1] == meant[^2] && typed[^2] == meant[^1];
}
