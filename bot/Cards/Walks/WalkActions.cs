namespace TeamsPolicyBot.Cards.Walks;

/// <summary>Action ids of the cards of a walk, and the names in their data and inputs.</summary>
public static class WalkActions
{
    /// <summary>A draft was filled in; <see cref="Draft"/> holds it.</summary>
    public const string GiveDraft = "walk-draft";

    /// <summary>"Go on without the text."</summary>
    public const string NoDraft = "walk-no-draft";

    /// <summary>An answer: <see cref="Question"/> says to which question, <see cref="Choice"/> which options, joined by commas.</summary>
    public const string Answer = "walk-answer";

    public const string Back = "walk-back";

    public const string StartOver = "walk-start-over";

    public const string Cancel = "walk-cancel";

    /// <summary>Another answer to <see cref="Question"/> is wanted, in the middle of a walk.</summary>
    public const string Change = "walk-change";

    /// <summary>A receipt is wanted again; the reference follows the word.</summary>
    public const string ShowReceipt = "show-receipt";

    /// <summary>Data name: which walk a card belongs to.</summary>
    public const string Walk = "walk";

    /// <summary>Data name: id of a tree.</summary>
    public const string Tree = "tree";

    /// <summary>Data or input name: id of a question.</summary>
    public const string Question = "question";

    /// <summary>Input name: ids of the options picked.</summary>
    public const string Choice = "choice";

    /// <summary>Input name: the text somebody wants to post.</summary>
    public const string Draft = "draft";

    /// <summary>Data name: what was said beside the text.</summary>
    public const string Said = "said";

    /// <summary>Data name: set where a picture or file came with the text.</summary>
    public const string Picture = "picture";

    /// <summary>Data name: answers by question, options joined by commas.</summary>
    public const string Answers = "answers";

    /// <summary>Data name: reference of a receipt, on the way to a person.</summary>
    public const string Receipt = "receipt";
}
