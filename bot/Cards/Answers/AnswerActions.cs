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

    /// <summary>Goes on with the questions of a message that were not answered yet.</summary>
    public const string GoOn = "go-on";

    /// <summary>Asks the question that stands on the button; <see cref="Text"/> has it.</summary>
    public const string Ask = "ask";

    /// <summary>Shows what a policy consists of; <see cref="Policy"/> says which.</summary>
    public const string ReadPolicy = "read-policy";

    /// <summary>Shows a part of a policy; <see cref="Policy"/> and <see cref="Part"/> say which.</summary>
    public const string ReadPart = "read-part";

    public const string AskAPerson = "ask-a-person";

    public const string CanIPost = "can-i-post";

    public const string ShowHelp = "help";

    /// <summary>Data name: the address of a clause.</summary>
    public const string Clause = "clause";

    /// <summary>Data name: the words of a question.</summary>
    public const string Text = "text";

    /// <summary>Data name: the id of a policy.</summary>
    public const string Policy = "policy";

    /// <summary>Data name: the number of a part of a policy, from 0.</summary>
    public const string Part = "part";

    /// <summary>Data name: which question the card answered, so that a button on an old card is understood.</summary>
    public const string Question = "question";
}
