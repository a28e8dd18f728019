using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// Asks by when the answer is needed. A date that was typed is said back, and counts only once it is confirmed. Ends with the state.
/// </summary>
internal sealed class DeadlineWaterfall(TimeProvider time)
{
    public const string Id = "escalate-deadline";

    /// <summary>The prompt that asks when.</summary>
    public const string WhenId = "escalate-when";

    /// <summary>The prompt that says a date back.</summary>
    public const string SureId = "escalate-when-sure";

    /// <summary>Nobody remembers what a case was about that waits longer.</summary>
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(92);

    public Dialog Create() => new WaterfallDialog<EscalateState>(Id, EscalateJsonContext.Default.EscalateState)
        .AddStep("when", AskAsync)
        .AddStep("say-back", SayBackAsync)
        .AddStep("sure", AcceptAsync);

    private Task<DialogTurnResult> AskAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var (state, turn) = (step.State, PolicyTurn.Of(step.Context));
        if (state.CorrectedDeadline is { } corrected)
        {
            state.CorrectedDeadline = null;
            return step.NextAsync(new GivenDeadline(null, DateRecognizer.Recognize(Utterance.Of(corrected), Now(turn))), cancellationToken);
        }

        var organisation = turn.Release.Organisation;
        var now = time.GetUtcNow();
        state.OfferedDays = Deadlines.Offered(organisation, now);
        IEnumerable<Choice> choices =
        [
            .. state.OfferedDays.Select(days => (Choice)CaseWords.When(turn.Cards, Deadlines.At(organisation.WorkingTime, now, days))),
            turn.Words["escalate.not-urgent"],
            turn.Words["escalate.cancel"],
        ];
        var question = state.Kind == CaseKind.Draft ? turn.Words["escalate.deadline-draft"] : turn.Words["escalate.deadline-question"];
        return step.PromptAsync(
            WhenId, TypedPrompt.Options(turn.Words, question, choices, turn.Words["escalate.deadline-how"]), cancellationToken);
    }

    private Task<DialogTurnResult> SayBackAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var state = step.State;
        var given = step.ResultAs<GivenDeadline>();
        return given?.Place is { } place && place < state.OfferedDays.Count ? EndAsync(step, state.OfferedDays[place], cancellationToken)
            : given?.Place == state.OfferedDays.Count || given?.Written is Understood.NoRush
                ? EndAsync(step, Deadlines.NotUrgentDays, cancellationToken)
            : given?.Written is { } written ? ConfirmAsync(step, written, cancellationToken)
            : step.CancelAllDialogsAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> EndAsync(WaterfallStepContext<EscalateState> step, int days, CancellationToken cancellationToken)
    {
        (step.State.DeadlineDays, step.State.WrittenDeadline) = (days, null);
        return step.EndDialogAsync(step.State, cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(
        WaterfallStepContext<EscalateState> step, Understood written, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(step.Context);
        var organisation = turn.Release.Organisation;
        var now = time.GetUtcNow();
        var (asked, isShut) = written is Understood.On on
            ? Deadlines.On(organisation.WorkingTime, on.Day, on.Time)
            : ((DateTimeOffset?)null, false);
        if (asked > now + Furthest)
        {
            await turn.SayAsync(turn.Words["escalate.deadline-too-far"], cancellationToken);
            return await step.ReplaceDialogAsync(Id, step.State, cancellationToken);
        }

        var isInTime = asked is not null && Deadlines.IsInTime(asked.Value, now);
        var deadline = isInTime ? asked!.Value : Deadlines.Soonest(organisation, now);
        step.State.WrittenDeadline = deadline;
        var when = CaseWords.When(turn.Cards, deadline);
        var question =
            !isInTime ? turn.Words.Format("escalate.deadline-soonest", when)
            : isShut ? turn.Words.Format("escalate.deadline-shut", when)
            : turn.Words.Format("escalate.deadline-back", when);
        return await step.PromptAsync(
            SureId, TypedPrompt.Options(turn.Words, question, [turn.Words["prompt.yes"], turn.Words["prompt.no"]]), cancellationToken);
    }

    /// <summary>Whoever answers with another date has corrected it.</summary>
    private static Task<DialogTurnResult> AcceptAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var given = step.ResultAs<GivenDeadline>();
        if (given is { Place: 0 })
        {
            return step.EndDialogAsync(step.State, cancellationToken);
        }

        step.State.CorrectedDeadline = given?.Written is null ? null : PolicyTurn.Of(step.Context).Text;
        return step.ReplaceDialogAsync(Id, step.State, cancellationToken);
    }

    private DateTime Now(PolicyTurn turn) =>
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), turn.Release.Organisation.WorkingTime.TimeZone).DateTime;
}
