using System.Numerics;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Finds the known word that somebody meant by an unknown one.</summary>
internal sealed class SpellChecker
{
    private readonly SearchOptions _options;
    private readonly Candidate[] _candidates;

    public SpellChecker(IndexReader reader)
    {
        _options = reader.Options;
        _candidates =
        [
            .. reader.Lexicon.Words
                .Union(reader.Lexicon.Stems)
                .Union(FunctionWords.All)
                .Where(word => word.Length >= _options.OneEditFrom - 1)
                .Select(word => new Candidate(word, LettersOf(word), Frequency(reader, word))),
        ];
    }

    /// <summary>The known word nearest to a word: fewest edits, then the same first letter, then the most frequent; null where none is near enough.</summary>
    /// <remarks>Stems are known words too, so that a misspelt plural finds a word that the documents have in the singular only, and the other way round.</remarks>
    public string? Suggest(string word) =>
        _options.OneEditFrom == 0 || word.Length < _options.OneEditFrom || word.Any(char.IsAsciiDigit) ? null : Nearest(word);

    private string? Nearest(string word)
    {
        var edits = word.Length >= _options.TwoEditsFrom ? 2 : 1;
        var letters = LettersOf(word);
        (Candidate? Best, int Rank) nearest = (null, int.MaxValue);
        foreach (var candidate in _candidates)
        {
            if (!MayBeWithin(edits, word, letters, candidate))
            {
                continue;
            }

            var distance = EditDistance.Between(word, candidate.Word, edits);
            var rank = (distance * 2) + (candidate.Word[0] == word[0] ? 0 : 1);
            if (distance <= edits && (rank < nearest.Rank || (rank == nearest.Rank && candidate.Frequency > nearest.Best!.Frequency)))
            {
                nearest = (candidate, rank);
            }
        }

        return nearest.Best?.Word;
    }

    /// <summary>A quick look before the distance is worked out: one edit changes the length by at most one and at most two of the letters that occur.</summary>
    private static bool MayBeWithin(int edits, string word, uint letters, Candidate candidate) =>
        Math.Abs(candidate.Word.Length - word.Length) <= edits && BitOperations.PopCount(letters ^ candidate.Letters) <= 2 * edits;

    private static int Frequency(IndexReader reader, string word) =>
        reader.Lexicon.TryGet(word, out var token) ? reader.Occurrences.WordCounts.GetValueOrDefault(token.Term) : 0;

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

    private sealed record Candidate(string Word, uint Letters, int Frequency);
}
