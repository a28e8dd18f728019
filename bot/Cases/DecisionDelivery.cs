namespace TeamsPolicyBot.Cases;

/// <summary>Whether the asker has been told what was decided.</summary>
public enum DecisionDelivery
{
    /// <summary>There is no decision.</summary>
    None,

    /// <summary>It is on its way.</summary>
    Pending,

    /// <summary>The asker cannot be reached now, and is told as soon as that changes.</summary>
    Unreachable,

    Delivered,
}
