using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Model;

/// <summary>What the bot has to say to a question.</summary>
/// <param name="Confidence">Probability, 0 to 1, that the first ranked clause is the right one.</param>
/// <param name="Shown">What the card quotes: one to three clauses when answered, two or three candidates, else none.</param>
/// <param name="Ranked">The best clauses whatever the state, best first.</param>
/// <param name="Silence">The subject on which the policies are silent, where that is why the bot is unsure.</param>
/// <param name="SmallTalk">What kind of small talk it was, where it was no question about policy.</param>
public sealed record Answer(
    AnswerState State,
    double Confidence,
    IReadOnlyList<Clause> Shown,
    IReadOnlyList<Clause> Ranked,
    Silence? Silence = null,
    SmallTalkKind SmallTalk = SmallTalkKind.None)
{
    /// <summary>Whether a yes or no answers the question: whether something may be done.</summary>
    public bool IsVerdictAskedFor { get; init; } = true;

    /// <summary>What was asked, as typed: the sentence of a clause that names it is quoted. Empty where nobody asked.</summary>
    public string Asked { get; init; } = "";

    /// <summary>
    /// The detail that is asked for and that the nearest clause, the first ranked one, leaves open, where that is why the bot is unsure.
    /// </summary>
    public Detail LeftOpen { get; init; }

    /// <summary>
    /// Whether what clauses mean was compared, since words did not settle it: so of a message that only makes sense after another, it says
    /// little.
    /// </summary>
    public bool IsByMeaning { get; init; }

    /// <summary>
    /// Where no rule was found, those that come nearest in what they mean, best first: a hint for whoever asks, and no answer. Mostly none.
    /// </summary>
    public IReadOnlyList<Clause> Nearest { get; init; } = [];

    /// <summary>Beside the answer to a follow-up, another clause that it may well ask for; null mostly.</summary>
    public Clause? Perhaps { get; init; }

    /// <summary>What the card quotes of all that.</summary>
    public IEnumerable<Clause> Quoted => Perhaps is null ? Shown : Shown.Append(Perhaps);

    /// <summary>Whether the first candidate leads the others clearly.</summary>
    public bool HasLead { get; init; }

    /// <summary>Whether that lead is so clear that the others are better named than quoted.</summary>
    public bool LeadsClearly { get; init; }

    /// <summary>The language it was asked in, where that is not English.</summary>
    public Talk.OtherLanguage? Language { get; init; }
}
