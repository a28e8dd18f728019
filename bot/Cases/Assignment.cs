namespace TeamsPolicyBot.Cases;

/// <summary>With whom a case is.</summary>
/// <param name="Desk"><see cref="Desks.Manager"/>, <see cref="Desks.Comms"/>, or the id of a contact that an administrator mapped to
/// people.</param>
/// <param name="People">Who may decide, beside the comms team where the case is with it; empty for comms.</param>
/// <param name="FoundBy">How the manager was found; null for the other desks.</param>
public sealed record Assignment(string Desk, IReadOnlyList<Person> People, ManagerSource? FoundBy)
{
    /// <summary>The desk of last resort.</summary>
    public static Assignment ToComms { get; } = new(Desks.Comms, [], null);

    /// <summary>Whether the comms team sees the case: it is theirs, or nobody has checked who the asker's manager is.</summary>
    public bool CommsSeesIt => Desk == Desks.Comms || FoundBy == ManagerSource.Asker;
}

/// <summary>The desks every council has.</summary>
public static class Desks
{
    public const string Manager = "manager";

    public const string Comms = "comms";
}

/// <summary>Who said who the manager is, the most to be trusted first.</summary>
public enum ManagerSource
{
    /// <summary>The council's directory, Microsoft Graph.</summary>
    Directory,

    /// <summary>The administrator's <c>managers.csv</c>.</summary>
    File,

    /// <summary>Named by an asker before, and confirmed since.</summary>
    Remembered,

    /// <summary>Named by the asker, not checked.</summary>
    Asker,
}

/// <summary>Why a case went on to somebody else.</summary>
public enum HandOverReason
{
    /// <summary>The directory and the list name no manager, and the asker named none.</summary>
    NoManager,

    /// <summary>The manager has not got the bot in Teams, or blocks it.</summary>
    NotReachable,

    /// <summary>The person says that it is not his or hers to decide.</summary>
    Refused,

    NoAnswerInTime,

    /// <summary>The person who had it passed it to somebody who knows better.</summary>
    PassedOn,
}
