namespace TeamsPolicyBot.Text;

/// <summary>Finds the name that somebody most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits from <paramref name="wrong"/>, or null where none is near.</summary>
    public static string? Find(string wrong, IEnumerable<string> known)
    {
        var allowed = Math.Max(1, wrong.Length / 3);
        return known
            .Select(name => (name, edits: EditDistance.Between(wrong.ToLowerInvariant(), name.ToLowerInvariant(), allowed)))
            .Where(candidate => candidate.edits <= allowed)
            .OrderBy(candidate => candidate.edits)
            .ThenBy(candidate => candidate.name, StringComparer.Ordinal)
            .Select(candidate => candidate.name)
            .FirstOrDefault();
    }

    /// <summary>"Did you mean x? " or nothing, to stand before the rest of a mend.</summary>
    public static string Suggest(string wrong, IEnumerable<string> known) =>
        Find(wrong, known) is { } name ? $"Did you mean \"{name}\"? " : "";
}
