using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What is said to somebody who does not like the rule that they were shown: that it stands, what it depends on, and who can say more.
/// </summary>
internal static class PushbackAnswer
{
    public const string State = "Pushback";

    /// <summary>
    /// The rule that was shown, where a message only speaks against it; null where the message asks something, or adds what the rule names
    /// or another rule answers.
    /// </summary>
    public static AboutAnswer? Of(PolicyTurn turn, string message, AskedQuestion? before)
    {
        if (
            before is not { Care: null }
            || RecentQuestions.Showing(before, turn.Release) is not [var rule, ..]
            || Pushback.Of(message) is not { } pushback
            || Answers.Talk.SmallTalk.Embedded.Recognise(message) is not (SmallTalkKind.None or SmallTalkKind.Reaction)
            || (pushback.AddsCircumstance && IsAnsweredOtherwise(turn, message, before))
        )
        {
            return null;
        }

        var card = PushbackCard.Create(rule, ContactOf(turn, rule), turn.Cards, before.Id);
        return new AboutAnswer(PolicyTurn.Card(card), new TurnOutcome(State, [rule.Address]));
    }

    private static bool IsAnsweredOtherwise(PolicyTurn turn, string message, AskedQuestion before)
    {
        var reading = FollowUpReader.Read(message, RecentQuestions.Before(before, turn.Release), turn.Answer);
        return (reading.IsNothingNew
            ? reading.NamingIn(reading.Answer.Shown[0]) is not null || reading.IsOfOtherCapacity
            : reading.As is not ReadAs.Alone && reading.Answer.State is AnswerState.Answered) || IsOfAnother(turn, message, before);
    }

    /// <summary>Whether another rule than the one that was shown is most likely asked for.</summary>
    private static bool IsOfAnother(PolicyTurn turn, string message, AskedQuestion before) =>
        RecentQuestions.Showing(before, turn.Release) is [var rule, ..]
        && turn.Answerer.Likely(message, before.ReadAs ?? before.Text, rule) is [var first, ..]
        && first.Clause != rule
        && first.Probability >= LikelyOther;

    private const double LikelyOther = .5;

    private static Contact? ContactOf(PolicyTurn turn, Clause rule) =>
        rule.Note.Contact is { } id ? turn.Release.Organisation.Contacts.GetValueOrDefault(id) : null;
}
