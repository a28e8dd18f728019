namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>One step of a waterfall: looks at the result of the step before, and asks, goes on, or ends.</summary>
internal delegate Task<DialogTurnResult> WaterfallStep<TState>(WaterfallStepContext<TState> step, CancellationToken cancellationToken)
    where TState : class, new();
