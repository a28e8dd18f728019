using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;
using static TeamsPolicyBot.Answers.FollowUps.FollowUpClauses;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>Reads a message in the light of the question before it: alone, together with that, or as putting it right.</summary>
public static class FollowUpReader
{
    /// <summary>By how much the reading together must be surer than the one alone where the wording leans but slightly.</summary>
    private const double SlightMargin = .1;

    /// <summary>From how much surer on a message that leans fully is read alone all the same.</summary>
    private const double FullMargin = .25;

    /// <summary>Reads a message, alone and together with what was asked before, and takes the better reading.</summary>
    /// <param name="before">What was just asked; null where nothing was, or too long ago.</param>
    public static Reading Read(string message, AskedBefore? before, Func<string, Answer> answer)
    {
        var alone = answer(message);
        if (before is null || alone.State is AnswerState.NotPolicy or AnswerState.Empty or AnswerState.TooLong)
        {
            return new Reading(ReadAs.Alone, message, alone, []);
        }

        if (NextStep.IsAsked(message) && Following(before, alone) is { } following)
        {
            return new Reading(ReadAs.Together, before.Question, following, []) { Before = before.Question };
        }

        var lean = Lean.Of(message);
        if (lean.Leaning is Leaning.None)
        {
            return Added(message, alone, before)
                ?? (
                    alone is { State: AnswerState.Unsure, Silence: null } && InPart(message, alone, before) is { } near
                        ? new Reading(ReadAs.Together, message, near, []) { Before = before.Question }
                        : new Reading(ReadAs.Alone, message, alone, [])
                );
        }

        alone = Doubted(alone);
        var question = Contrast.Together(before.Question, lean.Rest);
        var together = Narrowed(answer(question), lean);
        var reading = lean.Leaning switch
        {
            Leaning.Slight => Slight(message, alone, question, together, before, lean),
            Leaning.Correction => Corrected(alone, answer(Contrast.Together("", lean.Rest)), question, together, before, lean),
            _ when lean.IsBare && alone.State is AnswerState.Answered && !IsShown(together, before) => new Reading(
                ReadAs.Alone, message, alone, []),
            _ => Full(message, alone, question, together, before, lean) with { IsFact = lean.IsFact },
        };
        return reading with { Before = before.Question, Echo = reading.Said.Count == 0 ? [] : lean.Echo };
    }

    /// <summary>Half a sentence has a meaning, too, but not one that an answer could be taken from.</summary>
    private static Answer Doubted(Answer alone) =>
        alone is { State: AnswerState.Answered, IsByMeaning: true }
            ? alone with { State = AnswerState.Candidates, Shown = [.. alone.Ranked.Take(Near)], HasLead = true }
            : alone;

    /// <summary>
    /// What is told of the case that was just asked about, and finds nothing for itself, or this and that by chance: the rule that was
    /// shown, which may speak of it. Null for anything else.
    /// </summary>
    private static Reading? Added(string message, Answer alone, AskedBefore before)
    {
        var finds = alone.State switch
        {
            AnswerState.Unsure => alone.Silence is null && (Addition.MayBe(message) || (before.IsDraft && Addition.IsTold(message))),
            AnswerState.Candidates when before.IsDraft => Addition.IsTold(message),
            AnswerState.Candidates => before.IsSure
                && Addition.IsPlain(message, before.Question)
                && !(alone.HasLead && before.IsInPart(alone.Shown[0])),
            _ => false,
        };
        var words = Addition.Said(message);
        return before.Clauses.Count > 0 && finds
            ? new Reading(ReadAs.NothingNew, before.Question, Keep(before), words, IsCondition: true)
            {
                IsFact = true,
                IsAdded = true,
                Before = before.Question,
            }
            : null;
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
            return
                KeySentence.NamingAll(before.Clauses[0].Words, Reading.Added(lean.Rest, before.Question)) is null
                && InPart(message, alone, before) is { } near
                ? new Reading(ReadAs.Together, message, near, [])
                : new Reading(ReadAs.NothingNew, before.Question, Keep(before), []) { Asked = lean.Rest };
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
        if (ForWhom.In(lean.Rest, before) is { } fitting)
        {
            return new Reading(
                ReadAs.Corrected, question, new Answer(AnswerState.Answered, together.Confidence, [fitting], [fitting]), lean.Rest);
        }

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
            )
            {
                IsPutRight = ForWhom.IsSaid(lean.Rest),
            };
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

        if (before.Clauses.Count == 0 || (IsToThePoint(together, alone, before, lean) && !IsShown(together, before)))
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
}
