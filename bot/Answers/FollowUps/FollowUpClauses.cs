using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>What the clauses that were found for a follow-up have to do with those that were shown before it.</summary>
internal static class FollowUpClauses
{
    /// <summary>
    /// Of the best clauses, one that was not shown, stands in the same part of the same policy, and has every word that the follow-up adds;
    /// null where there is none, or what was found is new anyway.
    /// </summary>
    public static Answer? Beside(Answer alone, Answer together, AskedBefore before, Lean lean)
    {
        var added = Reading.Added(lean.Rest, before.Question);
        return added.Count == 0
            || before.Clauses.Count == 0
            || !IsShown(together, before)
            || KeySentence.Naming(before.Clauses[0].Words, added) is not null
                ? null
            : together
                .Ranked.Take(Near)
                .Concat(alone.Ranked.Take(Near))
                .FirstOrDefault(clause =>
                    !before.Clauses.Contains(clause)
                    && IsSamePart(clause, before.Clauses[0])
                    && added.TrueForAll(word => TermInPolicy.Mentions(clause.Quotation, word))
                )
                is { } found
                ? new Answer(
                    AnswerState.Answered, together.Confidence, [found], [found, .. together.Ranked.Where(clause => clause != found)])
            : null;
    }

    /// <summary>
    /// The clause that follows the one that was shown in its part; null where that was the last, or where it was one of several guesses
    /// that are of different parts.
    /// </summary>
    public static Answer? Following(AskedBefore before, Answer alone) =>
        before.Clauses is [var shown, ..]
        && before.Clauses.Skip(1).Take(1).All(second => IsSamePart(second, shown))
        && before.Part.SkipWhile(clause => clause != shown).Skip(1).FirstOrDefault(clause => IsSamePart(clause, shown)) is { } next
            ? new Answer(AnswerState.Answered, alone.Confidence, [next], [next, .. alone.Ranked.Where(clause => clause != next)])
            : null;

    /// <summary>
    /// Of the clauses that fit a message best, one of the part that was just talked about, with words of the message: offered, where
    /// nothing answers by itself, before the rule that was shown. Null where there is none.
    /// </summary>
    public static Answer? InPart(string message, Answer alone, AskedBefore before)
    {
        var added = Reading.Added(Spoken.Words(message), before.Question);
        return before.Clauses is [var shown, ..]
            && alone
                .Ranked.Take(Near)
                .FirstOrDefault(clause =>
                    !before.Clauses.Contains(clause)
                    && before.IsInPart(clause)
                    && added.Exists(word => TermInPolicy.Mentions(clause.Quotation, word))
                )
                is { } found
            ? new Answer(AnswerState.Candidates, alone.Confidence, [found, shown], [found, shown, .. Others(alone, found, shown)])
            {
                HasLead = true,
            }
            : null;
    }

    private static IEnumerable<Clause> Others(Answer answer, Clause first, Clause second) =>
        answer.Ranked.Where(clause => clause != first && clause != second);

    public static bool IsSamePart(Clause one, Clause other) => one.Policy.Id == other.Policy.Id && one.Heading == other.Heading;

    /// <summary>How many of the best clauses are looked at for the follow-up's own words.</summary>
    public const int Near = 4;

    /// <summary>Of candidates, those that name what the follow-up names, where some do and some do not.</summary>
    public static Answer Narrowed(Answer answer, Lean lean) =>
        answer.State is AnswerState.Candidates
        && answer.Shown.Where(clause => Names(clause, lean)).ToList() is { Count: > 0 } naming
        && naming.Count < answer.Shown.Count
            ? answer with
            {
                State = AnswerState.Answered,
                Shown = [naming[0]],
            }
            : answer;

    /// <summary>Whether a clause names a site or thing that the follow-up names, letter for letter.</summary>
    public static bool Names(Clause clause, Lean lean) =>
        Contrast.Named(lean.Rest) is { Count: > 0 } named
        && Spoken.Words(clause.Quotation) is var words
        && named.All(term => Spoken.Find(term, words) >= 0);

    /// <summary>
    /// Where the follow-up turns from one's own accounts to the council's, or back, and the clause has a counterpart for that: the
    /// counterpart.
    /// </summary>
    public static Clause? OtherCapacity(AskedBefore before, Lean lean)
    {
        var wanted = Reading.CapacityOf(lean.Rest);
        return
            wanted is not Capacity.Both
            && before.Clauses is [{ Note: { ConflictsWith: { } conflict } note }, ..]
            && note.Capacity is not Capacity.Both
            && note.Capacity != wanted
            ? before.Counterparts.FirstOrDefault(clause => clause.Address == conflict.Address)
            : null;
    }

    /// <summary>
    /// Whether what is found beats the rule that was shown: an answer does; clauses that may be meant do where one of them speaks of what
    /// was added, or leads and was offered before or leads for the follow-up alone. Others are there by chance.
    /// </summary>
    public static bool IsToThePoint(Answer together, Answer alone, AskedBefore before, Lean lean) =>
        together.State switch
        {
            AnswerState.Answered => true,
            AnswerState.Candidates when !before.IsSure => true,
            AnswerState.Candidates => SpeaksOfAdded(together, before, lean)
                || (
                    together.HasLead
                    && (
                        before.Clauses.Contains(together.Shown[0])
                        || (alone.State is not AnswerState.Unsure && alone.Ranked is [var first, ..] && first == together.Shown[0])
                    )
                ),
            _ => false,
        };

    private static bool SpeaksOfAdded(Answer together, AskedBefore before, Lean lean) =>
        Reading.Added(lean.Rest, before.Question) is { Count: > 0 } added
        && (together.HasLead ? together.Shown.Take(1) : together.Shown).Any(clause =>
            !before.Clauses.Contains(clause)
            && (together.HasLead
                ? added.Exists(word => TermInPolicy.Has(clause.Quotation, word))
                : added.TrueForAll(word => TermInPolicy.Has(clause.Quotation, word)))
        );

    /// <summary>What the follow-up finds first was shown before.</summary>
    public static bool IsShown(Answer answer, AskedBefore before) =>
        answer.Shown is [var first, ..] && before.Clauses is [var shown, ..] && first.Address == shown.Address;

    public static Answer Keep(AskedBefore before, Answer? together = null) =>
        new(
            AnswerState.Answered, together?.Confidence ?? 0, [before.Clauses[0]],
            [before.Clauses[0], .. (together?.Ranked ?? []).Where(clause => clause.Address != before.Clauses[0].Address)]);

    /// <summary>The first, unless only the second is an answer.</summary>
    public static Answer Better(Answer first, Answer second) =>
        second.State is AnswerState.Answered && first.State is not AnswerState.Answered ? second : first;
}
