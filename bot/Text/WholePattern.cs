using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Text;

/// <summary>
/// A regular expression for a whole text. Most texts lack what it needs, which a few numbers tell: hundreds of expressions are tried on
/// every message.
/// </summary>
internal sealed class WholePattern(string written)
{
    private readonly LetterPairs[][] _needed =
        [.. NeededText.In(written).Select(list => list.Select(text => LetterPairs.Of(text)).ToArray())];

    /// <summary>The expression alone, which finds the same.</summary>
    public Regex Alone { get; } = new Regex(
        $"^(?:{written})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(TextLimits.RegexMilliseconds));

    /// <param name="text">The whole text.</param>
    /// <param name="pairs">Those of the text.</param>
    public Match Match(string text, in LetterPairs pairs) =>
        MayMatch(pairs) ? Alone.Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <inheritdoc cref="Match"/>
    public bool IsMatch(string text, in LetterPairs pairs) => MayMatch(pairs) && Alone.IsMatch(text);

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
