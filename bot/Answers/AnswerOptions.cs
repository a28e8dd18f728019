using Microsoft.Extensions.Configuration;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// From which confidence on the bot says what. How the numbers were set, and on what, stands in <c>docs/answers.md</c>.
/// </summary>
public sealed record AnswerOptions
{
    /// <summary>Whether questions that words do not settle are looked at a second time, by meaning; it costs memory.</summary>
    public bool ByMeaning { get; init; } = true;

    /// <summary>Longest question, in characters, that is still looked up; a person asks shorter ones.</summary>
    public int LongestQuestion { get; init; } = 1_000;

    /// <summary>Probability that the first clause is right from which on it is quoted as the answer.</summary>
    public double AnsweredFrom { get; init; } = .90;

    /// <summary>
    /// Up to which share of unknown content words a clause is quoted as the answer: the models have seen too few questions that are mostly
    /// strange words.
    /// </summary>
    public double MostUnknown { get; init; } = .5;

    /// <summary>Probability that the right clause is among the candidates from which on they are offered.</summary>
    public double CandidatesFrom { get; init; } = .54;

    /// <summary>
    /// The same for the second look, by meaning: it sees the questions that words do not settle, so more is asked of it.
    /// </summary>
    public double MeantAnsweredFrom { get; init; } = .92;

    /// <summary>As <see cref="CandidatesFrom"/>, for the second look.</summary>
    public double MeantCandidatesFrom { get; init; } = .56;

    /// <summary>The same where words alone would have offered clauses.</summary>
    public double MeantAndOfferedFrom { get; init; } = .40;

    /// <summary>Probability that the right clause is among the nearest from which on these are named where no rule was found.</summary>
    public double NearestFrom { get; init; } = .15;

    /// <summary>As <see cref="QuotedBesideFrom"/>, of scores by words and meaning, which lie closer together.</summary>
    public double MeantBesideFrom { get; init; } = .85;

    /// <summary>How near a silent subject's meaning must be to the question's to be told: below, its words are there by chance.</summary>
    public double SilenceMeantFrom { get; init; } = .25;

    /// <summary>
    /// The depth of coverage from which on a clause without ways of asking is one of a new policy, and not of a new council.
    /// </summary>
    public double TaughtFrom { get; init; } = .5;

    /// <summary>How near such a clause's meaning must be to the question's to be offered.</summary>
    public double NewPolicyFrom { get; init; } = .35;

    /// <summary>
    /// From which likeness to an outdated silence's ways of asking on the clauses that speak of its subject are offered, however unsure the
    /// models are of them.
    /// </summary>
    public double LedToFrom { get; init; } = .35;

    /// <summary>
    /// How far a clause that nobody taught must lie before the second one to be quoted as the answer, as a share of its score: its
    /// neighbours are about the same subject.
    /// </summary>
    public double UntaughtLeadsBy { get; init; } = .1;

    /// <summary>The share of a question's words from which on a clause that nobody taught is offered rather than a silence told.</summary>
    public double ClauseBeforeSilenceFrom { get; init; } = .5;

    /// <summary>How many related clauses an answer quotes beside the first.</summary>
    public int MostRelated { get; init; } = 1;

    /// <summary>
    /// A clause is quoted beside the answer when its score is at least this share of the answer's: one that only shares words with the
    /// question adds nothing.
    /// </summary>
    public double QuotedBesideFrom { get; init; } = .8;

    /// <summary>A further clause is a candidate when its score is at least this share of the first one's.</summary>
    public double RelatedFrom { get; init; } = .65;

    /// <summary>How many clauses are offered at most: of 211 judged lists a fourth was the right one in one.</summary>
    public int MostCandidates { get; init; } = 3;

    /// <summary>
    /// Confidence from which on the first candidate leads: of judged lists from there on it was the right one in 84 of 100.
    /// </summary>
    public double LeadsFrom { get; init; } = .5;

    /// <summary>
    /// From this probability on it leads clearly: of judged questions five in six were answered by it then, and one in fifteen by another
    /// of the candidates.
    /// </summary>
    public double LeadsClearlyFrom { get; init; } = .75;

    /// <summary>How many clauses are ranked whatever the state.</summary>
    public int Ranked { get; init; } = 10;

    /// <summary>What of it an administrator may set.</summary>
    public static AnswerOptions From(IConfiguration configuration) => new()
    {
        ByMeaning = !string.Equals(configuration["Answers:ByMeaning"]?.Trim(), "false", StringComparison.OrdinalIgnoreCase),
    };
}
