using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// Passes a question or draft on to a person: what it is about, what to add, until when; then <see cref="ConfirmWaterfall"/>
/// shows exactly what the other person will see, and sends. Begins with an <see cref="EscalateState"/>.
/// </summary>
internal sealed class EscalateDialog : InterruptibleDialog
{
    public const string DialogId = "escalate";

    private const string Collect = "escalate-collect";
    private const string TextId = "escalate-text";
    private const string LongTextId = "escalate-long-text";
    private const string ChoiceId = "escalate-choice";

    private readonly CommsDeskStore _desks;
    private readonly TimeProvider _time;

    public EscalateDialog(ConfirmWaterfall confirm, CommsDeskStore desks, TimeProvider time)
        : base(DialogId, context => PolicyTurn.Of(context).Words.ToInterruptionTexts())
    {
        (_desks, _time) = (desks, time);
        AddDialog(new WaterfallDialog<EscalateState>(Collect, EscalateJsonContext.Default.EscalateState)
            .AddStep("words", AskWordsAsync)
            .AddStep("about", AskAboutAsync)
            .AddStep("route", RouteAsync)
            .AddStep("message", AskMessageAsync)
            .AddStep("deadline", AskDeadlineAsync)
            .AddStep("confirm", ConfirmAsync));
        AddDialog(confirm.Create());
        AddDialog(new TextPrompt(TextId, (prompt, _) => Task.FromResult(Decisions.CheckWords(prompt.Recognized.Value) is null)));
        AddDialog(new TextPrompt(LongTextId, (prompt, _) => Task.FromResult(Decisions.CheckWords(prompt.Recognized.Value, Decisions.MostBytes) is null)));
        AddDialog(new ChoicePrompt(ChoiceId) { Style = ListStyle.HeroCard });
        AddDialog(new PersonPrompt(ConfirmWaterfall.PersonId));
    }

    /// <summary>The question, or the draft where the walk has erased it or never had it.</summary>
    private static Task<DialogTurnResult> AskWordsAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var words = PolicyTurn.Of(step.Context).Words;
        return step.State switch
        {
            { Kind: CaseKind.Question, Question: null } =>
                step.PromptAsync(LongTextId, PromptOptions.Ask(words["escalate.question"], words["escalate.too-long"]), cancellationToken),
            { Kind: CaseKind.Draft, Draft: null } => step.PromptAsync(LongTextId, Skippable(words, words["escalate.draft"]), cancellationToken),
            _ => step.NextAsync(cancellationToken: cancellationToken),
        };
    }

    private static Task<DialogTurnResult> AskAboutAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        if (step.ResultAs<string>()?.Trim() is { } typed)
        {
            var isDraft = step.State.Kind == CaseKind.Draft;
            step.State.Draft ??= isDraft && !IsSkip(step.Context, typed) ? typed : null;
            step.State.Question ??= isDraft ? null : typed;
        }

        var words = PolicyTurn.Of(step.Context).Words;
        return step.State is { Capacity: null, AskedFor: null }
            ? step.PromptAsync(
                ChoiceId,
                PromptOptions.Ask(
                    words["escalate.about"], null, words["escalate.about-own"], words["escalate.about-council"], words["escalate.about-press"], words["escalate.about-other"]),
                cancellationToken)
            : step.NextAsync(cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> RouteAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var state = step.State;
        var turn = PolicyTurn.Of(step.Context);
        if (step.ResultAs<FoundChoice>() is { } about)
        {
            state.Capacity = about.Index switch { 0 => Capacity.Personal, 1 => Capacity.Council, _ => Capacity.Both };
            state.IsPress = about.Index == 2;
        }

        var request = new RoutingRequest(state.AskedFor, state.Capacity ?? Capacity.Both, state.IsPress, $"{state.Question} {state.Draft}");
        var routing = DeskRouting.Route(request, turn.Release.Organisation, turn.Person.Organisation.Desks.Keys.ToHashSet());
        if (routing.Desk is not { } desk)
        {
            await ProcedureNotice.SayAsync(turn, routing.Subject!, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var hasCommsDesk = await _desks.FindAsync(turn.Person.Organisation.Id, cancellationToken) is not null;
        if (desk == Desks.Comms && !hasCommsDesk)
        {
            await turn.SayAsync(turn.Words["escalate.no-comms-desk"], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        (state.Desk, state.NamedContact) = (desk, routing.NamedContact?.Title);
        state.OtherDesks = [.. routing.MayChoose.Where(other => hasCommsDesk || other != Desks.Comms)];
        return await step.NextAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> AskMessageAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var words = PolicyTurn.Of(step.Context).Words;
        return step.PromptAsync(TextId, Skippable(words, words["escalate.message"]), cancellationToken);
    }

    private async Task<DialogTurnResult> AskDeadlineAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var text = step.ResultAs<string>()?.Trim() ?? "";
        step.State.Message = IsSkip(step.Context, text) ? null : text;
        var turn = PolicyTurn.Of(step.Context);
        if (DeskRouting.NeverToManager(text, turn.Release.Organisation) is { } subject)
        {
            await ProcedureNotice.SayAsync(turn, subject, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var organisation = turn.Release.Organisation;
        var now = _time.GetUtcNow();
        step.State.OfferedDays = Deadlines.Offered(organisation, now);
        var choices = step.State.OfferedDays.Select(days => (Choice)CaseWords.When(turn.Cards, Deadlines.At(organisation.WorkingTime, now, days)));
        var question = step.State.Kind == CaseKind.Draft ? turn.Words["escalate.deadline-draft"] : turn.Words["escalate.deadline-question"];
        return await step.PromptAsync(ChoiceId, PromptOptions.Ask(question, null, choices), cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var days = step.State.OfferedDays;
        step.State.DeadlineDays = days[Math.Clamp(step.ResultAs<FoundChoice>()?.Index ?? 0, 0, days.Count - 1)];
        return step.ReplaceDialogAsync(ConfirmWaterfall.Id, step.State, cancellationToken);
    }

    /// <summary>A question that may be left unanswered, in a word or with a button.</summary>
    private static PromptOptions Skippable(BotWords words, string question) => new()
    {
        Prompt = MessageFactory.SuggestedActions([words["escalate.skip"]], question, InputHints.ExpectingInput),
        RetryPrompt = MessageFactory.SuggestedActions([words["escalate.skip"]], words["escalate.too-long"], InputHints.ExpectingInput),
    };

    private static bool IsSkip(ITurnContext context, string? text) => string.IsNullOrEmpty(text) || PolicyTurn.Of(context).Words.IsTyped("typed.skip", text);
}
