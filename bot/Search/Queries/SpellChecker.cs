using System.Numerics;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Finds the known word that somebody meant by an unknown one.</summary>
internal sealed class SpellChecker
{
    private readonly SearchOptions _options;

    /// <summary>The known words, by their length.</summary>
    private readonly Candidates[] _candidates;

    /// <remarks>Stems are known words too, so that a misspelt plural finds a word that the documents have in the singular only, and the other way round.</remarks>
    public SpellChecker(IndexReader reader)
    {
        _options = reader.Options;
        var known = reader.Lexicon.Words.Union(reader.Lexicon.Stems).Union(FunctionWords.All)
            .ToLookup(word => word.Length);
        var longest = known.Select(words => words.Key).DefaultIfEmpty().Max();
        _candidates = [.. Enumerable.Range(0, longest + 1).Select(length => Candidates.Of(known[length], word => Frequency(reader, word)))];
    }

    /// <summary>The known word nearest to a word: fewest edits, then the same first letter, then the most frequent; null where none is near enough, or the word is good English.</summary>
    public string? Suggest(string word)
    {
        if (_options.OneEditFrom == 0 || word.Length < _options.OneEditFrom || word.Any(char.IsAsciiDigit) || EnglishWords.Contains(word))
        {
            return null;
        }

        return Within(1, word) ?? (word.Length >= _options.TwoEditsFrom ? Within(2, word) : null);
    }

    private string? Within(int edits, string word)
    {
        var nearest = new Nearest(word, edits);
        var longest = Math.Min(word.Length + edits, _candidates.Length - 1);
        for (var length = word.Length - edits; length <= longest; length++)
        {
            nearest.Look(_candidates[length]);
        }

        return nearest.Word;
    }

    private static int Frequency(IndexReader reader, string word) =>
        reader.Lexicon.TryGet(word, out var token) ? reader.PostingsOf(token.Term)?.DocumentFrequency ?? 0 : 0;

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
    private sealed record Candidates(uint[] Letters, (string Word, int Frequency)[] Words)
    {
        public static Candidates Of(IEnumerable<string> words, Func<string, int> frequency) =>
            new([.. words.Select(LettersOf)], [.. words.Select(word => (word, frequency(word)))]);
    }

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
