using System.Numerics;
using System.Runtime.InteropServices;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Search.Spelling;

/// <summary>Finds the known word that somebody meant by an unknown one. The known words are gathered when the first is asked for.</summary>
internal sealed class SpellChecker(IEnumerable<string> texts, SearchOptions options)
{
    /// <summary>The known words, by their length.</summary>
    private readonly Lazy<Candidates[]> _candidates = new(() => Gather(texts));

    /// <summary>The known word nearest to a word: fewest edits, then the same first letter, then the most frequent; null where none is near enough.</summary>
    public string? Suggest(string word)
    {
        if (options.OneEditFrom == 0 || word.Length < options.OneEditFrom || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        return Within(1, word) ?? (word.Length >= options.TwoEditsFrom ? Within(2, word) : null);
    }

    private string? Within(int edits, string word)
    {
        var nearest = new Nearest(word, edits);
        var longest = Math.Min(word.Length + edits, _candidates.Value.Length - 1);
        for (var length = word.Length - edits; length <= longest; length++)
        {
            nearest.Look(_candidates.Value[length]);
        }

        return nearest.Word;
    }

    private static Candidates[] Gather(IEnumerable<string> texts)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lookup = frequencies.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            var from = 0;
            for (var at = 0; at <= text.Length; at++)
            {
                if (at == text.Length || !char.IsLetter(text[at]))
                {
                    if (at - from > 1)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.AsSpan(from, at - from), out _)++;
                    }

                    from = at + 1;
                }
            }
        }

        var longest = frequencies.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
        var byLength = frequencies.OrderBy(word => word.Key, StringComparer.Ordinal).ToLookup(word => word.Key.Length, word => (Word: word.Key.ToLowerInvariant(), word.Value));
        return [.. Enumerable.Range(0, longest + 1).Select(length => new Candidates([.. byLength[length].Select(word => LettersOf(word.Word))], [.. byLength[length]]))];
    }

    /// <summary>Which letters occur, a bit for each.</summary>
    private static uint LettersOf(string word)
    {
        uint letters = 0;
        foreach (var letter in word)
        {
            letters |= 1u << (letter % 32);
        }

        return letters;
    }

    /// <summary>Words of one length. Their letters lie side by side: most words are passed over by these alone.</summary>
    private sealed record Candidates(uint[] Letters, (string Word, int Frequency)[] Words);

    /// <summary>The nearest of the candidates looked at so far. <paramref name="edits"/> falls with what is found: nothing farther is of interest.</summary>
    private struct Nearest(string typed, int edits)
    {
        private readonly uint _letters = LettersOf(typed);
        private int _rank = int.MaxValue;
        private int _frequency;

        public string? Word { get; private set; }

        public void Look(Candidates candidates)
        {
            var letters = candidates.Letters;
            for (var i = 0; i < letters.Length; i++)
            {
                // One edit changes at most two of the letters that occur, so most words need no closer look.
                if (BitOperations.PopCount(_letters ^ letters[i]) <= 2 * edits)
                {
                    Compare(candidates.Words[i].Word, candidates.Words[i].Frequency);
                }
            }
        }

        private void Compare(string word, int frequency)
        {
            var distance = EditDistance.Between(typed, word, edits);
            var rank = (distance * 2) + (word[0] == typed[0] ? 0 : 1);
            if (distance <= edits && (rank < _rank || (rank == _rank && frequency > _frequency)))
            {
                (Word, _rank, _frequency) = (word, rank, frequency);
                edits = distance;
            }
        }
    }
}
