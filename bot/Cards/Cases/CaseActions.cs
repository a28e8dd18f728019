namespace TeamsPolicyBot.Cards.Cases;

/// <summary>
/// Action ids on the cards of cases, and the names in their data. What they may do is decided when they come back, by who sent them.
/// </summary>
public static class CaseActions
{
    /// <summary>A decision; <see cref="Decision"/> says which, the card's note goes with it.</summary>
    public const string Decide = "case-decide";

    public const string Claim = "case-claim";

    public const string Unclaim = "case-unclaim";

    /// <summary>To the colleague picked on the card.</summary>
    public const string PassToColleague = "case-pass-to-colleague";

    /// <summary>To the other desk: from a manager to comms, from comms to the manager.</summary>
    public const string PassToDesk = "case-pass-to-desk";

    public const string AskBack = "case-ask-back";

    public const string AnswerBack = "case-answer-back";

    /// <summary>
    /// The same from the message that asked, which then shows the answer and not the whole case: only the status card is kept up to date.
    /// </summary>
    public const string AnswerNews = "case-answer-news";

    public const string Withdraw = "case-withdraw";

    public const string Edit = "case-edit";

    public const string Show = "case-show";

    /// <summary>Comms says that the manager the asker named is the right one.</summary>
    public const string ConfirmManager = "case-confirm-manager";

    /// <summary>Comms keeps a decision as a precedent of one of the case's clauses.</summary>
    public const string Keep = "case-keep";

    /// <summary>Every one of them.</summary>
    public static IReadOnlyCollection<string> All { get; } =
        [Decide, Claim, Unclaim, PassToColleague, PassToDesk, AskBack, AnswerBack, AnswerNews, Withdraw, Edit, Show, ConfirmManager, Keep];

    /// <summary>Data name: the case's reference.</summary>
    public const string Case = "case";

    /// <summary>Data name: which decision.</summary>
    public const string Decision = "decision";

    /// <summary>Input: the note to a decision.</summary>
    public const string Note = "note";

    /// <summary>Input: a question, an answer or a changed draft.</summary>
    public const string Words = "words";

    /// <summary>Input: the address of the clause that a precedent is for.</summary>
    public const string Clause = "clause";

    /// <summary>Input: the object id of the colleague picked.</summary>
    public const string Colleague = "colleague";
}
