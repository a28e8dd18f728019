namespace TeamsPolicyBot.Answers.Model;

/// <summary>A detail that a question asks for and policies often leave open.</summary>
public enum Detail
{
    /// <summary>None: the rule itself is asked for.</summary>
    None,

    /// <summary>A number, a length of time, how often, or what time.</summary>
    Amount,

    /// <summary>Who holds a post, or how to reach that person.</summary>
    Holder,

    /// <summary>What stands in an appendix.</summary>
    Appendix,
}
