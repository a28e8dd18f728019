using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>How a message was read.</summary>
public enum ReadAs
{
    /// <summary>For itself.</summary>
    Alone,

    /// <summary>Together with the question before.</summary>
    Together,

    /// <summary>Together with the question before, and nothing new was found: what was said there is all there is.</summary>
    NothingNew,

    /// <summary>Together with the question before, and the rule that was shown fits that too.</summary>
    SameRule,

    /// <summary>As putting the question before right.</summary>
    Corrected,
}

/// <summary>What was asked before.</summary>
/// <param name="Question">The question as the next one rests on it.</param>
/// <param name="Clauses">The clauses that were quoted for it, the first one first.</param>
public sealed record AskedBefore(string Question, IReadOnlyList<Clause> Clauses)
{
    /// <summary>The clauses with which those are read together.</summary>
    public IReadOnlyList<Clause> Counterparts { get; init; } = [];
}

/// <summary>A message as it was understood, and what the policies say to that.</summary>
/// <param name="Question">What was looked up, and what a next question rests on.</param>
/// <param name="Said">What it says new, to be shown; empty where that is all of it.</param>
/// <param name="IsCondition">Whether what it says new is a condition ("even if ...").</param>
public sealed record Reading(ReadAs As, string Question, Answer Answer, IReadOnlyList<string> Said, bool IsCondition = false)
{
    /// <summary>Whether it adds a fact and asks nothing.</summary>
    public bool IsFact { get; init; }

    /// <summary>Whether nothing but the clause was found that was shown before.</summary>
    public bool IsNothingNew => As is ReadAs.NothingNew or ReadAs.SameRule || (As is ReadAs.Corrected && IsSameClause);

    /// <summary>Whether an amount is asked for, and neither the rule that was shown nor one beside it tells it.</summary>
    public bool IsAmountOpen { get; init; }

    /// <summary>The words of a question that points back to the rule, where they may stand in it.</summary>
    private IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>Whether what answers a correction is the clause that was shown before it.</summary>
    private bool IsSameClause { get; init; }

    /// <summary>
    /// The sentence of a clause that names what was added, letter for letter; null where none does. A condition is not met by being named.
    /// </summary>
    public string? NamingIn(Clause clause)
    {
        if (Said.Count == 0)
        {
            return Added(Asked, Before) is { Count: > 0 } asked ? KeySentence.NamingAll(clause.Words, asked) : null;
        }

        var added = Added(Said, Before);
        var naming = added.Count == 0 || (IsCondition && !IsFact) ? null : KeySentence.Naming(clause.Words, added);
        return
            naming is not null
            && Contrast.Named(Said) is { Count: > 0 } named
            && Spoken.Words(naming) is var words
            && named.All(term => Spoken.Find(term, words) < 0)
            ? null
            : naming;
    }

    /// <summary>Whether the clause shown is about one's own accounts and the council's were asked about, or the other way round.</summary>
    public bool IsOfOtherCapacity =>
        Answer.Shown is [{ Note.Capacity: not Capacity.Both } clause, ..]
        && CapacityOf(Said) is not Capacity.Both and var asked
        && asked != clause.Note.Capacity;

    /// <summary>The question that it rests on; empty where it stands alone.</summary>
    private string Before { get; init; } = "";

    /// <summary>The words of a follow-up that carry something the question before did not say.</summary>
    private static List<string> Added(IReadOnlyList<string> said, string before)
    {
        var asked = Spoken.Words(before);
        return [.. said.Where(word => word.Length > 3 && !LeanWords.Embedded.IsThin(word) && !asked.Contains(word))];
    }

    /// <summary>By how much the reading together must be surer than the one alone where the wording leans but slightly.</summary>
    private const double SlightMargin = .1;

    /// <summary>From how much surer on a message that leans fully is read alone all the same.</summary>
    private const double FullMargin = .25;

    /// <summary>Reads a message, alone and together with what was asked before, and takes the better reading.</summary>
    /// <param name="before">What was just asked; null where nothing was, or too long ago.</param>
    public static Reading Of(string message, AskedBefore? before, Func<string, Answer> answer)
    {
        var alone = answer(message);
        var lean =
            before is null || alone.State is AnswerState.NotPolicy or AnswerState.Empty or AnswerState.TooLong
                ? new Lean(Leaning.None, [])
                : Lean.Of(message);
        if (before is null || lean.Leaning is Leaning.None)
        {
            return new Reading(ReadAs.Alone, message, alone, []);
        }

        var question = Contrast.Together(before.Question, lean.Rest);
        var together = Narrowed(answer(question), lean);
        var reading = lean.Leaning switch
        {
            Leaning.Slight => Slight(message, alone, question, together, before, lean),
            Leaning.Correction => Corrected(alone, answer(Contrast.Together("", lean.Rest)), question, together, before, lean),
            _ => Full(message, alone, question, together, before, lean) with { IsFact = lean.IsFact },
        };
        return reading with { Before = before.Question };
    }

    private static Reading Slight(string message, Answer alone, string question, Answer together, AskedBefore before, Lean lean)
    {
        // Where nothing was found before, words that point back to it find clauses by chance.
        if (before.Clauses.Count == 0 && alone.State is AnswerState.Candidates && together.State is AnswerState.Unsure)
        {
            return new Reading(ReadAs.Together, question, together, []);
        }

        if (before.Clauses.Count > 0 && alone.State is not AnswerState.Answered && AmountWanted.In(message) is { } amount)
        {
            return Amount(amount, message, alone, question, together, before);
        }

        if (alone.State is not AnswerState.Answered && Beside(alone, together, before, lean) is { } beside)
        {
            return new Reading(ReadAs.Together, question, beside, []);
        }

        // Words that point back and find nothing, or this and that without a lead, are about the rule that was just shown.
        var findsNothing =
            alone is { State: AnswerState.Unsure, Silence: null }
            || (alone is { State: AnswerState.Candidates, HasLead: false } && !lean.Rest.Contains("else"));
        if (before.Clauses.Count > 0 && findsNothing && together.State is not AnswerState.Answered)
        {
            return new Reading(ReadAs.NothingNew, before.Question, Keep(before), []) { Asked = lean.Rest };
        }

        var isBetter =
            alone.State is not AnswerState.Answered
            && alone.Silence is null
            && together.State is AnswerState.Answered
            && together.Confidence >= alone.Confidence + SlightMargin;
        return !isBetter ? new Reading(ReadAs.Alone, message, alone, [])
            : IsShown(together, before) ? new Reading(ReadAs.NothingNew, before.Question, Keep(before), []) { Asked = lean.Rest }
            : new Reading(ReadAs.Together, question, together, []);
    }

    /// <summary>
    /// To "how often?" the rule that tells it: the one that was shown, or one beside it. Where neither does, the one that was shown, which
    /// leaves it open.
    /// </summary>
    private static Reading Amount(AmountWanted amount, string message, Answer alone, string question, Answer together, AskedBefore before)
    {
        var isTold = amount.IsToldIn(before.Clauses[0].Quotation);
        var telling =
            isTold || !AmountWanted.MayStandBeside(message)
                ? null
                : together
                    .Ranked.Take(Near)
                    .Concat(alone.Ranked.Take(Near))
                    .FirstOrDefault(clause => IsSamePart(clause, before.Clauses[0]) && amount.IsToldIn(clause.Quotation));
        return telling is null
            ? new Reading(ReadAs.NothingNew, before.Question, Keep(before), []) { IsAmountOpen = !isTold }
            : new Reading(
                ReadAs.Together, question,
                new Answer(
                    AnswerState.Answered, together.Confidence, [telling], [telling, .. together.Ranked.Where(clause => clause != telling)]),
                []
            );
    }

    /// <param name="own">What is found for the right words alone.</param>
    private static Reading Corrected(Answer alone, Answer own, string question, Answer together, AskedBefore before, Lean lean)
    {
        var answer =
            IsShown(together, before) && own.State is AnswerState.Answered && !IsShown(own, before) ? own : Better(together, alone);
        return before.Clauses.Count == 0 || (answer.State is not AnswerState.Unsure && !IsShown(answer, before))
                ? new Reading(ReadAs.Corrected, question, answer, lean.Rest)
            : answer.State is AnswerState.Answered && Names(answer.Shown[0], lean)
                ? new Reading(ReadAs.Corrected, question, answer, lean.Rest) { IsSameClause = true }
            : new Reading(
                answer.State is AnswerState.Unsure || Contrast.IsOfAnother(before.Clauses[0].Quotation, lean.Rest)
                    ? ReadAs.NothingNew
                    : ReadAs.SameRule,
                question,
                Keep(before, together),
                lean.Rest
            );
    }

    private static Reading Full(string message, Answer alone, string question, Answer together, AskedBefore before, Lean lean)
    {
        if (OtherCapacity(before, lean) is { } other)
        {
            return new Reading(
                ReadAs.Together, question,
                new Answer(
                    AnswerState.Answered, together.Confidence, [other], [other, .. together.Ranked.Where(clause => clause != other)]),
                lean.Rest,
                lean.IsCondition
            );
        }

        var isAlone =
            alone.State is AnswerState.Answered && alone.Confidence >= together.Confidence + FullMargin && !IsShown(alone, before);
        var isOtherSilence =
            together.State is not AnswerState.Answered
            && alone.State is AnswerState.Unsure
            && alone.Silence is not null
            && alone.Silence != together.Silence;
        if (isAlone || (isOtherSilence && !(lean.IsCondition && before.Clauses.Count > 0)))
        {
            return new Reading(ReadAs.Together, message, alone, lean.Rest, lean.IsCondition);
        }

        if (!lean.IsCondition && Beside(alone, together, before, lean) is { } beside)
        {
            return new Reading(ReadAs.Together, question, beside, lean.Rest);
        }

        if (before.Clauses.Count == 0 || (together.State is not AnswerState.Unsure && !IsShown(together, before)))
        {
            return new Reading(ReadAs.Together, question, together, lean.Rest, lean.IsCondition);
        }

        return
            alone.Ranked.Take(Near).FirstOrDefault(clause => clause.Address != before.Clauses[0].Address && Names(clause, lean))
                is { } naming
            && !lean.IsCondition
            ? new Reading(ReadAs.Together, question, Keep(before, together) with { Shown = [before.Clauses[0], naming] }, lean.Rest)
            : new Reading(
                together.State is AnswerState.Answered && !lean.IsCondition && !Contrast.IsOfAnother(before.Clauses[0].Quotation, lean.Rest)
                    ? ReadAs.SameRule
                    : ReadAs.NothingNew,
                question,
                Keep(before, together),
                lean.Rest,
                lean.IsCondition
            );
    }

    /// <summary>
    /// Of the best clauses, one that was not shown, stands in the same part of the same policy, and has every word that the follow-up adds;
    /// null where there is none, or what was found is new anyway.
    /// </summary>
    private static Answer? Beside(Answer alone, Answer together, AskedBefore before, Lean lean)
    {
        var added = Added(lean.Rest, before.Question);
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

    private static bool IsSamePart(Clause one, Clause other) => one.Policy.Id == other.Policy.Id && one.Heading == other.Heading;

    /// <summary>How many of the best clauses are looked at for the follow-up's own words.</summary>
    private const int Near = 4;

    /// <summary>Of candidates, those that name what the follow-up names, where some do and some do not.</summary>
    private static Answer Narrowed(Answer answer, Lean lean) =>
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
    private static bool Names(Clause clause, Lean lean) =>
        Contrast.Named(lean.Rest) is { Count: > 0 } named
        && Spoken.Words(clause.Quotation) is var words
        && named.All(term => Spoken.Find(term, words) >= 0);

    /// <summary>
    /// Where the follow-up turns from one's own accounts to the council's, or back, and the clause has a counterpart for that: the
    /// counterpart.
    /// </summary>
    private static Clause? OtherCapacity(AskedBefore before, Lean lean)
    {
        var wanted = CapacityOf(lean.Rest);
        return
            wanted is not Capacity.Both
            && before.Clauses is [{ Note: { ConflictsWith: { } conflict } note }, ..]
            && note.Capacity is not Capacity.Both
            && note.Capacity != wanted
            ? before.Counterparts.FirstOrDefault(clause => clause.Address == conflict.Address)
            : null;
    }

    private static Capacity CapacityOf(IReadOnlyList<string> said)
    {
        var (isCouncil, isPersonal) = (LeanWords.Embedded.Occurs("council", said), LeanWords.Embedded.Occurs("personal", said));
        return isCouncil && !isPersonal ? Capacity.Council : isPersonal && !isCouncil ? Capacity.Personal : Capacity.Both;
    }

    /// <summary>What the follow-up finds first was shown before.</summary>
    private static bool IsShown(Answer answer, AskedBefore before) =>
        answer.Shown is [var first, ..] && before.Clauses is [var shown, ..] && first.Address == shown.Address;

    private static Answer Keep(AskedBefore before, Answer? together = null) =>
        new(
            AnswerState.Answered, together?.Confidence ?? 0, [before.Clauses[0]],
            [before.Clauses[0], .. (together?.Ranked ?? []).Where(clause => clause.Address != before.Clauses[0].Address)]);

    private static Answer Better(Answer first, Answer second) =>
        Weight(second.State) > Weight(first.State) && second.State is AnswerState.Answered ? second : first;

    private static int Weight(AnswerState state) => state switch
    {
        AnswerState.Answered => 2,
        AnswerState.Candidates => 1,
        _ => 0,
    };
}
