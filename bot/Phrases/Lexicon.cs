using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>
/// All words that a book's phrases are made of, each with a number, so that a message's words are looked up once for all phrases.
/// </summary>
/// <param name="notSlips">Words that are never taken for a misspelling of another: "shared" is not "scared".</param>
internal sealed class Lexicon(IReadOnlySet<string> notSlips)
{
    /// <summary>From how many letters on one slip in a word is forgiven.</summary>
    private const int ForgivingFrom = 7;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The beginnings without their stars, and how long they are.</summary>
    private readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal);
    private readonly List<int> _lengths = [];

    /// <summary>Words long enough for a slip, by their first letter and length: a slip changes the length by one at most.</summary>
    private readonly Dictionary<(char First, int Length), List<(string Word, int Number)>> _long = [];

    public int Count => _numbers.Count;

    /// <summary>The number of a word, or of a beginning such as <c>threat*</c>.</summary>
    public int NumberOf(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }

        number = _numbers[word] = _numbers.Count;
        var plain = word.TrimEnd('*');
        if (word[^1] == '*')
        {
            _beginnings[plain] = number;
            if (_lengths.BinarySearch(plain.Length) is < 0 and var place)
            {
                _lengths.Insert(~place, plain.Length);
            }
        }

        if (plain.Length >= ForgivingFrom)
        {
            var key = (plain[0], plain.Length);
            (_long.TryGetValue(key, out var alike) ? alike : _long[key] = []).Add((plain, number));
        }

        return number;
    }

    /// <summary>
    /// Adds the numbers of a typed word: of the word itself, of its beginnings, and where it is neither, of the words of which it may be a
    /// slip.
    /// </summary>
    public void AddNumbersOf(ReadOnlySpan<char> typed, List<int> numbers)
    {
        var before = numbers.Count;
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(typed, out var exact))
        {
            numbers.Add(exact);
        }

        var beginnings = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            if (length <= typed.Length && beginnings.TryGetValue(typed[..length], out var number))
            {
                numbers.Add(number);
            }
        }

        if (numbers.Count == before && typed.Length >= ForgivingFrom && !notSlips.Contains(typed.ToString()))
        {
            AddSlips(typed, numbers);
        }
    }

    private void AddSlips(ReadOnlySpan<char> typed, List<int> numbers)
    {
        for (var length = typed.Length - 1; length <= typed.Length + 1; length++)
        {
            foreach (var (word, number) in _long.GetValueOrDefault((typed[0], length)) ?? [])
            {
                if (EditDistance.IsAtMostOne(word, typed))
                {
                    numbers.Add(number);
                }
            }
        }
    }
}
