namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>The live state of a running waterfall: steps that run within each other share it.</summary>
internal sealed class WaterfallRun<TState>(TState state)
    where TState : class, new()
{
    /// <summary>What the steps see and change.</summary>
    public TState State { get; set; } = state;
}
