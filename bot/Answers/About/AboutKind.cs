namespace TeamsPolicyBot.Answers.About;

/// <summary>
/// What a message asks about an answer, about the policy as a whole, or about the bot; each is a section of <c>en.txt</c>.
/// </summary>
public enum AboutKind
{
    /// <summary>Where it stands.</summary>
    Where,

    /// <summary>How old it is, when it was or will be reviewed.</summary>
    When,

    /// <summary>Who wrote it, who owns it.</summary>
    Owner,

    /// <summary>How long it is.</summary>
    Length,

    /// <summary>All of it.</summary>
    All,

    /// <summary>What it means, in other words.</summary>
    Simpler,

    /// <summary>What a word of it means.</summary>
    Define,

    /// <summary>Whom to ask.</summary>
    AskWhom,

    /// <summary>How to reach whoever was named.</summary>
    Contact,

    /// <summary>Who sees what is typed.</summary>
    Private,

    /// <summary>That the manager shall not be told.</summary>
    NotManager,

    /// <summary>Whether the bot decides, and can be relied on.</summary>
    Decide,

    /// <summary>Whom the policy binds.</summary>
    Scope,

    /// <summary>Why it is so.</summary>
    Why,

    /// <summary>That a document or form be sent.</summary>
    Send,

    /// <summary>Whether it is law.</summary>
    Law,

    /// <summary>Whether it binds.</summary>
    Must,

    /// <summary>What to do now.</summary>
    Next,

    /// <summary>Whether that is a yes or a no.</summary>
    Verdict,

    /// <summary>What happens to whoever does it all the same.</summary>
    Consequence,

    /// <summary>Who somebody is whom it names.</summary>
    Who,

    /// <summary>What a word is, which means something only where the rule that was shown has it: "what's excessive then".</summary>
    Word,

    /// <summary>Whether another policy says it, and whether that is here.</summary>
    OtherPolicy,

    /// <summary>Where the policy is that is for whoever this one is not for.</summary>
    TheirPolicy,
}

/// <summary>A question about an answer.</summary>
/// <param name="Term">The word or the people that it asks about; null where it names none.</param>
public sealed record About(AboutKind Kind, string? Term = null)
{
    /// <summary>Whether only a part of the message asks it, and the others ask nothing.</summary>
    public bool IsInPart { get; init; }
}
