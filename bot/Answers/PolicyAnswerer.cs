using TeamsPolicyBot.Answers.Bridging;
using TeamsPolicyBot.Answers.Indexing;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Answers.Silences;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers;

/// <summary>Answers questions from one release of one organisation: same question, same release, same answer.</summary>
public sealed partial class PolicyAnswerer
{
    private readonly KnowledgeRelease _release;
    private readonly SearchIndex _index;
    private readonly SilencesInForce _inForce;
    private readonly SilenceMatcher _silences;
    private readonly IReadOnlyList<SubjectPhrases> _subjects;
    private readonly AnswerOptions _options;
    private readonly Lazy<ClauseMeanings?> _meanings;
    private readonly Lazy<IReadOnlyList<string>> _examples;

    private PolicyAnswerer(KnowledgeRelease release, SilencesInForce silences, SearchIndex index, AnswerOptions options)
    {
        _release = release;
        _index = index;
        _inForce = silences;
        _silences = new SilenceMatcher(silences.Told);
        _subjects = SubjectPhrases.Of(silences.Told);
        _options = options;
        _meanings = new(() => options.ByMeaning && SentenceEncoder.Fault is null ? new ClauseMeanings(release, silences.Told) : null);
        _examples = new Lazy<IReadOnlyList<string>>(() => Questions.ExampleQuestions.Of(release.Clauses, Answer));
    }

    /// <summary>Builds the index of a release.</summary>
    public static PolicyAnswerer Create(
        KnowledgeRelease release, AnswerOptions? options = null, SearchOptions? search = null, Bridge? bridge = null)
    {
        var silences = SilencesInForce.Of(release);
        return new PolicyAnswerer(
            release, silences, ClauseIndex.Build(release, silences, search, bridge ?? SharedBridge.Current), options ?? new AnswerOptions()
        );
    }

    /// <summary>Some of staff's ways of asking that are answered, each by a clause of its own: what a newcomer can ask.</summary>
    public IReadOnlyList<string> Examples => _examples.Value;

    /// <summary>Whether what words do not settle is looked at by meaning.</summary>
    public bool ComparesMeaning => _meanings.Value is not null;

    /// <summary>What the policies say to a question; never throws, whatever was typed.</summary>
    public Answer Answer(string typed)
    {
        if (!typed.Any(char.IsLetterOrDigit))
        {
            return None(AnswerState.Empty);
        }

        if (typed.Length > _options.LongestQuestion)
        {
            return None(AnswerState.TooLong);
        }

        if (OtherLanguage.Of(typed) is { } language)
        {
            return None(AnswerState.NotPolicy) with { Language = language };
        }

        var question = Asked(typed);
        var all = _index.Search(question, MostByWords);
        var found = First(all);
        var talk = SmallTalk.Embedded.Recognise(typed, Misspelt(found));
        var ranked = Ranked(found);
        return talk is not SmallTalkKind.None
            ? new Answer(AnswerState.NotPolicy, 0, [], ranked, SmallTalk: talk)
            : SecondLook(question, all, found, ByWords(question, found, ranked));
    }

    /// <summary>What stands further behind by its words is told by its meaning alone.</summary>
    private const int MostByWords = 30;

    /// <summary>
    /// The clauses that match some words, best first, for a person who looks through them; at most <paramref name="most"/>. None for a text
    /// too long to be looked up.
    /// </summary>
    public IReadOnlyList<Clause> Search(string words, int most) =>
        words.Length > _options.LongestQuestion ? [] : Ranked(_index.Search(words, most));

    /// <summary>What is asked, without what is only polite, and however its apostrophes were typed.</summary>
    private static string Asked(string typed) => Contractions.Restore(Politeness.English.Without(typed));

    private Answer ByWords(string question, SearchResult found, IReadOnlyList<Clause> ranked)
    {
        if (found.Hits.Count == 0)
        {
            return new Answer(AnswerState.Unsure, 0, [], ranked, _silences.Find(EnglishWords.Of(question), Misspelt(found))?.Subject);
        }

        var (signals, silence, isSilenceAsWritten) = Read(question, found);
        var firstRight = Confidence.IsFirstRight(signals);
        if (found.ContentWords == 0 || !HasWord(question))
        {
            return new Answer(AnswerState.Unsure, firstRight, [], ranked, silence);
        }

        // Whoever wrote down how people ask must be able to trust that it is found.
        var isAskedAsWritten = signals.Phrasing >= 1;
        var offered = Near(found, ranked, _options.MostCandidates, atLeast: 2);
        var isLedTo = IsLedTo(found.Hits.Take(offered.Count), silence);
        var isOffered = isAskedAsWritten || isLedTo || Confidence.IsAmongOffered(signals) >= _options.CandidatesFrom;
        if (isOffered && !isAskedAsWritten && DetailAsked.Open(question, ranked[0]) is var open and not Detail.None)
        {
            return open is Detail.Amount && DetailAsked.Better(question, ranked, MatchesWell) is { } telling
                ? new Answer(AnswerState.Candidates, firstRight, [ranked[telling], ranked[0]], Leading(ranked, telling))
                : new Answer(AnswerState.Unsure, firstRight, [], ranked, isLedTo ? null : silence) { LeftOpen = open };
        }

        string[] named = [question, .. found.Corrections.Select(correction => correction.Taken)];
        if (isOffered && !isAskedAsWritten && NamedSite.Better(named, ranked) is { } better)
        {
            return new Answer(AnswerState.Candidates, firstRight, [ranked[better], ranked[0]], Leading(ranked, better)) { HasLead = true };
        }

        var isAmongNeighbours = !isAskedAsWritten && OutdatedSilences.IsUntaught(ranked[0]) && signals.Margin < _options.UntaughtLeadsBy;
        if (firstRight >= _options.AnsweredFrom && signals.UnknownShare <= _options.MostUnknown && !isAmongNeighbours)
        {
            return new Answer(
                AnswerState.Answered, firstRight,
                OwnOrCouncil.Without(question, Near(found, ranked, 1 + _options.MostRelated, from: _options.QuotedBesideFrom)), ranked);
        }

        // Whoever wrote down on what the policies are silent must be able to trust that it is told.
        return isOffered && ranked.Count > 1 && (!isSilenceAsWritten || isAskedAsWritten || isLedTo)
            ? new Answer(AnswerState.Candidates, firstRight, OwnOrCouncil.Without(question, offered, fewest: 2), ranked)
            {
                HasLead = firstRight >= _options.LeadsFrom,
                LeadsClearly = firstRight >= _options.LeadsClearlyFrom,
            }
            : new Answer(AnswerState.Unsure, firstRight, [], ranked, silence);

        bool MatchesWell(int place) => found.Hits[place].MatchedIdfShare >= _options.ClauseBeforeSilenceFrom;
    }

    /// <summary>Where words alone do not settle it, what clauses mean is compared as well.</summary>
    private Answer SecondLook(string question, SearchResult all, SearchResult found, Answer byWords)
    {
        if (Meant(question, all, found, byWords) is not { } meant)
        {
            return byWords;
        }

        List<Clause> ranked = [.. meant.Clauses.Take(_options.Ranked).Select(each => each.Clause)];
        var firstRight = MeaningConfidence.IsFirstRight(meant.Signals);
        var among = MeaningConfidence.IsAmongOffered(meant.Signals);
        var isOffered =
            among >= (byWords.State is AnswerState.Candidates ? _options.MeantAndOfferedFrom : _options.MeantCandidatesFrom)
            || IsLedTo(found.Hits.Take(_options.MostCandidates), null)
            || IsOfNewPolicy(meant);
        var unsure = new Answer(AnswerState.Unsure, firstRight, [], ranked) { IsByMeaning = true };
        if (!isOffered)
        {
            return among >= _options.NearestFrom ? unsure with { Nearest = OwnOrCouncil.Without(question, Offered(ranked)) } : unsure;
        }

        if (DetailAsked.Open(question, ranked[0]) is var open and not Detail.None)
        {
            return unsure with { LeftOpen = open };
        }

        // One word may mean this or that.
        var isPlain = found.ContentWords > 1 && meant.Signals.UnknownShare <= _options.MostUnknown;
        return isPlain && firstRight >= _options.MeantAnsweredFrom
            ? unsure with { State = AnswerState.Answered, Shown = OwnOrCouncil.Without(question, Beside(meant)) }
            : unsure with
            {
                State = AnswerState.Candidates,
                Shown = OwnOrCouncil.Without(question, Offered(ranked), fewest: 2),
                HasLead = firstRight >= _options.LeadsFrom,
                LeadsClearly = firstRight >= _options.LeadsClearlyFrom,
            };
    }

    private List<Clause> Offered(List<Clause> ranked) => [.. ranked.Take(_options.MostCandidates)];

    /// <summary>The first clause, and a second that fits nearly as well.</summary>
    private List<Clause> Beside(MeaningRanking meant) =>
    [
        .. meant.Clauses.Take(1 + _options.MostRelated)
            .TakeWhile(each => each.Score >= _options.MeantBesideFrom * meant.Clauses[0].Score)
            .Select(each => each.Clause),
    ];

    /// <summary>
    /// Whether the first clause is one that nobody taught among many that were: the models, which know how sure to be of a council as a
    /// whole, hold its lack of ways of asking against it.
    /// </summary>
    private bool IsOfNewPolicy(MeaningRanking meant) =>
        _index.Coverage.Depth >= _options.TaughtFrom
        && meant.Clauses[0].Cosine >= _options.NewPolicyFrom
        && OutdatedSilences.IsUntaught(meant.Clauses[0].Clause);

    /// <summary>
    /// Whether a question has a silent subject's words, and means something else: "the apprentice tweets" is about no course.
    /// </summary>
    private bool IsByChance(string question, SearchResult found, Silence silence) =>
        !(found.Hits.Count > 0 && Read(question, found).IsSilenceAsWritten)
        && _meanings.Value?.Likeness(question, silence) < _options.SilenceMeantFrom;

    /// <summary>The ranking by words and meaning; null where words settle it, nothing is asked, or no meanings are compared.</summary>
    private MeaningRanking? Meant(string question, SearchResult all, SearchResult found, Answer byWords) =>
        byWords is { State: AnswerState.Answered } or { LeftOpen: not Detail.None }
        || (byWords.Silence is { } silence && !IsByChance(question, found, silence))
        || found.ContentWords == 0
        || !HasWord(question)
        || _release.Clauses.Count == 0
            ? null
            : _meanings.Value?.Rank(
                RecentQuestions.Shared.Of(question), all,
                found.Hits.Count == 0 ? null : Read(question, found).Signals, _index.Coverage);

    private static List<Clause> Leading(IReadOnlyList<Clause> ranked, int first) =>
        [ranked[first], .. ranked.Where((_, place) => place != first)];

    /// <summary>Single letters and digits ask nothing, though clauses have them.</summary>
    private static bool HasWord(string question) =>
        question.Zip(question.Skip(1)).Any(pair => char.IsLetterOrDigit(pair.First) && char.IsLetterOrDigit(pair.Second));

    /// <summary>
    /// Whether clauses are offered however unsure the models, which judge mostly by ways of asking, are of them: one that nobody taught
    /// speaks of what a silence would deny.
    /// </summary>
    private bool IsLedTo(IEnumerable<Hit> offered, Silence? silence) =>
        offered.Any(hit =>
            OutdatedSilences.IsUntaught(_release.Clauses[hit.Doc])
            && (
                hit.SharedStrength >= _options.LedToFrom || (silence is not null && hit.MatchedIdfShare >= _options.ClauseBeforeSilenceFrom)
            )
        );

    /// <summary>
    /// What tells how sure to be, and the silence that the question may be about: one that it names, or one that fits better than every
    /// clause.
    /// </summary>
    private (Signals Signals, Silence? Silence, bool IsSilenceAsWritten) Read(string question, SearchResult found)
    {
        var words = EnglishWords.Of(question);
        var named = _silences.Find(words, Misspelt(found));
        var fit = SilenceFit.Of(found, _subjects, words);
        return (
            AnswerSignals.Of(found, fit, named is not null, _inForce.Told, _index.Coverage),
            fit.IsAsWritten ? fit.Subject : fit.Leading ?? named?.Subject,
            fit.IsAsWritten);
    }

    private static HashSet<string> Misspelt(SearchResult found) =>
        [.. found.UnknownWords, .. found.Corrections.Select(correction => correction.Typed)];

    private static Answer None(AnswerState state) => new(state, 0, [], []);

    private SearchResult First(SearchResult all) => all with { Hits = [.. all.Hits.Take(_options.Ranked)] };

    private List<Clause> Ranked(SearchResult found) => [.. found.Hits.Select(hit => _release.Clauses[hit.Doc])];

    /// <summary>The first clauses, as long as they are not far behind the first one.</summary>
    private List<Clause> Near(SearchResult found, IReadOnlyList<Clause> ranked, int most, int atLeast = 1, double? from = null)
    {
        var near = found.Hits.Take(most).TakeWhile(hit => hit.Score >= (from ?? _options.RelatedFrom) * found.Hits[0].Score).Count();
        return [.. ranked.Take(Math.Max(near, atLeast))];
    }
}
