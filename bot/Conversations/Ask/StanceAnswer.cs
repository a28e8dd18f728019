using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What is said to somebody who tells, after a rule was shown, that somebody agreed, that it was done already, that they are no manager, or
/// that theirs is away:
/// what the rule says to that, or that it says nothing.
/// </summary>
internal static class StanceAnswer
{
    private const string State = "Stance";

    private static readonly string[] Managers = ["manager", "managers"];

    /// <summary>Null where a message tells anything else, or another rule answers it.</summary>
    public static AboutAnswer? Of(PolicyTurn turn, string message, AskedQuestion? before)
    {
        if (
            before is not { Care: null }
            || RecentQuestions.Showing(before, turn.Release) is not [_, ..] shown
            || Stances.In(message) is not (not Stance.None and var stance)
            || Meant(stance, shown, before.IsSure) is not { } rule
            || AboutAnswer.IsOfScopeClause(rule)
            || Said(stance, message, rule, turn) is not var (line, sentence, closing)
            || IsAnsweredOtherwise(turn, message, before, shown))
        {
            return null;
        }

        var card = StillTheRuleCard.Create(rule, line, (sentence, null), turn.Cards, before.Id, closing);
        return new AboutAnswer(PolicyTurn.Card(card), new TurnOutcome(State, [rule.Address]));
    }

    /// <summary>
    /// The rule that is meant: the first one, or of several guesses the one that says whose agreement it wants; null where that is open.
    /// </summary>
    private static Clause? Meant(Stance stance, IReadOnlyList<Clause> shown, bool isSure) =>
        isSure || shown.Count == 1 ? shown[0]
        : stance is Stance.Agreed ? shown.FirstOrDefault(clause =>
            Permission.In(clause.Words) is { } wanted && Permission.WhoseOf(wanted) is not Whose.Unsaid)
        : null;

    /// <summary>
    /// The line above the rule, the sentence of it that counts, and what stands below; null where the rule has none for it.
    /// </summary>
    private static (string Line, string? Sentence, string Closing)? Said(Stance stance, string message, Clause rule, PolicyTurn turn) =>
        stance switch
        {
            Stance.Agreed => Agreed(rule, turn),
            Stance.Happened when rule.Note.Contact is { } id && turn.Release.Organisation.Contacts.GetValueOrDefault(id) is { } contact => (
                turn.Words.Format("stance.happened-contact", HelpWords.List([contact])), null, turn.Words["follow-up.person-decides"]),
            Stance.Happened => (
                turn.Words["stance.happened"],
                null,
                SpeaksOfManager(message) ? turn.Words["stance.happened-not-manager"] : turn.Words["stance.happened-whom"]),
            Stance.Away => (turn.Words["stance.away"], KeySentence.Naming(rule.Words, Managers), turn.Words["stance.away-whom"]),
            _ => KeySentence.Naming(rule.Words, Managers) is { } sentence
                ? (turn.Words["stance.no-manager"], sentence, turn.Words["follow-up.person-decides"])
                : null,
        };

    private static (string Line, string? Sentence, string Closing) Agreed(Clause rule, PolicyTurn turn)
    {
        var wanted = Permission.In(rule.Words);
        var isWanted = wanted is not null || (rule.LeadIn is { } leadIn && Permission.Wants(leadIn));
        var saysWhose = rule.Note.Contact is not null
            || (wanted is not null && (Permission.WhoseOf(wanted) is not Whose.Unsaid || KeySentence.NamesSomebody(wanted)));
        var line = !isWanted ? turn.Words["stance.agreed"]
            : saysWhose ? turn.Words["stance.agreed-whose"]
            : turn.Words["stance.agreed-permission"];
        return (line, wanted, turn.Words["follow-up.person-decides"]);
    }

    private static bool SpeaksOfManager(string message) =>
        Array.Exists(Spoken.Words(message), word => word is "manager" or "head" or "boss" or "supervisor" or "gaffer" or "managers" or "director");

    /// <summary>Whether another rule than one of those that were shown answers the message.</summary>
    private static bool IsAnsweredOtherwise(PolicyTurn turn, string message, AskedQuestion before, IReadOnlyList<Clause> shown)
    {
        var reading = FollowUpReader.Read(message, RecentQuestions.Before(before, turn.Release), turn.Answer);
        return reading.Answer is { State: AnswerState.Answered, Shown: [var first, ..] } && first != shown[0]
            && reading.Answer.Confidence > SurelyOther;
    }

    private const double SurelyOther = .9;
}
