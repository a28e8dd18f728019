using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>What a pressed button comes to: the case's card as it stands now, or words.</summary>
internal sealed record CaseAnswer(JsonObject? Card, string? Says);

/// <summary>
/// Does what the buttons on cards of cases ask for. Nothing on the card is believed but which case and which button it was.
/// </summary>
internal sealed class CaseButtons(
    CaseService cases, CaseActors actors, Assigner assigner, CommsDeskStore desks, ManagerStore managers, ConversationReferenceStore people,
    CaseKeeping keeping)
{
    public async Task<CaseAnswer> PressAsync(PolicyTurn turn, Intent intent, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(turn, cancellationToken);
        var reference = References.Parse(References.Case, intent.Text(CaseActions.Case)) ?? "";
        var organisation = turn.Person.Organisation.Id;
        var words = intent.Text(CaseActions.Words);
        if (intent.Action is CaseActions.Edit or CaseActions.AnswerBack or CaseActions.AnswerNews
            && ManagerRule.MatterOf(words, null, turn.Release) is { } matter
            && (await cases.FindAsync(reference, actor, organisation, cancellationToken)).Case is { Assignment.Desk: Desks.Manager })
        {
            return new CaseAnswer(null, string.Join(' ', [turn.Words.Format("matter.not-added", matter.Name), .. Place(turn, matter)]));
        }

        switch (intent.Action)
        {
            case CaseActions.Keep:
                return new CaseAnswer(
                    null, await keeping.KeepAsync(turn, reference, words, intent.Text(CaseActions.Clause), cancellationToken));
            case CaseActions.Decide when CaseWords.ParseDecision(intent.Text(CaseActions.Decision)) is { } decision:
                return Answer(
                    turn, actor,
                    await cases.DecideAsync(reference, actor, organisation, decision, intent.Text(CaseActions.Note), cancellationToken));
            case CaseActions.Claim:
                return Answer(turn, actor, await cases.ClaimAsync(reference, actor, organisation, cancellationToken));
            case CaseActions.Unclaim:
                return Answer(turn, actor, await cases.UnclaimAsync(reference, actor, organisation, cancellationToken));
            case CaseActions.AskBack:
                return Answer(turn, actor, await cases.AskBackAsync(reference, actor, organisation, words, cancellationToken));
            case CaseActions.AnswerBack:
                return Answer(turn, actor, await cases.AnswerBackAsync(reference, actor, organisation, words, cancellationToken));
            case CaseActions.AnswerNews:
                return News(turn, actor, await cases.AnswerBackAsync(reference, actor, organisation, words, cancellationToken));
            case CaseActions.Edit:
                return Answer(turn, actor, await cases.EditAsync(reference, actor, organisation, words, cancellationToken));
            case CaseActions.Withdraw:
                return Answer(turn, actor, await cases.WithdrawAsync(reference, actor, organisation, cancellationToken));
            case CaseActions.PassToColleague:
                return await PassToColleagueAsync(turn, actor, reference, intent.Text(CaseActions.Colleague), cancellationToken);
            case CaseActions.PassToDesk:
                return await PassToDeskAsync(turn, actor, reference, cancellationToken);
            case CaseActions.ConfirmManager:
                return await ConfirmManagerAsync(turn, actor, reference, cancellationToken);
            default:
                return Answer(turn, actor, await cases.FindAsync(reference, actor, organisation, cancellationToken));
        }
    }

    /// <summary>
    /// The case's card as this person may see it; why not, where it was refused. A case that is over answers with its card, which says how
    /// it ended.
    /// </summary>
    private static CaseAnswer Answer(PolicyTurn turn, Actor actor, CaseResult result) => result switch
    {
        { Case: { } @case, Refusal: null or Refusal.Closed } => new CaseAnswer(Card(turn, actor, @case), null),
        _ => new CaseAnswer(null, Says(turn, result.Refusal ?? Refusal.Unknown)),
    };

    private static CaseAnswer News(PolicyTurn turn, Actor actor, CaseResult result) =>
        result is { IsDone: true, Case: { AskedBack: { } asked, AnsweredBack: { } answered } @case }
            ? new CaseAnswer(AskerNewsCard.Answered(asked, answered, @case, turn.Cards), null)
            : Answer(turn, actor, result);

    private static JsonObject Card(PolicyTurn turn, Actor actor, Case @case) =>
        actor.IsPersonalChat && actor.Person.Is(@case.Asker)
            ? AskerStatusCard.Create(@case, turn.Cards)
            : DeskCard.Create(@case, turn.Cards, forComms: actor.Comms == CommsMembership.Member, actor.Person);

    private static string Says(PolicyTurn turn, Refusal refusal) => turn.Words[$"case.refusal.{Enum.GetName(refusal)!.ToLowerInvariant()}"];

    private async Task<CaseAnswer> PassToColleagueAsync(
        PolicyTurn turn, Actor actor, string reference, string objectId, CancellationToken cancellationToken)
    {
        if (objectId.Length == 0 || await people.FindAsync(actor.Person.Tenant, objectId, cancellationToken) is not { } chat)
        {
            return new CaseAnswer(null, turn.Words["case.colleague-not-reachable"]);
        }

        var colleague = new Person(chat.Tenant, chat.ObjectId, chat.UserName);
        if (await WhyNotToAsync(turn, actor, reference, colleague, cancellationToken) is { } whyNot)
        {
            return new CaseAnswer(null, whyNot);
        }

        var to = new Assignment(Desks.Manager, [colleague], null);
        var result = await cases.HandOverAsync(
            reference, actor, turn.Person.Organisation.Id, to, HandOverReason.PassedOn, cancellationToken);
        // Who tries one colleague after the other must not find out in this way who it is that prefers not to be named.
        return result is { Refusal: Refusal.OwnCase, Case.NameWithheld: true }
            ? new CaseAnswer(null, turn.Words["case.colleague-not-reachable"])
            : Answer(turn, actor, result);
    }

    /// <summary>
    /// Why a case about a matter is not handed to this colleague; null where it may be. Whoever is not named is not found out by his or her
    /// manager either.
    /// </summary>
    private async Task<string?> WhyNotToAsync(
        PolicyTurn turn, Actor actor, string reference, Person colleague, CancellationToken cancellationToken)
    {
        if ((await cases.FindAsync(reference, actor, turn.Person.Organisation.Id, cancellationToken)).Case is not { } @case
            || ManagerRule.MatterOf(@case, turn.Release) is not { } matter)
        {
            return null;
        }

        var manager = (await assigner.FindManagerAsync(@case.Asker, null, cancellationToken))?.Manager;
        return ManagerRule.MayBeHanded(@case, colleague, manager, turn.Person.Organisation.Desks.Values.SelectMany(people => people)) ? null
            : @case.NameWithheld ? turn.Words["case.colleague-not-reachable"]
            : manager is null ? turn.Words.Format("matter.manager-unknown", matter.Name)
            : turn.Words.Format("matter.not-passed-on", matter.Name);
    }

    private static IEnumerable<string> Place(PolicyTurn turn, Matter matter) =>
        MatterCard.PlaceLines(matter, ManagerRule.Places(matter.Help, turn.Release.Organisation), turn.Cards);

    private async Task<CaseAnswer> PassToDeskAsync(PolicyTurn turn, Actor actor, string reference, CancellationToken cancellationToken)
    {
        var organisation = turn.Person.Organisation.Id;
        var found = await cases.FindAsync(reference, actor, organisation, cancellationToken);
        if (found.Case is not { } @case)
        {
            return Answer(turn, actor, found);
        }

        if (@case.Assignment.Desk != Desks.Comms)
        {
            if (@case.State.IsOpen() && await desks.FindAsync(organisation, cancellationToken) is null)
            {
                return new CaseAnswer(null, turn.Words["case.no-comms-desk"]);
            }

            return Answer(
                turn, actor,
                await cases.HandOverAsync(reference, actor, organisation, Assignment.ToComms, HandOverReason.Refused, cancellationToken));
        }

        if (ManagerRule.MatterOf(@case, turn.Release) is { } matter)
        {
            return new CaseAnswer(null, turn.Words.Format("matter.not-passed-on", matter.Name));
        }

        var assigned = await assigner.AssignAsync(Desks.Manager, @case.Asker, [], null, cancellationToken: cancellationToken);
        return assigned.Assignment.Desk == Desks.Comms
            ? new CaseAnswer(null, turn.Words["case.manager-not-reachable"])
            : Answer(
                turn, actor,
                await cases.HandOverAsync(reference, actor, organisation, assigned.Assignment, HandOverReason.PassedOn, cancellationToken));
    }

    private async Task<CaseAnswer> ConfirmManagerAsync(PolicyTurn turn, Actor actor, string reference, CancellationToken cancellationToken)
    {
        var result = await cases.ConfirmManagerAsync(reference, actor, turn.Person.Organisation.Id, cancellationToken);
        if (result is { IsDone: true, Case: { Assignment.People: [var manager] } @case })
        {
            await managers.ConfirmAsync(@case.Asker, manager, cancellationToken);
        }

        return Answer(turn, actor, result);
    }
}
