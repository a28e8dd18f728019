using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Bridging;
using TeamsPolicyBot.Knowledge.Check;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers.Suggesting;

/// <summary>A clause that a line of notes would help.</summary>
/// <param name="Why">Why a line would help, in plain words, the weightiest reason first; at least one.</param>
public sealed record ClauseGain(Clause Clause, IReadOnlyList<string> Why);

/// <summary>
/// Puts the clauses that nobody has looked at yet in order of what a line would bring: by what staff of other councils ask, and, so that a
/// clause only this policy has is seen too, by what its own words tell.
/// </summary>
internal sealed class ClauseGains
{
    /// <summary>
    /// What each reason counts at most; set on what twenty taught clauses bring, see the report <c>gains</c> of the benchmarks.
    /// </summary>
    private const double AskedElsewhere = .5;
    private const double Binding = .5;
    private const double Advising = .25;
    private const double StrangeWords = 1;
    private const double Hidden = .25;

    /// <summary>A reason that counts less is not told.</summary>
    private const double Told = .2;
    private const int MostNamedWords = 3;
    private const int FirstPlaces = 3;

    private readonly PolicyAnswerer _answerer;

    /// <summary>Stems that staff use, or that the bridge leads to from what they use.</summary>
    private readonly HashSet<string> _known;

    private ClauseGains(KnowledgeRelease release, Bridge bridge)
    {
        _answerer = PolicyAnswerer.Create(release);
        _known =
        [
            .. EnglishWords.FunctionStems,
            .. release.Subjects.SelectMany(subject => subject.AskedAs).SelectMany(EnglishWords.Of).Select(word => word.Stem),
            .. bridge.Spans.Values.SelectMany(spans => spans).Select(span => span.To),
        ];
    }

    /// <summary>The clauses that would gain most, the first the most.</summary>
    public static IReadOnlyList<ClauseGain> Of(
        KnowledgeRelease release, IReadOnlyList<(Clause Clause, IReadOnlyList<SubjectSuggestion> Subjects)> suggestions, int most)
    {
        var gains = new ClauseGains(release, SharedBridge.Current);
        var asked = suggestions.Max(pair => Asked(pair.Subjects));
        return
        [
            .. suggestions
                .Where(pair => pair.Clause.Note is { AskedAs: [], HasChosenSubjects: false } && !ShortClauses.Has(pair.Clause))
                .Select(pair => gains.Of(pair.Clause, pair.Subjects, asked))
                .OrderByDescending(gain => gain.Weight)
                .Take(most)
                .Select(gain => gain.Gain),
        ];
    }

    /// <summary>How much staff of other councils ask about what a clause may settle.</summary>
    private static double Asked(IReadOnlyList<SubjectSuggestion> subjects) =>
        subjects.Select(suggestion => suggestion.Likeness * suggestion.Subject.AskedAs.Count).DefaultIfEmpty().Max();

    private (double Weight, ClauseGain Gain) Of(Clause clause, IReadOnlyList<SubjectSuggestion> subjects, double mostAsked)
    {
        var (strange, share) = Strange(clause);
        var strength = Strengths.Of(clause.Quotation);
        (double Weight, string Why)[] reasons =
        [
            (
                mostAsked > 0 ? AskedElsewhere * Asked(subjects) / mostAsked : 0,
                $"staff of other councils ask about {(subjects.Count > 0 ? subjects[0].Subject.Title : "")}"),
            (strength is Strength.Binds ? Binding : 0, "it says what staff must or must not do"),
            (strength is Strength.Advises ? Advising : 0, "it gives advice"),
            (StrangeWords * share, $"staff hardly use its words ({string.Join(", ", strange)})"),
            (IsHidden(clause) ? Hidden : 0, $"whoever asks for \"{clause.Heading}\" is shown other rules first"),
        ];
        var told = reasons.OrderByDescending(reason => reason.Weight).Where(reason => reason.Weight >= Told).ToList();
        return (
            reasons.Sum(reason => reason.Weight),
            new ClauseGain(clause, told.Count > 0 ? told.ConvertAll(reason => reason.Why) : ["nobody has written how staff ask for it"]));
    }

    /// <summary>The words of a clause that staff hardly use, and their share of its words of content.</summary>
    private (IEnumerable<string> Words, double Share) Strange(Clause clause)
    {
        var words = EnglishWords.Of(clause.Words)
            .Where(word => !EnglishWords.FunctionStems.Contains(word.Stem) && word.Word.All(char.IsLetter))
            .DistinctBy(word => word.Stem)
            .ToList();
        var strange = words.FindAll(word => !_known.Contains(word.Stem)).ConvertAll(word => word.Word);
        return (strange.OrderByDescending(word => word.Length).Take(MostNamedWords), strange.Count / (double)Math.Max(1, words.Count));
    }

    private bool IsHidden(Clause clause) =>
        clause.Heading.Length > 0 && _answerer.Search(clause.Heading, FirstPlaces).All(found => found.Address != clause.Address);
}
