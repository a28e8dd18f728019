namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>Why a dialog or one of its steps runs, or ends.</summary>
internal enum DialogReason
{
    /// <summary>It was begun.</summary>
    BeginCalled,

    /// <summary>An activity arrived for it.</summary>
    ContinueCalled,

    /// <summary>The dialog above it ended, or it ended itself.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It was cancelled.</summary>
    CancelCalled,

    /// <summary>The step before went on without waiting.</summary>
    NextCalled,
}
