using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>All words that a book's phrases are made of, each with a number, so that a message's words are looked up once for all phrases.</summary>
/// <param name="notSlips">Words that are never taken for a misspelling of another: "shared" is not "scared".</param>
internal sealed class Lexicon(IReadOnlySet<string> notSlips)
{
    /// <summary>From how many letters on one slip in a word is forgiven.</summary>
    private const int ForgivingFrom = 7;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, int Number)> _beginnings = [];
    private readonly List<(string Word, int Number)> _long = [];

    public int Count => _numbers.Count;

    /// <summary>The number of a word, or of a beginning such as <c>threat*</c>.</summary>
    public int NumberOf(string word)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            number = _numbers.Count;
            _numbers[word] = number;
            if (word[^1] == '*')
            {
                _beginnings.Add((word[..^1], number));
            }

            if (word.TrimEnd('*').Length >= ForgivingFrom)
            {
                _long.Add((word.TrimEnd('*'), number));
            }
        }

        return number;
    }

    /// <summary>For every word of the lexicon, at which places of a piece it stands: one bit a place.</summary>
    public ulong[] PlacesIn(string[] piece)
    {
        var places = new ulong[_numbers.Count];
        for (var at = 0; at < piece.Length; at++)
        {
            foreach (var number in NumbersOf(piece[at]))
            {
                places[number] |= 1UL << at;
            }
        }

        return places;
    }

    private IEnumerable<int> NumbersOf(string typed)
    {
        var isKnown = _numbers.TryGetValue(typed, out var exact);
        if (isKnown)
        {
            yield return exact;
        }

        foreach (var (beginning, number) in _beginnings)
        {
            if (typed.StartsWith(beginning, StringComparison.Ordinal))
            {
                isKnown = true;
                yield return number;
            }
        }

        if (isKnown || typed.Length < ForgivingFrom || notSlips.Contains(typed))
        {
            yield break;
        }

        foreach (var (word, number) in _long)
        {
            if (word[0] == typed[0] && Math.Abs(word.Length - typed.Length) <= 1 && EditDistance.Between(word, typed, 1) <= 1)
            {
                yield return number;
            }
        }
    }
}
