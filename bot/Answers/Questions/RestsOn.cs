namespace TeamsPolicyBot.Answers.Questions;

/// <summary>What the answer to a message rests on that follows a question.</summary>
public enum RestsOn
{
    /// <summary>On the message alone, or on the rule that was shown for the question, which was surely meant.</summary>
    One,

    /// <summary>On the message and the question together.</summary>
    Both,

    /// <summary>On the first of several guesses that were shown for the question.</summary>
    Guesses,
}
