namespace TeamsPolicyBot.Advice;

/// <summary>Recognises a word that was meant but not quite typed.</summary>
internal static class NearSpelling
{
    /// <summary>The candidate nearest to a word, within one slip for every four characters; null where none is near, or two are equally near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var ranked = candidates.Distinct()
            .Select(candidate => (Candidate: candidate, Slips: Slips(word, candidate)))
            .Where(pair => pair.Slips <= Math.Max(word.Length, pair.Candidate.Length) / 4)
            .OrderBy(pair => pair.Slips)
            .Take(2)
            .ToList();
        return ranked switch
        {
            [var only] => only.Candidate,
            [var best, var second] when best.Slips < second.Slips => best.Candidate,
            _ => null,
        };
    }

    /// <summary>Letters added, left out, changed, or swapped with their neighbour (optimal string alignment distance).</summary>
    public static int Slips(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(rows, from, to, i, j);
            }
        }

        return rows[from.Length, to.Length];
    }

    private static int Cheapest(int[,] rows, string from, string to, int i, int j)
    {
        var change = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var cheapest = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(cheapest, rows[i - 2, j - 2] + 1) : cheapest;
    }
}
