namespace TeamsPolicyBot.Answers.Talk;

/// <summary>What a message was that asked nothing of a policy.</summary>
public enum SmallTalkKind
{
    None,
    Greeting,
    Thanks,
    Goodbye,
    Help,
    WhoAreYou,
    WhoMadeYou,
    Praise,
    Complaint,
    NotWhatIAsked,
    Mood,
    Swearing,
    Acknowledge,
    Chatter,

    /// <summary>It was meant for somebody else, or needs no answer any more.</summary>
    Retracted,

    /// <summary>A joke, mostly about the bot.</summary>
    Joke,

    /// <summary>A word about a rule that somebody does not like.</summary>
    Reaction,

    /// <summary>Somebody wants to begin anew.</summary>
    StartOver,

    /// <summary>Somebody says sorry for their tone, or for asking much.</summary>
    Apology,
}
