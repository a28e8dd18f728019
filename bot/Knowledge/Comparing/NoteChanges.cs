using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>Whether a file of notes differs only in what is told rule by rule: its words, and how staff ask for it.</summary>
internal static class NoteChanges
{
    private const string Ending = ".notes.yaml";

    public static bool AreAllTold(string name, KnowledgeRelease before, KnowledgeRelease after)
    {
        if (!name.EndsWith(Ending, StringComparison.Ordinal))
        {
            return false;
        }

        var policy = name.Split('/')[^1][..^Ending.Length];
        var (old, young) = (Of(before, policy), Of(after, policy));
        var pairs = old.Keys.Union(young.Keys)
            .Select(address => (Was: old.GetValueOrDefault(address), Now: young.GetValueOrDefault(address)))
            .ToList();
        return pairs.All(pair => AreAlike(pair.Was?.Note ?? ClauseNote.None, pair.Now?.Note ?? ClauseNote.None))
            && pairs.Any(pair => pair.Was is null || pair.Now is null || IsTold(pair.Was, pair.Now));
    }

    private static Dictionary<string, Clause> Of(KnowledgeRelease release, string policy) =>
        release.Clauses.Where(clause => clause.Policy.Id == policy).ToDictionary(clause => clause.Address);

    private static bool IsTold(Clause was, Clause now) => was.Words != now.Words || !was.Note.AskedAs.SequenceEqual(now.Note.AskedAs);

    /// <summary>Whether two notes say the same, apart from the ways of asking.</summary>
    private static bool AreAlike(ClauseNote one, ClauseNote other) =>
        one.Topics.SequenceEqual(other.Topics)
        && one.Capacity == other.Capacity
        && one.Contact == other.Contact
        && one.ConflictsWith == other.ConflictsWith
        && one.InShort?.Says == other.InShort?.Says
        && one.InShort?.Of == other.InShort?.Of
        && one.Subjects.SequenceEqual(other.Subjects)
        && one.HasChosenSubjects == other.HasChosenSubjects;
}
