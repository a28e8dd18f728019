namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>How the dialog stack stands after a turn.</summary>
internal enum DialogTurnStatus
{
    /// <summary>No dialog is active.</summary>
    Empty,

    /// <summary>The active dialog waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog ended by itself.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,
}
