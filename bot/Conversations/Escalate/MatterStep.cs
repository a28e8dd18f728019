using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>A matter that is not suggested to a manager: its right place is named, and the asker chooses who gets it, if anybody.</summary>
internal static class MatterStep
{
    /// <summary>The prompt that asks to whom.</summary>
    public const string PromptId = "escalate-matter";

    /// <summary>Names the right place, and asks who else is to get it; goes on where the asker said so already.</summary>
    /// <param name="contacts">Ids of the contacts behind whom there are people.</param>
    public static async Task<DialogTurnResult> AskAsync(
        WaterfallStepContext<EscalateState> step, Matter matter, IReadOnlySet<string> contacts, bool hasCommsDesk,
        CancellationToken cancellationToken)
    {
        var (state, turn) = (step.State, PolicyTurn.Of(step.Context));
        var routed = ManagerRule.Route(matter, turn.Release.Organisation, contacts, hasCommsDesk);
        routed = routed with { Desks = [.. routed.Desks.Where(place => place != Desks.Manager || !state.NotToManager)] };
        (state.Matter, state.MatterDesks) = (matter.Id, routed.Desks);
        await turn.ShowAsync(MatterCard.Create(matter, routed.Places, contacts, turn.Cards), cancellationToken);
        if (state.CarriedOver is { } carried)
        {
            state.CarriedOver = null;
            await turn.SayAsync(turn.Words.Format("matter.carried-over", Markdown.Escape(carried)), cancellationToken);
        }

        return state.AskedFor is { } named && routed.Desks.ToList().IndexOf(named) is >= 0 and var place
            ? await step.NextAsync(new FoundChoice(named, place), cancellationToken)
            : await step.PromptAsync(
                PromptId,
                TypedPrompt.Options(
                    turn.Words, turn.Words["matter.choose"], MatterChoices.Of(routed, turn.Words), turn.Words["escalate.nothing-sent-yet"]),
                cancellationToken
            );
    }

    /// <summary>Where it goes: to whom the asker chose, or to nobody.</summary>
    public static async Task<DialogTurnResult> TakeDeskAsync(
        WaterfallStepContext<EscalateState> step, CancellationToken cancellationToken)
    {
        var state = step.State;
        if (state.Matter is null)
        {
            return await step.NextAsync(cancellationToken: cancellationToken);
        }

        if (state.MatterDesks.ElementAtOrDefault(step.ResultAs<FoundChoice>()?.Index ?? state.MatterDesks.Count) is not { } desk)
        {
            await step.Context.SendActivityAsync(
                PolicyTurn.Of(step.Context).Suggesting(PolicyTurn.Of(step.Context).Words["matter.not-sent"]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }

        (state.Desk, state.NamedContact) = (desk, null);
        state.OtherDesks = [.. state.MatterDesks.Where(other => other != desk && other is Desks.Manager or Desks.Comms)];
        return await step.NextAsync(cancellationToken: cancellationToken);
    }
}
