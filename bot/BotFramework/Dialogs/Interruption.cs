namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>What somebody wants who does not answer the question but speaks to the bot about the conversation itself.</summary>
internal enum Interruption
{
    /// <summary>Nothing of the kind: it is an answer.</summary>
    None,

    /// <summary>To know what is going on.</summary>
    Help,

    /// <summary>To stop.</summary>
    Cancel,

    /// <summary>To begin again.</summary>
    StartOver,

    /// <summary>To change the answer before.</summary>
    Back,
}
