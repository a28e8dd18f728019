namespace TeamsPolicyBot.Knowledge;

/// <summary>Finds the name that somebody most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits from <paramref name="wrong"/>, or null where none is near.</summary>
    public static string? Find(string wrong, IEnumerable<string> known)
    {
        var allowed = Math.Max(1, wrong.Length / 3);
        return known
            .Select(name => (name, edits: Edits(wrong.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.edits <= allowed)
            .OrderBy(candidate => candidate.edits)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }

    /// <summary>"Did you mean x? " or nothing, to stand before the rest of a mend.</summary>
    public static string Suggest(string wrong, IEnumerable<string> known) =>
        Find(wrong, known) is { } name ? $"Did you mean \"{name}\"? " : "";

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.</summary>
    public static int Edits(string a, string b)
    {
        var row = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            row[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            row[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = row[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[i, j] = Math.Min(substitution, Math.Min(row[i - 1, j], row[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[i, j] = Math.Min(row[i, j], row[i - 2, j - 2] + 1);
                }
            }
        }

        return row[a.Length, b.Length];
    }
}
