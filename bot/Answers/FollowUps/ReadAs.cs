namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>How a message was read.</summary>
public enum ReadAs
{
    /// <summary>For itself.</summary>
    Alone,

    /// <summary>Together with the question before.</summary>
    Together,

    /// <summary>Together with the question before, and nothing new was found: what was said there is all there is.</summary>
    NothingNew,

    /// <summary>Together with the question before, and the rule that was shown fits that too.</summary>
    SameRule,

    /// <summary>As putting the question before right.</summary>
    Corrected,
}
