using System.Text.Json;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
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
    internal const string TextId = "escalate-text";
    internal const string LongTextId = "escalate-long-text";
    internal const string QuestionId = "escalate-question";
    internal const string ChoiceId = "escalate-choice";

    private readonly CommsDeskStore _desks;
    private readonly AskPolicy _ask;
    private readonly TimeProvider _time;

    public EscalateDialog(
        ConfirmWaterfall confirm, DeadlineWaterfall deadline, CommsDeskStore desks, PromptAsides asides, TimeProvider time, AskPolicy ask)
        : base(DialogId, context => PolicyTurn.Of(context).Words.ToInterruptionTexts())
    {
        (_desks, _ask, _time) = (desks, ask, time);
        AddDialog(new WaterfallDialog<EscalateState>(Collect, EscalateJsonContext.Default.EscalateState)
            .AddStep("words", AskWordsAsync)
            .AddStep("about", AskAboutAsync)
            .AddStep("route", RouteAsync)
            .AddStep("matter", MatterStep.TakeDeskAsync)
            .AddStep("message", AskMessageAsync)
            .AddStep("deadline", AskDeadlineAsync)
            .AddStep("confirm", ConfirmAsync));
        AddDialog(confirm.Create());
        AddDialog(deadline.Create());
        AddDialog(
            Text(
                TextId, value => Decisions.CheckWords(value) is null, asides,
                context => !Agreement.Is(PolicyTurn.Of(context)) && PromptAsides.IsAsked(context)));
        AddDialog(
            Text(QuestionId, value => Decisions.CheckWords(value, Decisions.MostBytes) is null, asides, PromptAsides.IsPuttingOff));
        AddDialog(Text(LongTextId, value => Decisions.CheckWords(value, Decisions.MostBytes) is null, asides));
        AddDialog(new ChoicePrompt(ChoiceId) { Style = ListStyle.HeroCard, Aside = asides.SayAsync });
        AddDialog(new ChoicePrompt(MatterStep.PromptId) { Style = ListStyle.HeroCard, Aside = asides.SayAsync });
        AddDialog(new DeadlinePrompt(DeadlineWaterfall.WhenId, time) { Aside = asides.SayAsync });
        AddDialog(new DeadlinePrompt(DeadlineWaterfall.SureId, time) { IsConfirmation = true, Aside = asides.SayAsync });
        AddDialog(new ChoicePrompt(ConfirmWaterfall.SendId)
        {
            Style = ListStyle.HeroCard,
            IsConfirmation = true,
            InOtherWords = YesWithChange.Of,
            Aside = async (context, token) =>
                await ConfirmWaterfall.SayMeantSendAsync(context, token) || await asides.SayAsync(context, token),
        });
        AddDialog(new PersonPrompt(ConfirmWaterfall.PersonId) { Aside = asides.SayAsync });
    }

    private static TextPrompt Text(
        string id, Func<string?, bool> isValid, PromptAsides asides, Func<ITurnContext, bool>? isAside = null) =>
        new(id, (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && isValid(prompt.Recognized.Value)))
        {
            IsAside = isAside ?? PromptAsides.IsAboutPassingOn,
            Aside = asides.SayAsync,
        };

    /// <summary>What it can be about, in the order of <see cref="RouteAsync"/>.</summary>
    private static readonly string[] About = ["own", "council", "press", "other"];

    /// <inheritdoc/>
    protected override Interruption Recognise(ITurnContext context) =>
        context.Activity.Type == ActivityTypes.Message
            ? PolicyTurn.Of(context).Words.InterruptionIn(PolicyTurn.Of(context).Said)
            : Interruption.None;

    /// <summary>A refusal ends the whole at every question that does not understand it as its own answer.</summary>
    protected override Task<DialogTurnResult?> OnInterruptionAsync(
        DialogContext innerDc, Interruption interruption, CancellationToken cancellationToken) =>
        base.OnInterruptionAsync(innerDc, Meant(innerDc.ActiveDialog?.Id, PolicyTurn.Of(innerDc.Context), interruption), cancellationToken);

    private static Interruption Meant(string? prompt, PolicyTurn turn, Interruption interruption) =>
        prompt switch
        {
            ConfirmWaterfall.SendId when interruption is Interruption.Cancel => Interruption.None,
            DeadlineWaterfall.WhenId when DateRecognizer.Recognize(turn.Said, default) is Understood.NoRush => Interruption.None,
            _ when interruption is Interruption.None
                    && turn.Read(turn.Text, SecondThoughts.Of) is SecondThought.TakenBack or SecondThought.Forbidden => Interruption.Cancel,
            ConfirmWaterfall.SendId or DeadlineWaterfall.SureId => interruption,
            TextId or LongTextId => turn.Words.IsSkip(turn.Said) ? Interruption.None : interruption,
            MatterStep.PromptId => interruption is Interruption.Cancel ? Interruption.None : interruption,
            _ when interruption is Interruption.None && ConfirmationRecognizer.IsRefusal(turn.Said) => Interruption.Cancel,
            _ => interruption,
        };

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken)
    {
        await PolicyTurn.Of(innerDc.Context).SayWordsOnlyAsync(cancellationToken);
        return await base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    /// <summary>Whoever writes of distress is answered first; then the open question has the words.</summary>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(innerDc.Context);
        if (Intent.OfButton(innerDc.Context.Activity) is null && Recognise(innerDc.Context) is Interruption.None)
        {
            await _ask.CareAsync(turn, turn.Text, isDraft: false, cancellationToken);
        }

        await turn.SayWordsOnlyAsync(cancellationToken);
        if (Intent.OfButton(innerDc.Context.Activity) is null && ChangeOfSubject.In(turn.Message) is { IsTakenBack: true } instead)
        {
            await turn.SayAsync(turn.Words["escalate.left-for-question"], cancellationToken);
            await _ask.AnswerAsync(turn, instead.Question, cancellationToken);
            return await innerDc.CancelAllDialogsAsync(cancellationToken: cancellationToken);
        }

        return await ChangedAsync(innerDc, turn, cancellationToken) ?? await base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    /// <summary>
    /// Takes up what was said beside the open question, says it back, and goes on from there; null where the question has the words.
    /// </summary>
    private async Task<DialogTurnResult?> ChangedAsync(DialogContext innerDc, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var state = innerDc.Stack.Select(WaterfallDialog.StateOf).FirstOrDefault(kept => kept is not null)
            ?.Deserialize(EscalateJsonContext.Default.EscalateState);
        if (state is null || OpenQuestion.Of(innerDc, turn, Now(turn))?.ChangeIn(turn) is not { } change)
        {
            return null;
        }

        var isPreview = innerDc.ActiveDialog!.Id == ConfirmWaterfall.SendId && change.Deadline is null;
        state.AskedFor = innerDc.ActiveDialog.Id == ConfirmWaterfall.SendId ? state.Desk : state.AskedFor;
        change.Apply(state);
        if (innerDc.ActiveDialog.Id == ChoiceId && change.Note is not null && state is { AskedFor: null, Capacity: null })
        {
            state.Capacity = Capacity.Both;
        }

        await turn.SayAsync($"{change.Says(turn.Words)} {turn.Words["escalate.nothing-sent-yet"]}", cancellationToken);
        await innerDc.CancelAllDialogsAsync(cancellationToken: cancellationToken);
        return await innerDc.BeginDialogAsync(isPreview ? ConfirmWaterfall.Id : Collect, state, cancellationToken);
    }

    private DateTime Now(PolicyTurn turn) =>
        TimeZoneInfo.ConvertTime(_time.GetUtcNow(), turn.Release.Organisation.WorkingTime.TimeZone).DateTime;

    /// <summary>The question, or the draft where the walk has erased it or never had it.</summary>
    private static Task<DialogTurnResult> AskWordsAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var words = PolicyTurn.Of(step.Context).Words;
        return step.State switch
        {
            { Kind: CaseKind.Question, Question: null } => step.PromptAsync(
                QuestionId, PromptOptions.Ask(words["escalate.question"], words["escalate.too-long"]), cancellationToken),
            { Kind: CaseKind.Draft, Draft: null } => step.PromptAsync(
                LongTextId, Skippable(words, words["escalate.draft"]), cancellationToken),
            _ => step.NextAsync(cancellationToken: cancellationToken),
        };
    }

    private static Task<DialogTurnResult> AskAboutAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var words = PolicyTurn.Of(step.Context).Words;
        if (step.ResultAs<string>()?.Trim() is { } typed)
        {
            var isDraft = step.State.Kind == CaseKind.Draft;
            step.State.Draft ??= isDraft && !words.IsSkip(Utterance.Of(typed)) ? typed : null;
            step.State.Question ??= isDraft ? null : typed;
        }

        return step.State is { Capacity: null, AskedFor: null, Matter: null } && MatterOf(step) is null
            ? step.PromptAsync(
                ChoiceId,
                TypedPrompt.Options(
                    words, words["escalate.about"],
                    About.Select(name => new Choice
                    {
                        Value = words[$"escalate.about-{name}"],
                        Synonyms = [.. words.Typed($"typed.about-{name}")],
                    })
                ),
                cancellationToken
            )
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

        var contacts = turn.Person.Organisation.Desks.Keys.ToHashSet();
        var hasCommsDesk = await _desks.FindAsync(turn.Person.Organisation.Id, cancellationToken) is not null;
        if (MatterOf(step) is { } matter)
        {
            return await MatterStep.AskAsync(step, matter, contacts, hasCommsDesk, cancellationToken);
        }

        var routing = DeskRouting.Route(
            new RoutingRequest(state.AskedFor, state.Capacity ?? Capacity.Both, state.IsPress), turn.Release.Organisation, contacts);
        var desk = state.NotToManager && routing.Desk == Desks.Manager ? Desks.Comms : routing.Desk;
        if (desk == Desks.Comms && !hasCommsDesk)
        {
            await turn.SayAsync(
                state.NotToManager ? turn.Words["escalate.nobody-else"] : turn.Words["escalate.no-comms-desk"], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        (state.Desk, state.NamedContact) = (desk, routing.NamedContact?.Title);
        state.OtherDesks =
        [
            .. routing.MayChoose.Where(other =>
                other == Desks.Comms ? hasCommsDesk && desk != Desks.Comms : other != Desks.Manager || !state.NotToManager),
        ];
        return await step.NextAsync(cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> AskMessageAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var words = PolicyTurn.Of(step.Context).Words;
        return step.State.Message is not null || step.State.IsMessageAsked
            ? step.NextAsync(cancellationToken: cancellationToken)
            : step.PromptAsync(TextId, Skippable(words, words["escalate.message"]), cancellationToken);
    }

    private async Task<DialogTurnResult> AskDeadlineAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var text = step.ResultAs<string>()?.Trim() ?? "";
        var turn = PolicyTurn.Of(step.Context);
        if (text.Length > 0 && Agreement.Is(turn) && !turn.Words.IsSkip(turn.Said))
        {
            await turn.SayAsync($"{turn.Words["escalate.no-note"]} {turn.Words["escalate.nothing-sent-yet"]}", cancellationToken);
            text = "";
        }

        step.State.Message ??= text.Length == 0 || turn.Words.IsSkip(Utterance.Of(text)) ? null : text;
        step.State.IsMessageAsked = true;
        if (step.State.Matter is null && MatterOf(step) is not null)
        {
            return await step.ReplaceDialogAsync(Collect, step.State, cancellationToken);
        }

        return await step.BeginDialogAsync(DeadlineWaterfall.Id, step.State, cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(ConfirmWaterfall.Id, step.ResultAs<EscalateState>() ?? step.State, cancellationToken);

    /// <summary>The matter that the case is about; null where a manager may be asked.</summary>
    private static Matter? MatterOf(WaterfallStepContext<EscalateState> step)
    {
        var (state, release) = (step.State, PolicyTurn.Of(step.Context).Release);
        return release.Matters.Find(state.Matter) ?? ManagerRule.MatterOf($"{state.Question}\n{state.Message}", state.Draft, release);
    }

    /// <summary>A question that may be left unanswered, in a word or with a button.</summary>
    private static PromptOptions Skippable(BotWords words, string question) => new()
    {
        Prompt = MessageFactory.SuggestedActions([words["escalate.skip"]], question, InputHints.ExpectingInput),
        RetryPrompt = MessageFactory.SuggestedActions([words["escalate.skip"]], words["escalate.too-long"], InputHints.ExpectingInput),
    };
}
