using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What is typed to an answer on the screen: which of the clauses, that it helped or did not, and yes or no to the offer of a person.
/// </summary>
internal static class TypedAtAnswer
{
    /// <summary>Nothing is wanted any more.</summary>
    public const string LeaveIt = "leave-it";

    /// <summary>What was offered was not it, and nothing else is there.</summary>
    public const string NothingElse = "nothing-else";

    /// <summary>A place was typed that is not there.</summary>
    public const string NoSuchPlace = "no-such-place";

    /// <summary>The data of the button that the words stand for; null where they stand for none.</summary>
    /// <param name="question">The question that the screen answers.</param>
    public static JsonObject? Press(PolicyTurn turn, AskedQuestion question)
    {
        var (said, words) = (turn.Said, turn.Words);
        // What points at something that is not listed is looked for in what was asked.
        var isPointing = Pointing.Of(turn.Text) is not null;
        if (PlaceRecognizer.Recognize(said, question.Listed.Count) is { } place && (question.Listed.Count > 1 || !isPointing))
        {
            return Chosen(question, place);
        }

        if (isPointing)
        {
            return null;
        }

        if (turn.Read(turn.Text, SecondThoughts.Of) is SecondThought.TakenBack)
        {
            return Button(LeaveIt, question);
        }

        var isAnswer = question.State is nameof(AnswerState.Answered) or nameof(AnswerState.Candidates) && question.Showing.Count > 0;
        var confirmation = said.Confirmation;
        return isAnswer switch
        {
            true when words.IsTyped("typed.was-not-it", said) || confirmation is Confirmation.No => Button(
                AnswerActions.WasNotIt, question),
            true
                when words.IsTyped("typed.was-it", said)
                    || (confirmation is Confirmation.Yes && question.State == nameof(AnswerState.Answered)) => Button(
                AnswerActions.WasIt, question),
            true when confirmation is Confirmation.Yes && question.Listed.Count > 0 => Chosen(question, 0),
            false when confirmation is Confirmation.Yes => Button(AnswerActions.AskAPerson, question),
            false when confirmation is Confirmation.No => Button(LeaveIt, question),
            false when words.IsTyped("typed.was-not-it", said) => Button(NothingElse, question),
            _ when PlaceRecognizer.Recognize(said, MostPlaces) is not null => Button(NoSuchPlace, question),
            _ when confirmation is Confirmation.Cancel && !words.IsTyped("typed.cancel", said) => Button(LeaveIt, question),
            _ => null,
        };
    }

    private const int MostPlaces = 20;

    private static JsonObject Chosen(AskedQuestion question, int place)
    {
        var chosen = Button(AnswerActions.Choose, question);
        chosen[AnswerActions.Clause] = question.Listed[place];
        return chosen;
    }

    private static JsonObject Button(string action, AskedQuestion question) =>
        new() { [Actions.Key] = action, [AnswerActions.Question] = question.Id };
}
