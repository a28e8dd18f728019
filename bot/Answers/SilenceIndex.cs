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
    private readonly int _clauses;
    private readonly IndexSearcher _searcher;

    private SilenceIndex(IReadOnlyList<Silence> silences, int clauses, IndexReader reader) =>
        (_silences, _clauses, _searcher) = (silences, clauses, new IndexSearcher(reader));

    /// <summary>An index of a release; null where no silence says how it is asked for.</summary>
    public static SilenceIndex? Build(KnowledgeRelease release, SearchOptions? options)
    {
        var silences = release.Silences.Where(silence => silence.AskedAs.Count > 0).ToList();
        return silences.Count == 0 ? null : new SilenceIndex(silences, release.Clauses.Count, ClauseIndex.Build(release, options, silences));
    }

    /// <summary>The subject that fits a question better than every clause; null where a clause comes first.</summary>
    public Silence? Find(string question) =>
        _searcher.Search(question, 1).ScoreDocs is [var first] && first.Doc >= _clauses ? _silences[first.Doc - _clauses] : null;
}
