namespace TeamsPolicyBot.Cases;

/// <summary>What somebody wants to do with a case.</summary>
public enum CaseAction
{
    See,
    Withdraw,
    Edit,
    AnswerBack,
    Decide,
    AskBack,
    HandOver,
    Claim,
    Unclaim,
}

/// <summary>Who acts, as the authenticated activity and the roster say; nothing of it comes from a card's data.</summary>
/// <param name="IsPersonalChat">Whether the action came from the person's own chat with the bot.</param>
/// <param name="Comms">Whether the action came from the comms desk's conversation, and as what its roster, read now, knows the
/// person.</param>
public sealed record Actor(Person Person, bool IsPersonalChat, CommsMembership Comms);

/// <summary>Standing in the comms desk's conversation.</summary>
public enum CommsMembership
{
    /// <summary>The action came from elsewhere, or the roster does not have the person.</summary>
    None,
    Member,
    Guest,
}

/// <summary>Why somebody may not do it. Each is told in plain words; <see cref="Unknown"/> gives nothing away.</summary>
public enum Refusal
{
    /// <summary>No such case, or one the person may not know of.</summary>
    Unknown,

    /// <summary>The person may see it, but not do this.</summary>
    NotYours,

    /// <summary>Nobody decides his or her own case.</summary>
    OwnCase,

    /// <summary>Guests of the comms team's channel decide nothing.</summary>
    Guest,

    /// <summary>It is decided or over; the card shows how.</summary>
    Closed,

    /// <summary>A colleague has claimed it.</summary>
    ClaimedByAnother,

    /// <summary>It was never asked, or is answered already.</summary>
    NothingToAnswer,

    /// <summary>One question back is all there is; the rest is talk between people.</summary>
    AlreadyAsked,

    /// <summary>A decision about drafts for a question, or the other way round.</summary>
    NotOfThisKind,

    /// <summary>A note, question or answer without words.</summary>
    WordsMissing,

    TooLong,

    /// <summary>Others changed it again and again; trying again is safe.</summary>
    Busy,
}

/// <summary>Who may do what with a case: checked on every action, by tenant, Entra object id and conversation.</summary>
internal static class CaseAccess
{
    /// <summary>Why not, or null when the actor may.</summary>
    /// <param name="organisation">The council of the actor's tenant; null where it belongs to none.</param>
    public static Refusal? Check(CaseAction action, Case @case, Actor actor, string? organisation)
    {
        var isAsker = actor.IsPersonalChat && actor.Person.Is(@case.Asker);
        var decides = Decides(@case, actor);
        if (@case.Organisation != organisation || !(isAsker || decides || WasAsked(@case, actor)))
        {
            return actor.Comms == CommsMembership.Guest && @case.Organisation == organisation ? Refusal.Guest : Refusal.Unknown;
        }

        return action switch
        {
            CaseAction.See => null,
            CaseAction.Withdraw or CaseAction.Edit => isAsker ? OnlyOpen(@case) : Refusal.NotYours,
            CaseAction.AnswerBack => !isAsker
                ? Refusal.NotYours
                : OnlyOpen(@case) ?? (@case is { AskedBack: not null, AnsweredBack: null } ? null : Refusal.NothingToAnswer),
            _ => MayWork(action, @case, actor, decides),
        };
    }

    private static Refusal? MayWork(CaseAction action, Case @case, Actor actor, bool decides)
    {
        if (actor.Person.Is(@case.Asker))
        {
            return Refusal.OwnCase;
        }

        if (OnlyOpen(@case) is { } closed)
        {
            return closed;
        }

        if (!decides || (action is CaseAction.Claim or CaseAction.Unclaim && actor.Comms != CommsMembership.Member))
        {
            return Refusal.NotYours;
        }

        var isClaimedByAnother = @case.ClaimedBy is { } owner && !actor.Person.Is(owner);
        return isClaimedByAnother && action != CaseAction.Unclaim ? Refusal.ClaimedByAnother : null;
    }

    /// <summary>
    /// Whether the case is with this person now: assigned, in the own chat, or as a member of the comms team in its conversation.
    /// </summary>
    private static bool Decides(Case @case, Actor actor) =>
        (actor.IsPersonalChat && @case.Assignment.People.Any(person => person.Is(actor.Person)))
        || (actor.Comms == CommsMembership.Member && @case.Assignment.CommsSeesIt);

    /// <summary>Whether the person once had it and holds an old card: he or she is shown how it stands.</summary>
    private static bool WasAsked(Case @case, Actor actor) =>
        (actor.IsPersonalChat && @case.EverAssigned.Any(person => person.Is(actor.Person)))
        || (actor.Comms == CommsMembership.Member && @case.CommsEverSawIt);

    private static Refusal? OnlyOpen(Case @case) => @case.State.IsOpen() ? null : Refusal.Closed;
}
