namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>A dialog stack as it is stored: one property of the conversation's state.</summary>
internal sealed class DialogState
{
    /// <summary>The running dialogs; the first is the active one.</summary>
    public List<DialogInstance> DialogStack { get; set; } = [];
}
