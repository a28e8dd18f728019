using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Search.Spelling;

/// <summary>Finds the known word that somebody meant by an unknown one. The known words are gathered when the first is asked for.</summary>
internal sealed partial class SpellChecker(IEnumerable<string> texts, SearchOptions options)
{
    /// <summary>
    /// A typed word must have so many letters to be taken for a function word: those are few, and nobody is led astray by them.
    /// </summary>
    private const int Shortest = 3;

    /// <summary>The known words of each length.</summary>
    private readonly Lazy<Known[][]> _known = new(() => Gather(texts, options.NeverMeant.ToHashSet(StringComparer.OrdinalIgnoreCase)));

    /// <summary>
    /// The known word nearest to a word: fewest edits, then the same first letter, then the most frequent; null where none is near enough.
    /// </summary>
    public string? Suggest(string word)
    {
        if (options.OneEditFrom == 0 || word.Length < Shortest || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var edits = word.Length >= options.TwoEditsFrom ? 2 : 1;
        var letters = LettersOf(word);
        var (nearest, rank) = ((string?)null, (Edits: edits + 1, false, 0));
        for (var length = word.Length - edits; length <= word.Length + edits && length < _known.Value.Length; length++)
        {
            foreach (var known in _known.Value[length])
            {
                // One edit changes at most two of the letters that occur, so most words need no closer look.
                if (
                    BitOperations.PopCount(letters ^ known.Letters) <= 2 * edits
                    && (known.IsFunctionWord || word.Length >= options.OneEditFrom)
                )
                {
                    var its = (Edits: EditsBetween(word, known.Word, edits), known.Word[0] != word[0], -known.Frequency);
                    (nearest, rank) = its.Edits <= edits && its.CompareTo(rank) < 0 ? (known.Word, its) : (nearest, rank);
                }
            }
        }

        return nearest;
    }

    private static int EditsBetween(string word, string known, int limit) =>
        word == known ? 0 : limit > 1 ? EditDistance.Between(word, known, limit) : EditDistance.IsAtMostOne(word, known) ? 1 : 2;

    private static Known[][] Gather(IEnumerable<string> texts, HashSet<string> neverMeant)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lookup = frequencies.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            foreach (var word in Words().EnumerateMatches(text))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(lookup, text.AsSpan(word.Index, word.Length), out _)++;
            }
        }

        var functionWords = EnglishWords.FunctionWords.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = frequencies
            .Where(entry => !neverMeant.Contains(entry.Key))
            .OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .Select(entry => new Known(
                entry.Key.ToLowerInvariant(), LettersOf(entry.Key.ToLowerInvariant()), entry.Value, functionWords.Contains(entry.Key)))
            .ToLookup(word => word.Word.Length);
        return [.. Enumerable.Range(0, known.Max(words => words.Key) + 1).Select(length => known[length].ToArray())];
    }

    /// <summary>Which letters occur, a bit for each.</summary>
    private static uint LettersOf(string word) => word.Aggregate(0u, (letters, letter) => letters | (1u << (letter % 32)));

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex Words();

    private readonly record struct Known(string Word, uint Letters, int Frequency, bool IsFunctionWord);
}
