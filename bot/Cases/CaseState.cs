namespace TeamsPolicyBot.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>With its desk, waiting for a decision.</summary>
    Open,

    /// <summary>Open, and a member of the comms team has said "mine".</summary>
    Claimed,

    Decided,

    /// <summary>Taken back by the asker.</summary>
    Withdrawn,

    /// <summary>Nobody decided in time.</summary>
    Expired,

    /// <summary>Neither the desk nor comms could be reached.</summary>
    Undeliverable,
}

/// <summary>Questions about a state.</summary>
public static class CaseStates
{
    /// <summary>Whether a decision is still awaited.</summary>
    public static bool IsOpen(this CaseState state) => state is CaseState.Open or CaseState.Claimed;
}
