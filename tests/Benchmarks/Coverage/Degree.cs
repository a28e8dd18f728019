using System.Globalization;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>How much of a council's notes are written.</summary>
/// <param name="Phrasings">Ways of asking for each clause; null for all there are.</param>
/// <param name="OnAThird">Whether they stand on a random third of the clauses only.</param>
/// <param name="Silences">Which subjects are told as silent.</param>
internal sealed record Degree(int? Phrasings, bool OnAThird, Silences Silences)
{
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Growing notes, from a policy's text alone to all that the councils wrote.</summary>
    public static IReadOnlyList<Degree> All { get; } =
    [
        .. from silences in Enum.GetValues<Silences>()
           from onAThird in new[] { false, true }
           from phrasings in new int?[] { 0, 1, 2, 4, 8, null }
           where !(onAThird && phrasings == 0)
           select new Degree(phrasings, onAThird, silences) { HasVocabulary = silences == Silences.All && phrasings is null && !onAThird },
        new Degree(null, false, Silences.Shared) { IsSubjects = true },
    ];

    /// <summary>
    /// Whether clauses have the shared subjects that somebody confirmed and nothing else, without what this council itself gave to them.
    /// </summary>
    public bool IsSubjects { get; init; }

    /// <summary>Everything as it stands.</summary>
    public bool IsWhole => HasVocabulary;

    /// <summary>Whether the council has a vocabulary of its own beside the shared one.</summary>
    public bool HasVocabulary { get; init; }

    /// <summary>The release with no more notes than that; the same ones each time, and those of a smaller degree among them.</summary>
    public KnowledgeRelease Of(KnowledgeRelease release) => release with
    {
        Clauses = [.. release.Clauses.Select(clause => Thinned(clause, release.Organisation.Id))],
        Vocabulary = HasVocabulary ? release.Vocabulary : Sources.SharedVocabulary,
        Silences = Silences switch { Silences.None => [], Silences.All => release.Silences, _ => SharedSilences.Of(release) },
    };

    private Clause Thinned(Clause clause, string council)
    {
        if (IsSubjects)
        {
            return clause with
            {
                Note = ClauseNote.None with
                {
                    AskedAs = [.. clause.Note.Subjects.SelectMany(subject => Sources.SubjectsFor(council)[subject]).Distinct()],
                },
            };
        }

        if (Phrasings is null && !OnAThird)
        {
            return clause;
        }

        var isChosen = Phrasings != 0 && (!OnAThird || Hash(clause.Address) % 3 == 0);
        var kept = clause.Note.AskedAs.OrderBy(phrasing => Hash(clause.Address + phrasing)).Take(isChosen ? Phrasings ?? int.MaxValue : 0);
        return clause with { Note = ClauseNote.None with { AskedAs = [.. kept] } };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Phrasings?.ToString(CultureInfo.InvariantCulture) ?? "all", 3}{(OnAThird ? " on a third" : IsSubjects ? " subjects'" : ""), -11}  {Silences.ToString().ToLowerInvariant(), -6}";

    /// <summary>FNV-1a: the same in every process.</summary>
    private static uint Hash(string text) => text.Aggregate(Seed, (hash, letter) => (hash ^ letter) * Prime);
}

/// <summary>Which subjects the policies are known to be silent on.</summary>
internal enum Silences
{
    None,
    Shared,
    All,
}
