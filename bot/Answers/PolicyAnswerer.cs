using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Answers;

/// <summary>Answers questions from one release of one organisation: same question, same release, same answer.</summary>
public sealed class PolicyAnswerer
{
    private readonly KnowledgeRelease _release;
    private readonly IndexSearcher _searcher;
    private readonly SilenceMatcher _silences;
    private readonly SilenceIndex? _silenceIndex;
    private readonly AnswerOptions _options;

    private PolicyAnswerer(KnowledgeRelease release, IndexSearcher searcher, SilenceIndex? silenceIndex, AnswerOptions options)
    {
        _release = release;
        _searcher = searcher;
        _silences = new SilenceMatcher(release.Silences);
        _silenceIndex = silenceIndex;
        _options = options;
    }

    /// <summary>Builds the index of a release.</summary>
    public static PolicyAnswerer Create(KnowledgeRelease release, AnswerOptions? options = null, SearchOptions? search = null) =>
        new(release, new IndexSearcher(ClauseIndex.Build(release, search)), SilenceIndex.Build(release, search), options ?? new AnswerOptions());

    /// <summary>What the policies say to a question; never throws, whatever was typed.</summary>
    public Answer Answer(string question)
    {
        if (!question.Any(char.IsLetterOrDigit))
        {
            return None(AnswerState.Empty);
        }

        if (question.Length > _options.LongestQuestion)
        {
            return None(AnswerState.TooLong);
        }

        var talk = SmallTalk.Embedded.Recognise(question);
        var found = _searcher.Search(question, _options.Ranked);
        var ranked = Ranked(found);
        return talk is not SmallTalkKind.None
            ? new Answer(AnswerState.NotPolicy, 0, [], ranked, SmallTalk: talk)
            : found.ScoreDocs.Count == 0
                ? new Answer(AnswerState.Unsure, 0, [], ranked, _silences.Find(question, Misspelt(found))?.Subject)
                : Decide(question, found, ranked);
    }

    /// <summary>The clauses that match some words, best first, for a person who looks through them; at most <paramref name="most"/>. None for a text too long to be looked up.</summary>
    public IReadOnlyList<Clause> Search(string words, int most) => words.Length > _options.LongestQuestion ? [] : Ranked(_searcher.Search(words, most));

    /// <summary>Why the first clauses got their scores, in words; for people who look after the knowledge.</summary>
    public string Explain(string question)
    {
        var found = _searcher.Search(question, _options.MostCandidates);
        var corrections = found.Corrections.Select(correction => $"'{correction.Typed}' was taken for '{correction.Taken}'");
        var unknown = found.UnknownWords.Select(word => $"'{word}' is unknown");
        var scores = found.ScoreDocs.Select(hit => $"{_release.Clauses[hit.Doc].Address}\n{_searcher.Explain(question, hit.Doc)}");
        var signals = found.ScoreDocs.Count == 0 ? [] : new[] { Read(question, found).Signals.ToString() };
        return string.Join('\n', [.. corrections, .. unknown, .. signals, .. scores]);
    }

    /// <summary>The signals of a question's ranking, and the ranking; null where nothing matched. For calibration.</summary>
    internal (Signals Signals, IReadOnlyList<Clause> Ranked)? Measure(string question)
    {
        var found = _searcher.Search(question, _options.Ranked);
        return found.ScoreDocs.Count == 0 ? null : (Read(question, found).Signals, Ranked(found));
    }

    private Answer Decide(string question, TopDocs found, IReadOnlyList<Clause> ranked)
    {
        var (signals, silence) = Read(question, found);
        var firstRight = Confidence.IsFirstRight(signals);
        if (found.ContentWords == 0)
        {
            return new Answer(AnswerState.Unsure, firstRight, [], ranked, silence);
        }

        if (firstRight >= _options.AnsweredFrom && signals.UnknownShare <= _options.MostUnknown)
        {
            return new Answer(AnswerState.Answered, firstRight, Near(found, ranked, 1 + _options.MostRelated), ranked);
        }

        return Confidence.IsAnswerable(signals) >= _options.CandidatesFrom && ranked.Count > 1
            ? new Answer(AnswerState.Candidates, firstRight, Near(found, ranked, _options.MostCandidates, atLeast: 2), ranked)
            : new Answer(AnswerState.Unsure, firstRight, [], ranked, silence);
    }

    /// <summary>What tells how sure to be, and the silence that the question may be about: one that it names, or one that fits better than every clause.</summary>
    private (Signals Signals, Silence? Silence) Read(string question, TopDocs found)
    {
        var named = _silences.Find(question, Misspelt(found));
        var fit = _silenceIndex?.Find(question) ?? SilenceFit.None;
        return (AnswerSignals.Of(found, fit, named is not null), fit.Leading ?? named?.Subject);
    }

    private static HashSet<string> Misspelt(TopDocs found) => [.. found.UnknownWords, .. found.Corrections.Select(correction => correction.Typed)];

    private static Answer None(AnswerState state) => new(state, 0, [], []);

    private List<Clause> Ranked(TopDocs found) => [.. found.ScoreDocs.Select(hit => _release.Clauses[hit.Doc])];

    /// <summary>The first clauses, as long as they are not far behind the first one.</summary>
    private List<Clause> Near(TopDocs found, IReadOnlyList<Clause> ranked, int most, int atLeast = 1)
    {
        var near = found.ScoreDocs.Take(most).TakeWhile(hit => hit.Score >= _options.RelatedFrom * found.ScoreDocs[0].Score).Count();
        return [.. ranked.Take(Math.Max(near, atLeast))];
    }
}
