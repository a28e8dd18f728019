using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>
/// What a message means while the draft is asked for: a question about the walk or the policy, where it goes, or a word of agreement is no
/// draft.
/// </summary>
internal static class DraftInput
{
    /// <summary>A question of more words is a text.</summary>
    private const int LongestAside = 20;

    /// <summary>What is said to the bot instead of a text, or in doubt, is no longer.</summary>
    private const int LongestRemark = 8;

    /// <summary>Fewer words may be a text, or anything else: the person is asked.</summary>
    private const int ShortestDraft = 3;

    public static WalkInput Of(PolicyTurn turn, WalkState state, DecisionTree tree) => RequestPhrases.InsteadOfDraft(turn.Message) switch
    {
        "none" => new WalkInput.Draft(""),
        "who sees" => new WalkInput.WhoSees(),
        "how" => new WalkInput.Help(),
        _ when state.PendingDraft is { } pending && OfYesOrNo(turn.Said, pending) is { } confirmed => confirmed,
        _ when turn.Words.IsSkip(turn.Said) => new WalkInput.Draft(""),
        _ when ConfirmationRecognizer.IsOnlyDoubt(turn.Said) => new WalkInput.Undecided(),
        _ when WalkInput.OfExit(turn.Message, tree) is { } exit => exit,
        _ when IsAsked(turn) || IsSaidToBot(turn) => new WalkInput.Asked(),
        _ when tree.Find(tree.Start) is { } first && PlaceIn(first, turn) is { } place => new WalkInput.Place(first, place),
        _ when IsNoText(turn) => new WalkInput.NoText(),
        _ when DraftPhrases.TextIn(turn.Message) is { } text => new WalkInput.Draft(text),
        _ when MayBeElse(turn) => new WalkInput.PerhapsDraft(turn.Text),
        _ => new WalkInput.Draft(turn.Text),
    };

    private static WalkInput? OfYesOrNo(Utterance said, string pending) => said.Confirmation switch
    {
        Confirmation.Yes => new WalkInput.Draft(pending),
        Confirmation.No => new WalkInput.NoText(),
        _ => null,
    };

    /// <summary>Where it goes, by its name, its place or in plain words; null where the message may be a draft.</summary>
    private static PlainAnswer? PlaceIn(Question first, PolicyTurn turn) =>
        OptionRecognizer.Recognize(first, turn.Text) is [var option] && option != Question.NotSure
            ? new PlainAnswer([first.Find(option)!])
            : PlainAnswer.Read(first, turn.Message);

    /// <summary>
    /// Whether a short sentence asks: of "I" or "my", as the public is seldom asked, or what the policy or the bot has an answer to.
    /// </summary>
    private static bool IsAsked(PolicyTurn turn)
    {
        var words = turn.Message.Words;
        return words is { Count: > 1 and <= LongestAside }
            && !Enumerable.Range(1, words.Count - 1).Any(words.EndsSentenceBefore)
            && (
                (turn.Said.Confirmation is Confirmation.Question && IsAboutTheWriter(words))
                || (
                    (turn.Said.Confirmation is Confirmation.Question || RequestPhrases.BeginsAsQuestion(turn.Message))
                    && !SpeaksToThePublic(words)
                    && HasAnAnswer(turn)
                )
            );
    }

    private static bool IsSaidToBot(PolicyTurn turn) =>
        turn.Message.Words.Count <= LongestRemark && turn.Said.Confirmation is Confirmation.Question && OtherWords.IsSaidToBot(turn);

    private static bool IsAboutTheWriter(PlacedWords words) =>
        words.Slice(0, words.Count).Any(word => word is "i" or "im" or "my" or "me" or "ive");

    private static bool SpeaksToThePublic(PlacedWords words) =>
        words.Slice(0, words.Count).Any(word => word is "you" or "your" or "youre" or "we" or "our" or "us" or "join" or "come");

    private static bool HasAnAnswer(PolicyTurn turn) =>
        AboutRecognizer.Embedded.Recognise(turn.Text) is not null
        || turn.Answerer.Answer(turn.Text).State is AnswerState.Answered or AnswerState.Candidates;

    /// <summary>A yes to the offer, a greeting, thanks.</summary>
    private static bool IsNoText(PolicyTurn turn) =>
        turn.Said.Confirmation is Confirmation.Yes
        || (turn.Message.Words.Count <= ShortestDraft && Answers.Talk.SmallTalk.Embedded.Recognise(turn.Text) is not SmallTalkKind.None)
        || turn.Read(turn.Text, SecondThoughts.Of) is not null;

    /// <summary>Whether it is too short to be surely a text, or asks like a question to the bot.</summary>
    private static bool MayBeElse(PolicyTurn turn) =>
        !turn.HasPictureOrFile
        && (
            turn.Message.Words.Count < ShortestDraft
            || (
                turn.Said.Confirmation is Confirmation.Question
                && turn.Message.Words.Count <= LongestAside
                && !SpeaksToThePublic(turn.Message.Words)
            )
            || (turn.Said.Confirmation is Confirmation.Doubtful && turn.Message.Words.Count <= LongestRemark)
        );
}
