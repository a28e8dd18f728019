using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>What differs between two texts, word by word, with a few words around it.</summary>
internal static class WordsDiff
{
    /// <summary>Texts up to this length are shown whole.</summary>
    private const int ShownWhole = 160;

    /// <summary>How many words and gaps are shown on both sides of a difference.</summary>
    private const int Around = 10;

    /// <summary>The part of both texts that holds every difference.</summary>
    public static (string Before, string After) Of(string before, string after)
    {
        if (before.Length <= ShownWhole && after.Length <= ShownWhole)
        {
            return (before, after);
        }

        var diff = Compare(before, after);
        if (diff.DiffBlocks.Count == 0)
        {
            return (before, after);
        }

        var (first, last) = (diff.DiffBlocks[0], diff.DiffBlocks[^1]);
        return (
            Part(diff.PiecesOld, first.DeleteStartA, last.DeleteStartA + last.DeleteCountA),
            Part(diff.PiecesNew, first.InsertStartB, last.InsertStartB + last.InsertCountB));
    }

    /// <summary>How much of the longer text both have in common: 1 for equal texts, 0 for texts without a word in common.</summary>
    public static double Likeness(string before, string after)
    {
        var diff = Compare(before, after);
        var longer = Math.Max(diff.PiecesOld.Count, diff.PiecesNew.Count);
        var common = diff.PiecesOld.Count - diff.DiffBlocks.Sum(block => block.DeleteCountA);
        return longer == 0 ? 1 : (double)common / longer;
    }

    /// <summary>The lines that are gone and those that are new.</summary>
    public static (IReadOnlyList<string> Gone, IReadOnlyList<string> New) Lines(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: true, ignoreCase: false, LineChunker.Instance);
        return (
            [
                .. diff
                    .DiffBlocks.SelectMany(block => diff.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA))
                    .Where(line => line.Trim().Length > 0),
            ],
            [
                .. diff
                    .DiffBlocks.SelectMany(block => diff.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB))
                    .Where(line => line.Trim().Length > 0),
            ]
        );
    }

    private static DiffResult Compare(string before, string after) =>
        Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);

    private static string Part(IReadOnlyList<string> pieces, int from, int to)
    {
        var (start, end) = (Math.Max(0, from - Around), Math.Min(pieces.Count, to + Around));
        var part = string.Concat(pieces.Skip(start).Take(end - start)).Trim();
        return $"{(start > 0 ? "… " : "")}{part}{(end < pieces.Count ? " …" : "")}";
    }
}
