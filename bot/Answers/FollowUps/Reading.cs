using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>A message as it was understood, and what the policies say to that.</summary>
/// <param name="Question">What was looked up, and what a next question rests on.</param>
/// <param name="Said">What it says new, to be shown; empty where that is all of it.</param>
/// <param name="IsCondition">Whether what it says new is a condition ("even if ...").</param>
public sealed record Reading(ReadAs As, string Question, Answer Answer, IReadOnlyList<string> Said, bool IsCondition = false)
{
    /// <summary>Whether it adds a fact and asks nothing.</summary>
    public bool IsFact { get; init; }

    /// <summary>Whether that fact was told in a sentence of its own, which leans on nothing.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Whether it puts right for whom something is, and the rule that was shown is the nearest to that too.</summary>
    public bool IsPutRight { get; init; }

    /// <summary>What is said back of what it says new.</summary>
    public IReadOnlyList<string> Echo { get; init; } = Said;

    /// <summary>Whether nothing but the clause was found that was shown before.</summary>
    public bool IsNothingNew => As is ReadAs.NothingNew or ReadAs.SameRule || (As is ReadAs.Corrected && IsSameClause);

    /// <summary>Whether an amount is asked for, and neither the rule that was shown nor one beside it tells it.</summary>
    public bool IsAmountOpen { get; init; }

    /// <summary>The words of a question that points back to the rule, where they may stand in it.</summary>
    internal IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Whether what answers a correction is the clause that was shown before it.</summary>
    internal bool IsSameClause { get; init; }

    /// <summary>
    /// The sentence of a clause that names what was added, letter for letter; null where none does. A condition is not met by being named.
    /// </summary>
    public string? NamingIn(Clause clause)
    {
        if (Said.Count == 0)
        {
            return Added(Asked, Before) is { Count: > 0 } asked ? KeySentence.NamingAll(clause.Words, asked) : null;
        }

        // What stands behind a thing that is named ("academies, my friend is at one") is a story of it.
        var said = IsFact || IsCondition ? Said : Echo;
        var added = Added(said, Before);
        var naming = added.Count == 0 || (IsCondition && !IsFact) ? null
            : said.Count > MostNamed ? KeySentence.Naming(clause.Words, added)
            : KeySentence.NamingMost(clause.Words, added);
        return
            naming is not null
            && Contrast.Named(Said) is { Count: > 0 } named
            && Spoken.Words(naming) is var words
            && named.All(term => Spoken.Find(term, words) < 0)
            ? null
            : naming;
    }

    /// <summary>What is said in more words is a story, of which one word names the thing.</summary>
    private const int MostNamed = 5;

    /// <summary>
    /// The sentence of a clause that says what it depends on, where a fact or a condition was added to it; null where the clause holds as
    /// it stands.
    /// </summary>
    public string? TurningOn(Clause clause) => Said.Count > 0 && (IsFact || IsCondition) ? Limits.In(clause) : null;

    /// <summary>Whether the clause shown is about one's own accounts and the council's were asked about, or the other way round.</summary>
    public bool IsOfOtherCapacity =>
        Answer.Shown is [{ Note.Capacity: not Capacity.Both } clause, ..]
        && CapacityOf(Said) is not Capacity.Both and var asked
        && asked != clause.Note.Capacity;

    /// <summary>The question that it rests on; empty where it stands alone.</summary>
    internal string Before { get; init; } = "";

    /// <summary>The words of a follow-up that carry something the question before did not say.</summary>
    internal static List<string> Added(IReadOnlyList<string> said, string before)
    {
        var asked = Spoken.Words(before);
        return
        [
            .. said.Where(word => word.Length > 3 && !LeanWords.Embedded.IsThin(word) && !IsInEveryRule(word) && !asked.Contains(word)),
        ];
    }

    /// <summary>A rule that has such a word speaks of nothing by it.</summary>
    private static bool IsInEveryRule(string word) => word is "council" or "councils" or "policy" or "employee" or "employees";

    /// <summary>
    /// Whether words speak of the council's accounts or of one's own; <see cref="Capacity.Both"/> where of neither or both.
    /// </summary>
    internal static Capacity CapacityOf(IReadOnlyList<string> said)
    {
        var (isCouncil, isPersonal) = (LeanWords.Embedded.Occurs("council", said), LeanWords.Embedded.Occurs("personal", said));
        return isCouncil && !isPersonal ? Capacity.Council : isPersonal && !isCouncil ? Capacity.Personal : Capacity.Both;
    }
}
