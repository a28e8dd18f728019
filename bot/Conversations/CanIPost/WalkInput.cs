using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>What a message in the middle of a walk means.</summary>
internal abstract record WalkInput
{
    private WalkInput()
    {
    }

    internal sealed record Draft(string Text) : WalkInput;

    internal sealed record Answered(Answer Answer) : WalkInput;

    /// <summary>An answer in the person's own words.</summary>
    internal sealed record Plain(Question Question, PlainAnswer Answer) : WalkInput;

    /// <summary>Where it goes, said while the draft is asked for.</summary>
    internal sealed record Place(Question Question, PlainAnswer Answer) : WalkInput;

    /// <summary>Something has happened already, for which there is another tree.</summary>
    internal sealed record Elsewhere(string Tree) : WalkInput;

    /// <summary>What was understood is not what was meant.</summary>
    internal sealed record Unconfirmed : WalkInput;

    /// <summary>How many questions there still are is asked.</summary>
    internal sealed record HowManyLeft : WalkInput;

    /// <summary>Another answer to an earlier question is wanted.</summary>
    internal sealed record Change(string Question) : WalkInput;

    internal sealed record Back : WalkInput;

    internal sealed record StartOver : WalkInput;

    internal sealed record Cancel : WalkInput;

    internal sealed record Help : WalkInput;

    /// <summary>"Next" was pressed and nothing picked.</summary>
    internal sealed record NothingPicked : WalkInput;

    /// <summary>A button of a card that belongs to another walk.</summary>
    internal sealed record OldCard : WalkInput;

    /// <summary>Why the open question is asked.</summary>
    internal sealed record Why : WalkInput;

    /// <summary>A question about the policy.</summary>
    internal sealed record Asked : WalkInput;

    /// <summary>The person has not made up his or her mind.</summary>
    internal sealed record Undecided : WalkInput;

    /// <summary>Anything else that was typed: it is none of the answers.</summary>
    internal sealed record NotUnderstood : WalkInput;

    /// <summary>Who sees what is typed is asked.</summary>
    internal sealed record WhoSees : WalkInput;

    /// <summary>A question of more words is a text.</summary>
    private const int LongestAside = 20;

    /// <summary>Reads a pressed button or a typed text.</summary>
    /// <param name="open">The open question; null while the draft is asked for.</param>
    public static WalkInput Of(Intent? button, PolicyTurn turn, WalkState state, DecisionTree tree, Question? open) =>
        button is not null ? OfButton(button, state, tree) : OfText(turn, state, tree, open);

    private static WalkInput OfButton(Intent button, WalkState state, DecisionTree tree)
    {
        if (button.Text(WalkActions.Walk) != state.Id)
        {
            return new OldCard();
        }

        return button.Action switch
        {
            WalkActions.GiveDraft => new Draft(button.Text(WalkActions.Draft).Trim()),
            WalkActions.NoDraft => new Draft(""),
            WalkActions.Answer => Picked(button, tree),
            WalkActions.Change => new Change(button.Text(WalkActions.Question)),
            WalkActions.Back => new Back(),
            WalkActions.StartOver => new StartOver(),
            WalkActions.Cancel => new Cancel(),
            _ => new OldCard(),
        };
    }

    /// <summary>The options of a pressed card, checked against the tree: they come from the client.</summary>
    private static WalkInput Picked(Intent button, DecisionTree tree)
    {
        var picked = $"{button.Text(WalkActions.Choice)},{button.Text(OptionElements.Rest)}".Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var question = tree.Find(button.Text(WalkActions.Question));
        return question is null || !picked.All(id => question.Find(id) is not null) ? new OldCard()
            : picked.Length == 0 || (!question.ChooseMany && picked.Length > 1) ? new NothingPicked()
            : new Answered(new Answer(question.Id, picked));
    }

    private static WalkInput OfText(PolicyTurn turn, WalkState state, DecisionTree tree, Question? open) =>
        (state.Pending is { } pending && open?.Id == pending.Question ? OfYesOrNo(turn.Said, pending) : null)
        ?? (
            open is not null && OptionRecognizer.Recognize(open, turn.Text) is { Count: > 0 } options
                ? new Answered(new Answer(open.Id, options))
                : turn.Words.InterruptionIn(turn.Said) switch
                {
                    Interruption.Help => new Help(),
                    Interruption.Cancel => new Cancel(),
                    Interruption.StartOver => new StartOver(),
                    Interruption.Back => new Back(),
                    _ when state.NeedsDraft => OfDraft(turn, tree),
                    _ when QuotedText.In(turn.Text) is { } quoted && IsText(quoted) => new Draft(quoted.Text),
                    _ when open is not null && PlainAnswer.Read(open, turn.Message) is { } plain => new Plain(open, plain),
                    _ => OfOther(turn, tree),
                }
        );

    /// <summary>Whether what was said back is what the person meant; null where he or she says something else.</summary>
    private static WalkInput? OfYesOrNo(Utterance said, Answer pending) => said.Confirmation switch
    {
        Confirmation.Yes => new Answered(pending),
        Confirmation.No => new Unconfirmed(),
        _ => null,
    };

    /// <summary>
    /// While the draft is asked for: a question about the walk, one that somebody asks about what he or she may do, or where it goes, is
    /// no draft.
    /// </summary>
    private static WalkInput OfDraft(PolicyTurn turn, DecisionTree tree) => RequestPhrases.InsteadOfDraft(turn.Message) switch
    {
        "none" => new Draft(""),
        "who sees" => new WhoSees(),
        "how" => new Help(),
        _ when turn.Words.IsSkip(turn.Said) => new Draft(""),
        _ when ConfirmationRecognizer.IsOnlyDoubt(turn.Said) => new Undecided(),
        _ when OfExit(turn.Message, tree) is { } exit => exit,
        _ when turn.Said.Confirmation is Confirmation.Question && IsAboutTheWriter(turn.Message.Words) => new Asked(),
        _ when tree.Find(tree.Start) is { } first && PlaceIn(first, turn) is { } place => new Place(first, place),
        _ => new Draft(turn.Text),
    };

    /// <summary>Where it goes, by its name or in plain words; null where the message may be a draft.</summary>
    private static PlainAnswer? PlaceIn(Question first, PolicyTurn turn) =>
        OptionRecognizer.Recognize(first, turn.Text) is [var option] && option != Question.NotSure && !PlaceRecognizer.IsPlace(turn.Said)
            ? new PlainAnswer([first.Find(option)!])
            : PlainAnswer.Read(first, turn.Message);

    /// <summary>Whether one short sentence speaks of "I" or "my": the public is seldom asked so.</summary>
    private static bool IsAboutTheWriter(PlacedWords words) =>
        words is { Count: > 0 and <= LongestAside }
        && !Enumerable.Range(1, words.Count - 1).Any(words.EndsSentenceBefore)
        && words.Slice(0, words.Count).Any(word => word is "i" or "im" or "my" or "me" or "ive");

    private static WalkInput OfOther(PolicyTurn turn, DecisionTree tree) =>
        ChoiceRecognizer.RecognizeName(turn.Said, [[turn.Words["walk.why"]], [turn.Words["walk.change"]]]) switch
        {
            0 => new Why(),
            1 => new Back(),
            _ => OfExit(turn.Message, tree) ?? OfAside(turn.Message) ?? OfRest(turn),
        };

    private static WalkInput OfRest(PolicyTurn turn) => turn.Said.Confirmation switch
    {
        Confirmation.Question => new Asked(),
        Confirmation.Doubtful => new Undecided(),
        _ when IsSaidBesides(turn) => new Asked(),
        _ => new NotUnderstood(),
    };

    /// <summary>Whether what stands in quotation marks is another draft, and no single word of an answer.</summary>
    private static bool IsText(QuotedText quoted) => PlacedWords.Of(quoted.Text).Count >= ShortestText;

    private const int ShortestText = 4;

    /// <summary>Thanks and the like answer no question of a walk: they are answered, and it is asked again.</summary>
    private static bool IsSaidBesides(PolicyTurn turn) => SmallTalk.Embedded.Recognise(turn.Text)
        is SmallTalkKind.Thanks or SmallTalkKind.Goodbye or SmallTalkKind.Praise or SmallTalkKind.Complaint;

    /// <summary>It is posted already, or somebody made contact: that is another walk, unless it is this one.</summary>
    private static Elsewhere? OfExit(PoliteMessage message, DecisionTree tree) =>
        RequestPhrases.Recognise(message)?.Action is (CanIPostFeature.AlreadyPosted or CanIPostFeature.ContactedMe) and { } exit
        && exit != tree.Id
            ? new Elsewhere(exit)
            : null;

    private static WalkInput? OfAside(PoliteMessage message) => RequestPhrases.AsideInWalk(message) switch
    {
        "left" => new HowManyLeft(),
        "who sees" => new WhoSees(),
        "why" => new Why(),
        "help" => new Help(),
        _ => null,
    };
}
