namespace TeamsPolicyBot.Answers.Model;

/// <summary>What became of a question. Every state has a way on to a person.</summary>
public enum AnswerState
{
    /// <summary>One clause, and up to two related ones, are quoted.</summary>
    Answered,

    /// <summary>Two to four clauses are offered: "did you mean".</summary>
    Candidates,

    /// <summary>Nothing fits, or the policies are silent on the subject.</summary>
    Unsure,

    /// <summary>A greeting, thanks, small talk or a call for help.</summary>
    NotPolicy,

    /// <summary>There were no words in it.</summary>
    Empty,

    /// <summary>It is longer than a question is.</summary>
    TooLong,
}
