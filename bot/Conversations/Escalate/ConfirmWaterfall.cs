using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// Shows exactly what the other person will see, lets the asker leave things out or choose the other desk, and sends: one transaction, and
/// then it is true that it was sent.
/// </summary>
internal sealed class ConfirmWaterfall(Assigner assigner, PeopleNames names, CommsDeskStore desks, CaseService cases, TimeProvider time)
{
    public const string PersonId = "escalate-person";

    /// <summary>The prompt that sends: its first choice does, its last does not.</summary>
    public const string SendId = "escalate-send-it";

    public const string Id = "escalate-confirm";

    public Dialog Create() => new WaterfallDialog<EscalateState>(Id, EscalateJsonContext.Default.EscalateState)
        .AddStep("manager", AskManagerAsync)
        .AddStep("preview", PreviewAsync)
        .AddStep("send", SendAsync);

    /// <summary>
    /// Says what was understood where somebody all but typed "send it", so that the question that comes again asks for it plainly; false
    /// where nothing like it was typed.
    /// </summary>
    public static async Task<bool> SayMeantSendAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(context);
        var isMeant = !turn.Said.EndsAsQuestion
            && EscalateChoices.ToChoice(EscalateChoice.Send, turn.Words).Names
                .Select(Utterance.Of)
                .Any(send => turn.Said.Cores.Any(core => !core.AfterNo && Slip.IsNearly(core.Words, send.Words)));
        if (isMeant)
        {
            await turn.SayAsync(turn.Words.Format("escalate.meant-send", turn.Words["escalate.choice.send"]), cancellationToken);
        }

        return isMeant;
    }

    /// <summary>Asks who the manager is only where nobody else knows.</summary>
    private async Task<DialogTurnResult> AskManagerAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(step.Context);
        var isKnown = step.State.NamedManager is not null
            || step.State.Desk != Desks.Manager
            || await assigner.FindManagerAsync(CaseActors.PersonOf(turn), null, cancellationToken) is not null;
        return isKnown
            ? await step.NextAsync(cancellationToken: cancellationToken)
            : await step.PromptAsync(
                PersonId,
                new PromptOptions
                {
                    Prompt = ManagerQuestion(turn, ""),
                    RetryPrompt = ManagerQuestion(turn, turn.Words["escalate.manager-again"]),
                    SecondRetryPrompt = ManagerQuestion(turn, turn.Words["escalate.manager-again-twice"]),
                },
                cancellationToken
            );
    }

    private async Task<DialogTurnResult> PreviewAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        step.State.NamedManager ??= step.ResultAs<string>();
        step.State.Reference = cases.NextReference();
        var turn = PolicyTurn.Of(step.Context);
        var assigned = await AssignAsync(turn, step.State, cancellationToken);
        var mayNeedComms = assigned.Assignment.CommsSeesIt || assigned.HasToInstall;
        var hasCommsDesk = await desks.FindAsync(turn.Person.Organisation.Id, cancellationToken) is not null;
        if (mayNeedComms && !hasCommsDesk)
        {
            await turn.SayAsync(
                step.State.Matter is null ? turn.Words["escalate.no-comms-desk"] : turn.Words["matter.no-way"], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        var request = Request(turn, step.State, assigned);
        var opened = new CaseOpened(
            time.GetUtcNow(), request.Asker, "", request.Organisation, request.NameWithheld, request.Content, request.Assignment,
            request.HandOverReasons, request.Deadline);
        var matter = turn.Release.Matters.Find(step.State.Matter)?.Name ?? step.State.Matter;
        await turn.ShowAsync(
            PreviewCard.Create(Case.From([opened]), step.State.NamedContact, matter, assigned.HasToInstall, hasCommsDesk, turn.Cards),
            cancellationToken);
        var choices = EscalateChoices.For(step.State).Select(choice => EscalateChoices.ToChoice(choice, turn.Words));
        return await step.PromptAsync(
            SendId, TypedPrompt.Options(turn.Words, turn.Words["escalate.send-it"], choices, turn.Words["escalate.nothing-sent-yet"]),
            cancellationToken);
    }

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var state = step.State;
        var choices = EscalateChoices.For(state);
        var choice = choices[Math.Clamp(step.ResultAs<FoundChoice>()?.Index ?? choices.Count - 1, 0, choices.Count - 1)];
        var turn = PolicyTurn.Of(step.Context);
        switch (choice)
        {
            case EscalateChoice.Send:
                var assigned = await AssignAsync(turn, state, cancellationToken);
                var @case = await cases.OpenAsync(Request(turn, state, assigned), cancellationToken);
                await turn.SayAsync(
                    turn.Words.Format(
                        "escalate.sent", @case.Reference, CaseWords.DeskName(turn.Cards, @case.Assignment),
                        CaseWords.When(turn.Cards, @case.Deadline)),
                    cancellationToken
                );
                return await step.EndDialogAsync(null, cancellationToken);
            case EscalateChoice.DoNotSend:
                await turn.SayAsync(turn.Words["escalate.not-sent"], cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            default:
                EscalateChoices.Apply(choice, state);
                return await step.ReplaceDialogAsync(Id, state, cancellationToken);
        }
    }

    private async Task<Assigned> AssignAsync(PolicyTurn turn, EscalateState state, CancellationToken cancellationToken)
    {
        var asker = CaseActors.PersonOf(turn);
        var named = state.NamedManager is { Length: > 0 } objectId ? new Person(asker.Tenant, objectId, null) : null;
        var contacts = turn.Person.Organisation.Desks.GetValueOrDefault(state.Desk ?? "") ?? [];
        return await names.FillInAsync(
            await assigner.AssignAsync(state.Desk ?? Desks.Comms, asker, contacts, named, state.Matter is not null, cancellationToken),
            cancellationToken);
    }

    private NewCase Request(PolicyTurn turn, EscalateState state, Assigned assigned) => new(
        turn.Person.Organisation.Id,
        CaseActors.PersonOf(turn),
        state.WithholdName,
        state.Content(),
        assigned.Assignment,
        assigned.HandOverReasons,
        state.Deadline(turn.Release.Organisation, time.GetUtcNow()))
    {
        Reference = state.Reference,
    };

    /// <param name="before">What is said before the question; empty for nothing.</param>
    private static Activity ManagerQuestion(PolicyTurn turn, string before)
    {
        var words = turn.Words;
        string[] texts = before.Length == 0 ? [words["escalate.manager"]] : [before, words["escalate.manager"]];
        var card = AdaptiveCard.Create(
            [
                .. texts.Select(Elements.Text),
                Inputs.People(PersonPrompt.Person, words["escalate.manager-label"], words["case.colleague-placeholder"]),
            ],
            [
                Actions.Submit(words["escalate.manager-picked"], PersonPrompt.Picked, new JsonObject()),
                Actions.Submit(words["escalate.manager-nobody"], PersonPrompt.Nobody, new JsonObject(), takesInputs: false),
            ]
        );
        return MessageFactory.Attachment(
            Attachment.AdaptiveCard(card), summary: words["escalate.manager"], inputHint: InputHints.ExpectingInput);
    }
}
