using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Clauses and the subjects the policies are silent on, side by side in one index: where staff's ways of asking about a
/// subject fit a question better than every clause does, the question is about that subject.
/// </summary>
/// <remarks>An index apart from that of the clauses, so that a subject nobody regulates does not change how clauses rank.</remarks>
internal sealed class SilenceIndex
{
    private readonly IReadOnlyList<Silence> _silences;
    private readonly IReadOnlyList<SubjectPhrases> _phrases;
    private readonly int _clauses;
    private readonly IndexSearcher _searcher;

    private SilenceIndex(IReadOnlyList<Silence> silences, int clauses, IndexReader reader) =>
        (_silences, _phrases, _clauses, _searcher) = (silences, [.. silences.Select(silence => new SubjectPhrases(silence))], clauses, new IndexSearcher(reader));

    /// <summary>An index of a release; null where no silence says how it is asked for.</summary>
    public static SilenceIndex? Build(KnowledgeRelease release, SearchOptions? options)
    {
        var silences = release.Silences.Where(silence => silence.AskedAs.Count > 0).ToList();
        return silences.Count == 0 ? null : new SilenceIndex(silences, release.Clauses.Count, ClauseIndex.Build(release, options, silences));
    }

    /// <summary>The subject that fits a question best, beside the best clause.</summary>
    public SilenceFit Find(string question)
    {
        var found = _searcher.Search(question, _clauses + _silences.Count).ScoreDocs;
        var subject = found.FirstOrDefault(hit => hit.Doc >= _clauses);
        var clause = found.FirstOrDefault(hit => hit.Doc < _clauses);
        return subject is null ? SilenceFit.None : SilenceFit.Of(_silences[subject.Doc - _clauses], subject.Score, clause?.Score ?? 0) with
        {
            IsAbout = _phrases[subject.Doc - _clauses].AreIn(question),
        };
    }
}

/// <summary>How well the best of the subjects that the policies are silent on fits a question.</summary>
/// <param name="Lead">Logarithm of the ratio of its score and the best clause's: above 0 where the subject fits better; between <see cref="Least"/> and <see cref="Most"/>.</param>
internal sealed record SilenceFit(Silence? Subject, double Lead)
{
    private const double Least = -1.5;
    private const double Most = 1;

    /// <summary>No subject has a word of the question.</summary>
    public static SilenceFit None { get; } = new(null, Least);

    /// <summary>Whether the question is about the subject, and does not only share words with it.</summary>
    public bool IsAbout { get; init; }

    /// <summary>The subject where it fits better than every clause, and the question is about it.</summary>
    public Silence? Leading => Lead > 0 && IsAbout ? Subject : null;

    /// <summary>Weighs a subject against the best clause; one is added to both scores, which keeps the ratio of two weak ones near 1.</summary>
    public static SilenceFit Of(Silence subject, double score, double ofClause) =>
        new(subject, Math.Clamp(Math.Log((score + 1) / (ofClause + 1)), Least, Most));
}
