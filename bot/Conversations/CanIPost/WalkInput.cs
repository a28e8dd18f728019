using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Ask;
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

    internal sealed record Draft(string Text) : WalkInput
    {
        /// <summary>What was said beside it, which may tell where it goes.</summary>
        public string Said { get; init; } = "";
    }

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

    /// <summary>Something is said about the post or the rules that answers no question, and asks none.</summary>
    internal sealed record Remark : WalkInput;

    /// <summary>Anything else that was typed: it is none of the answers.</summary>
    internal sealed record NotUnderstood : WalkInput;

    /// <summary>While the draft is asked for: too little to be surely one.</summary>
    internal sealed record PerhapsDraft(string Text) : WalkInput;

    /// <summary>While the draft is asked for: an agreement or a greeting, and no text.</summary>
    internal sealed record NoText : WalkInput;

    /// <summary>The picture that was to go with the draft is left out.</summary>
    internal sealed record WithoutPicture : WalkInput;

    /// <summary>Who sees what is typed is asked.</summary>
    internal sealed record WhoSees : WalkInput;

    /// <summary>Whether somebody asks whether a text may be posted, and gives it.</summary>
    internal static bool IsAnotherDraft(Intent wanted) =>
        wanted.Action == AnswerActions.CanIPost && wanted.Text(WalkActions.Draft).Length > 0;

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
                ? OfNamed(turn.Said, open, options)
                : turn.Words.InterruptionIn(turn.Said) switch
                {
                    Interruption.Help => new Help(),
                    Interruption.Cancel => new Cancel(),
                    Interruption.StartOver => new StartOver(),
                    Interruption.Back => new Back(),
                    _ when turn.Read(turn.Text, SecondThoughts.Of) is SecondThought.TakenBack => new Cancel(),
                    _ when RequestPhrases.Recognise(turn.Message) is { } wanted && IsAnotherDraft(wanted) =>
                        new Draft(wanted.Text(WalkActions.Draft)) { Said = wanted.Text(WalkActions.Said) },
                    _ when state.NeedsDraft => DraftInput.Of(turn, state, tree),
                    _ when DraftPhrases.AnotherTextIn(turn.Message) is { } another => new Draft(another),
                    _ when QuotedText.In(turn.Text) is { } quoted && (IsText(quoted) || DraftPhrases.IsLeadTo(quoted)) =>
                        new Draft(quoted.Text),
                    _ when open is not null && PlainAnswer.Read(open, turn.Message) is { } plain => new Plain(open, plain),
                    _ => OfOther(turn, state, tree, open),
                }
        );

    /// <summary>What was named by other words than it is shown with is said back.</summary>
    private static WalkInput OfNamed(Utterance said, Question open, IReadOnlyList<string> options) =>
        options is [var only] && open.Find(only) is { } option && !PlaceRecognizer.IsPlace(said) && !IsOf(said, option.Label)
            ? new Plain(open, new PlainAnswer([option]))
            : new Answered(new Answer(open.Id, options));

    /// <summary>Whether somebody typed nothing but words of a label.</summary>
    private static bool IsOf(Utterance said, string label) => said.Words.All(Utterance.Of(label).Words.Contains);

    /// <summary>Whether what was said back is what the person meant; null where he or she says something else.</summary>
    private static WalkInput? OfYesOrNo(Utterance said, Answer pending) => said.Confirmation switch
    {
        Confirmation.Yes => new Answered(pending),
        Confirmation.No => new Unconfirmed(),
        _ => null,
    };

    private static WalkInput OfOther(PolicyTurn turn, WalkState state, DecisionTree tree, Question? open) =>
        ChoiceRecognizer.RecognizeName(turn.Said, [[turn.Words["walk.why"]], [turn.Words["walk.change"]]]) switch
        {
            0 => new Why(),
            1 => new Back(),
            _ => OfExit(turn.Message, tree) ?? OfAside(turn.Message, state) ?? OfRest(turn, state, open),
        };

    private static WalkInput OfRest(PolicyTurn turn, WalkState state, Question? open) => turn.Said.Confirmation switch
    {
        Confirmation.Question => new Asked(),
        _ when RequestPhrases.BeginsAsQuestion(turn.Message) => new Asked(),
        Confirmation.Doubtful when !IsObjection(turn) && !TellsMore(turn) => new Undecided(),
        _ when IsSaidBesides(turn) || AsksAtTheEnd(turn.Text) || OtherWords.IsTalk(turn) => new Asked(),
        _ when open is not null && PlainAnswer.ToldIn(open, turn.Text) is { } told => new Plain(open, told),
        _ when IsRemark(turn) => state is { Draft: not null, Touched.Count: > 0 } ? new Asked() : new Remark(),
        _ => new NotUnderstood(),
    };

    /// <summary>Whether a part behind the first asks: "yes that one, can I tag the museum".</summary>
    private static bool AsksAtTheEnd(string text) =>
        text.Split([',', '.', '!', ';', '\n']).Skip(1).Any(part => RequestPhrases.BeginsAsQuestion(new PoliteMessage(part)));

    /// <summary>Whether somebody says a sentence, and not only that they are not ready.</summary>
    private static bool IsRemark(PolicyTurn turn) =>
        turn.Message.Bare.Words.Count >= ShortestRemark
        && !ConfirmationRecognizer.IsOnlyDoubt(turn.Said)
        && turn.Read(turn.Text, SecondThoughts.Of) is null;

    private const int ShortestRemark = 3;

    /// <summary>Whether a doubt is but a part of what is said: "no idea if we still use that firm".</summary>
    private static bool TellsMore(PolicyTurn turn) =>
        turn.Message.Bare.Words.Count >= FewestTelling && !ConfirmationRecognizer.IsOnlyDoubt(turn.Said);

    private const int FewestTelling = 6;

    /// <summary>Whoever begins or ends so has an opinion, also where they need to think.</summary>
    private static bool IsObjection(PolicyTurn turn) =>
        turn.Message.Words is { Count: > 0 } words && (words[0] == "but" || words[words.Count - 1] is "though" or "tho");

    /// <summary>Whether what stands in quotation marks is another draft, and no single word of an answer.</summary>
    private static bool IsText(QuotedText quoted) => PlacedWords.Of(quoted.Text).Count >= ShortestText;

    private const int ShortestText = 4;

    /// <summary>Thanks, and what is asked about an answer or the bot: it is answered, and the question asked again.</summary>
    private static bool IsSaidBesides(PolicyTurn turn) => Answers.Talk.SmallTalk.Embedded.Recognise(turn.Text)
        is SmallTalkKind.Thanks or SmallTalkKind.Goodbye or SmallTalkKind.Praise or SmallTalkKind.Complaint
        || AboutRecognizer.Embedded.Recognise(turn.Text) is not null;

    /// <summary>It is posted already, or somebody made contact: that is another walk, unless it is this one.</summary>
    internal static Elsewhere? OfExit(PoliteMessage message, DecisionTree tree) =>
        RequestPhrases.Recognise(message)?.Action is (CanIPostFeature.AlreadyPosted or CanIPostFeature.ContactedMe) and { } exit
        && exit != tree.Id
            ? new Elsewhere(exit)
            : null;

    private static WalkInput? OfAside(PoliteMessage message, WalkState state) => RequestPhrases.AsideInWalk(message) switch
    {
        "left" => new HowManyLeft(),
        "who sees" => new WhoSees(),
        "why" => new Why(),
        "help" => new Help(),
        "no picture" when state is { HasPicture: true, Draft: not null } => new WithoutPicture(),
        "edit" or "no picture" => new Remark(),
        _ => null,
    };
}
