using System.Text;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Digits in groups with spaces, dashes, dots, slashes or brackets between them, as people write long numbers.</summary>
/// <param name="Digits">The digits alone.</param>
/// <param name="Groups">How many digits stand together, group by group.</param>
/// <param name="Before">Up to five characters before it.</param>
/// <param name="Dividers">What stands between the digits.</param>
/// <param name="After">Up to two characters after it.</param>
internal sealed record NumberRun(TextSpan Span, string Digits, IReadOnlyList<int> Groups, string Before, string Dividers, string After)
{
    /// <summary>The most characters between two groups: <c> - </c>.</summary>
    private const int MostDividers = 3;

    /// <summary>
    /// The numbers of a normalised text that a check accepts, the longest first where several begin at one place, none within another.
    /// </summary>
    /// <param name="least">Fewest digits.</param>
    /// <param name="most">Most digits.</param>
    public static IEnumerable<NumberRun> Find(string text, int least, int most, Func<NumberRun, bool> accept)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1]))
                && At(text, at, least, most).FirstOrDefault(accept) is { } found)
            {
                yield return found;
                at = found.Span.End - 1;
            }
        }
    }

    /// <summary>Every number that begins here and ends with a group, the longest first.</summary>
    private static IEnumerable<NumberRun> At(string text, int start, int least, int most)
    {
        var runs = new Stack<NumberRun>();
        var (digits, dividers, groups) = (new StringBuilder(), new StringBuilder(), new List<int> { 0 });
        for (var at = start; digits.Length < most;)
        {
            digits.Append(text[at++]);
            groups[^1]++;
            if (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            if (digits.Length >= least)
            {
                runs.Push(new NumberRun(
                    new TextSpan(start, at - start), digits.ToString(), [.. groups],
                    text[Math.Max(0, start - 5)..start], dividers.ToString(), text[at..Math.Min(text.Length, at + 2)]));
            }

            var next = at;
            while (next < text.Length && next - at < MostDividers && text[next] is ' ' or '-' or '.' or '/' or '(' or ')')
            {
                next++;
            }

            if (next == at || next == text.Length || !char.IsAsciiDigit(text[next]))
            {
                break;
            }

            dividers.Append(text, at, next - at);
            groups.Add(0);
            at = next;
        }

        return runs;
    }
}
