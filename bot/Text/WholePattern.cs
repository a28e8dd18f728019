using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Text;

/// <summary>
/// A regular expression for a whole text. Most texts lack what it needs, which a few numbers tell: hundreds of expressions are tried on
/// every message.
/// </summary>
/// <param name="alone">The expression, which finds the same by itself.</param>
/// <param name="needed">As <see cref="NeededText"/> reads it off the expression.</param>
internal sealed class WholePattern(Regex alone, IReadOnlyList<IReadOnlySet<string>> needed)
{
    private readonly LetterPairs[][] _needed =
        [.. needed.Select(list => list.Select(text => LetterPairs.Of(text)).ToArray())];

    public Regex Alone => alone;

    /// <param name="text">The whole text.</param>
    /// <param name="pairs">Those of the text.</param>
    public Match Match(string text, in LetterPairs pairs) =>
        MayMatch(pairs) ? alone.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <inheritdoc cref="Match"/>
    public bool IsMatch(string text, in LetterPairs pairs) => MayMatch(pairs) && alone.IsMatch(text);

    private bool MayMatch(in LetterPairs pairs)
    {
        foreach (var list in _needed)
        {
            if (!HasAny(pairs, list))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasAny(in LetterPairs pairs, LetterPairs[] list)
    {
        foreach (ref readonly var text in list.AsSpan())
        {
            if (pairs.MayHave(text))
            {
                return true;
            }
        }

        return false;
    }
}
