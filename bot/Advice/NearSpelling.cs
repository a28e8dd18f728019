using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice;

/// <summary>Recognises a word that was meant but not quite typed.</summary>
internal static class NearSpelling
{
    /// <summary>The candidate nearest to a word, within one slip for every four characters; null where none is near, or two are equally near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var ranked = candidates.Distinct()
            .Select(candidate => (Candidate: candidate, Limit: Math.Max(word.Length, candidate.Length) / 4))
            .Select(pair => (pair.Candidate, pair.Limit, Slips: EditDistance.Between(word, pair.Candidate, pair.Limit)))
            .Where(pair => pair.Slips <= pair.Limit)
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
}
