namespace TeamsPolicyBot.Cards.Answers;

/// <summary>Action ids on the cards that answer a question, and the names in their data.</summary>
public static class AnswerActions
{
    /// <summary>"Yes, this was it."</summary>
    public const string WasIt = "was-it";

    /// <summary>"No, show me others", and "none of these".</summary>
    public const string WasNotIt = "was-not-it";

    /// <summary>One of the candidates was chosen; <see cref="Clause"/> says which.</summary>
    public const string Choose = "choose-clause";

    public const string AskAPerson = "ask-a-person";

    public const string CanIPost = "can-i-post";

    public const string ShowHelp = "help";

    /// <summary>Data name: the address of a clause.</summary>
    public const string Clause = "clause";

    /// <summary>Data name: which question the card answered, so that a button on an old card is understood.</summary>
    public const string Question = "question";
}
