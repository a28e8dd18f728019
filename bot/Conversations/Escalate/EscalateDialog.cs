using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Recognizers;
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
    private const string QuestionId = "escalate-question";
    private const string ChoiceId = "escalate-choice";

    private readonly CommsDeskStore _desks;

    public EscalateDialog(ConfirmWaterfall confirm, DeadlineWaterfall deadline, CommsDeskStore desks, PromptAsides asides, TimeProvider time)
        : base(DialogId, context => PolicyTurn.Of(context).Words.ToInterruptionTexts())
    {
        _desks = desks;
        AddDialog(new WaterfallDialog<EscalateState>(Collect, EscalateJsonContext.Default.EscalateState)
            .AddStep("words", AskWordsAsync)
            .AddStep("about", AskAboutAsync)
            .AddStep("route", RouteAsync)
            .AddStep("message", AskMessageAsync)
            .AddStep("deadline", AskDeadlineAsync)
            .AddStep("confirm", ConfirmAsync));
        AddDialog(confirm.Create());
        AddDialog(deadline.Create());
        AddDialog(new TextPrompt(TextId, (prompt, _) => Task.FromResult(Decisions.CheckWords(prompt.Recognized.Value) is null)));
        AddDialog(new TextPrompt(QuestionId, (prompt, _) => Task.FromResult(Decisions.CheckWords(prompt.Recognized.Value, Decisions.MostBytes) is null)));
        AddDialog(new TextPrompt(LongTextId, (prompt, _) => Task.FromResult(Decisions.CheckWords(prompt.Recognized.Value, Decisions.MostBytes) is null)));
        AddDialog(new ChoicePrompt(ChoiceId) { Style = ListStyle.HeroCard, Aside = asides.SayAsync });
        AddDialog(new DeadlinePrompt(DeadlineWaterfall.WhenId, time) { Aside = asides.SayAsync });
        AddDialog(new ConfirmPrompt(DeadlineWaterfall.SureId) { Style = ListStyle.HeroCard, Aside = asides.SayAsync });
        AddDialog(new ChoicePrompt(ConfirmWaterfall.SendId) { Style = ListStyle.HeroCard, IsConfirmation = true, Aside = asides.SayAsync });
        AddDialog(new PersonPrompt(ConfirmWaterfall.PersonId) { Aside = asides.SayAsync });
    }

    /// <summary>What it can be about, in the order of <see cref="RouteAsync"/>.</summary>
    private static readonly string[] About = ["own", "council", "press", "other"];

    /// <inheritdoc/>
    protected override Interruption Recognise(ITurnContext context) =>
        context.Activity.Type == ActivityTypes.Message ? PolicyTurn.Of(context).Words.InterruptionIn(PolicyTurn.Of(context).Text) : Interruption.None;

    /// <summary>A refusal ends the whole at every question that does not understand it as its own answer.</summary>
    protected override Task<DialogTurnResult?> OnInterruptionAsync(DialogContext innerDc, Interruption interruption, CancellationToken cancellationToken) =>
        base.OnInterruptionAsync(innerDc, Meant(innerDc.ActiveDialog?.Id, PolicyTurn.Of(innerDc.Context), interruption), cancellationToken);

    private static Interruption Meant(string? prompt, PolicyTurn turn, Interruption interruption) => prompt switch
    {
        ConfirmWaterfall.SendId when interruption is Interruption.Cancel => Interruption.None,
        ConfirmWaterfall.SendId or DeadlineWaterfall.SureId => interruption,
        TextId or LongTextId => turn.Words.IsSkip(turn.Text) ? Interruption.None : interruption,
        _ when interruption is Interruption.None && ConfirmationRecognizer.IsRefusal(turn.Text) => Interruption.Cancel,
        _ => interruption,
    };

    /// <summary>The question, or the draft where the walk has erased it or never had it.</summary>
    private static Task<DialogTurnResult> AskWordsAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var words = PolicyTurn.Of(step.Context).Words;
        return step.State switch
        {
            { Kind: CaseKind.Question, Question: null } =>
                step.PromptAsync(QuestionId, PromptOptions.Ask(words["escalate.question"], words["escalate.too-long"]), cancellationToken),
            { Kind: CaseKind.Draft, Draft: null } => step.PromptAsync(LongTextId, Skippable(words, words["escalate.draft"]), cancellationToken),
            _ => step.NextAsync(cancellationToken: cancellationToken),
        };
    }

    private static Task<DialogTurnResult> AskAboutAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var words = PolicyTurn.Of(step.Context).Words;
        if (step.ResultAs<string>()?.Trim() is { } typed)
        {
            var isDraft = step.State.Kind == CaseKind.Draft;
            step.State.Draft ??= isDraft && !words.IsSkip(typed) ? typed : null;
            step.State.Question ??= isDraft ? null : typed;
        }

        return step.State is { Capacity: null, AskedFor: null }
            ? step.PromptAsync(
                ChoiceId,
                TypedPrompt.Options(words, words["escalate.about"], About.Select(name => new Choice { Value = words[$"escalate.about-{name}"], Synonyms = [.. words.Typed($"typed.about-{name}")] })),
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
        var turn = PolicyTurn.Of(step.Context);
        step.State.Message = turn.Words.IsSkip(text) ? null : text;
        if (DeskRouting.NeverToManager(text, turn.Release.Organisation) is { } subject)
        {
            await ProcedureNotice.SayAsync(turn, subject, cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        return await step.BeginDialogAsync(DeadlineWaterfall.Id, step.State, cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(ConfirmWaterfall.Id, step.ResultAs<EscalateState>() ?? step.State, cancellationToken);

    /// <summary>A question that may be left unanswered, in a word or with a button.</summary>
    private static PromptOptions Skippable(BotWords words, string question) => new()
    {
        Prompt = MessageFactory.SuggestedActions([words["escalate.skip"]], question, InputHints.ExpectingInput),
        RetryPrompt = MessageFactory.SuggestedActions([words["escalate.skip"]], words["escalate.too-long"], InputHints.ExpectingInput),
    };
}
