using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs.Prompts;

/// <summary>
/// A dialog of one question: it asks until an answer is recognised and valid, and ends with its value. See protocol section 8.4.
/// </summary>
internal abstract class Prompt<T>(string dialogId, PromptValidator<T>? validator) : Dialog(dialogId)
{
    private const string AttemptsKey = "attemptCount";

    /// <summary>Says what there is to say to a message that is no answer; null for a prompt that only asks again.</summary>
    public PromptAside? Aside { get; init; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (options is not PromptOptions prompt)
        {
            throw new ArgumentException($"The prompt '{Id}' begins with {nameof(PromptOptions)}.", nameof(options));
        }

        dc.ActiveDialog!.State = prompt.ToState();
        dc.ActiveDialog.State[AttemptsKey] = 0;
        await AskAsync(dc.Context, dc.ActiveDialog!, retry: 0, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Takes a message as an answer; anything else leaves the question open without asking again.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var instance = dc.ActiveDialog!;
        var options = PromptOptions.Of(instance)!;
        var attempt = (int)instance.State[AttemptsKey]! + 1;
        instance.State[AttemptsKey] = attempt;

        var recognized = await OnRecognizeAsync(dc.Context, options, cancellationToken);
        if (await IsValidAsync(new(dc.Context, recognized, options, attempt), cancellationToken))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (!recognized.Succeeded && !dc.Context.Responded && Aside is not null && await Aside(dc.Context, cancellationToken))
        {
            // Who asks something or wants time has not answered badly.
            instance.State[AttemptsKey] = attempt - 1;
            await AskAsync(dc.Context, instance, retry: 0, cancellationToken);
        }
        else if (!dc.Context.Responded)
        {
            await AskAsync(dc.Context, instance, attempt, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that somebody put on top of the question has ended: it is asked again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default
    ) => AskAsync(turnContext, instance, retry: 0, cancellationToken);

    /// <summary>
    /// The question as it is sent, from what was asked for; <c>null</c> sends nothing. What comes in may be changed: it is a copy.
    /// </summary>
    protected virtual Activity? Render(Activity? question, PromptOptions options, ITurnContext turnContext) => question;

    /// <summary>What an answer means.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken);

    /// <param name="retry">How many answers before were none; 0 asks in the first words.</param>
    private async Task AskAsync(ITurnContext turnContext, DialogInstance instance, int retry, CancellationToken cancellationToken)
    {
        var options = PromptOptions.Of(instance)!;
        var question = retry switch
        {
            0 => options.Prompt,
            1 => options.RetryPrompt ?? options.Prompt,
            _ => options.SecondRetryPrompt ?? options.RetryPrompt ?? options.Prompt,
        };
        if (Render(question, options, turnContext) is { } activity)
        {
            activity.InputHint ??= InputHints.ExpectingInput;
            await turnContext.SendActivityAsync(activity, cancellationToken);
        }
    }

    private Task<bool> IsValidAsync(PromptValidatorContext<T> context, CancellationToken cancellationToken) =>
        validator is null ? Task.FromResult(context.Recognized.Succeeded) : validator(context, cancellationToken);
}
