using System.Numerics;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Finds the known word that somebody meant by an unknown one.</summary>
internal sealed class SpellChecker
{
    private readonly SearchOptions _options;

    /// <summary>The known words, by their length.</summary>
    private readonly Candidate[][] _candidates;

    /// <remarks>Stems are known words too, so that a misspelt plural finds a word that the documents have in the singular only, and the other way round.</remarks>
    public SpellChecker(IndexReader reader)
    {
        _options = reader.Options;
        var known = reader.Lexicon.Words.Union(reader.Lexicon.Stems).Union(FunctionWords.All)
            .ToLookup(word => word.Length, word => new Candidate(word, LettersOf(word), Frequency(reader, word)));
        _candidates = [.. Enumerable.Range(0, known.Select(words => words.Key).DefaultIfEmpty().Max() + 1).Select(length => known[length].ToArray())];
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

    private readonly record struct Candidate(string Word, uint Letters, int Frequency);

    /// <summary>The nearest of the candidates looked at so far. <paramref name="edits"/> falls with what is found: nothing farther is of interest.</summary>
    private struct Nearest(string typed, int edits)
    {
        private readonly uint _letters = LettersOf(typed);
        private int _rank = int.MaxValue;
        private int _frequency;

        public string? Word { get; private set; }

        public void Look(Candidate[] candidates)
        {
            foreach (ref readonly var candidate in candidates.AsSpan())
            {
                // One edit changes at most two of the letters that occur, so most words need no closer look.
                if (BitOperations.PopCount(_letters ^ candidate.Letters) <= 2 * edits)
                {
                    Compare(in candidate);
                }
            }
        }

        private void Compare(in Candidate candidate)
        {
            var distance = EditDistance.Between(typed, candidate.Word, edits);
            var rank = (distance * 2) + (candidate.Word[0] == typed[0] ? 0 : 1);
            if (distance <= edits && (rank < _rank || (rank == _rank && candidate.Frequency > _frequency)))
            {
                (Word, _rank, _frequency) = (candidate.Word, rank, candidate.Frequency);
                edits = distance;
            }
        }
    }
}
