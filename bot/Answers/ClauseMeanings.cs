using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// A second look at a question whose words do not lead to a clause for sure: staff say "slag off" where a policy says "disparage". What a
/// clause means is compared as well (<see cref="MeaningIndex"/>).
/// </summary>
/// <param name="told">The subjects that the policies are silent on.</param>
internal sealed class ClauseMeanings(KnowledgeRelease release, IReadOnlyCollection<Silence> told)
{
    private readonly List<Silence> _told = [.. told];
    private readonly MeaningIndex _clauses = new([.. release.Clauses.Select(ClauseTexts.Of)]);
    private readonly MeaningIndex _subjects = new([.. told.Select(silence => new[] { silence.Topic })]);

    /// <summary>All texts that are compared with questions to a release.</summary>
    public static IEnumerable<string> TextsOf(KnowledgeRelease release) =>
        release.Clauses.SelectMany(ClauseTexts.Of).Concat(release.Silences.Select(silence => silence.Topic));

    /// <summary>How near a silent subject is to a question, -1 to 1.</summary>
    public double Likeness(string question, Silence silence) =>
        _subjects.Likeness(RecentQuestions.Shared.Of(question))[_told.IndexOf(silence)];

    /// <param name="asked">The question's vector.</param>
    /// <param name="byWords">The clauses that have words of the question, the best of them.</param>
    /// <param name="words">The signals of these; null where there is none.</param>
    public MeaningRanking Rank(float[] asked, SearchResult byWords, Signals? words, Coverage coverage)
    {
        var hits = byWords.Hits.ToDictionary(hit => hit.Doc);
        List<(int Doc, MeantClause Meant)> ranked =
        [
            .. _clauses.Likeness(asked)
                .Select((cosine, doc) =>
                    (doc, new MeantClause(release.Clauses[doc], hits.GetValueOrDefault(doc)?.IdealShare ?? 0, cosine)))
                .OrderByDescending(each => each.Item2.Score),
        ];
        var (first, hit) = (ranked[0].Meant, hits.GetValueOrDefault(ranked[0].Doc));
        var signals = new MeaningSignals(
            first.Cosine,
            ranked.Max(each => each.Meant.Cosine),
            _told.Count == 0 ? 0 : _subjects.Likeness(asked).Max(),
            first.Score,
            ranked.Count > 1 ? first.Score - ranked[1].Meant.Score : 0,
            hit is not null && hit == byWords.Hits[0],
            first.IdealShare,
            hit?.MatchedIdfShare ?? 0,
            hit?.PhrasingStrength ?? 0,
            byWords.ContentWords == 0 ? 0 : byWords.UnknownWords.Count / (double)byWords.ContentWords,
            words,
            coverage);
        return new MeaningRanking(ranked.ConvertAll(each => each.Meant), signals);
    }
}
