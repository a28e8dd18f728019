namespace TeamsPolicyBot.Recognizers;

/// <summary>What a message says to a question that could be answered with yes or no.</summary>
internal enum Confirmation
{
    /// <summary>None of the others.</summary>
    NotUnderstood,

    Yes,

    No,

    /// <summary>To stop with the whole matter.</summary>
    Cancel,

    /// <summary>Undecided, conditional, both yes and no, or not now.</summary>
    Doubtful,

    /// <summary>It asks something itself.</summary>
    Question,
}
