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
}
