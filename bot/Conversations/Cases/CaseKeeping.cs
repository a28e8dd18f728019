using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>
/// What comms and administrators do with a case beside deciding it: keep it as a precedent of its clause, put it on hold.
/// </summary>
internal sealed class CaseKeeping(CaseStore store, CaseActors actors, PrecedentStore precedents)
{
    /// <summary><c>keep C-4H8QT: words</c>, the same as the button on the decided card.</summary>
    public Task<string> KeepAsync(PolicyTurn turn, string argument, CancellationToken cancellationToken)
    {
        var parts = argument.Split([' ', ':'], 2, StringSplitOptions.TrimEntries);
        var words = parts.Length > 1 ? parts[1].TrimStart(':', ' ') : "";
        return KeepAsync(turn, References.Parse(References.Case, parts[0]) ?? "", words, "", cancellationToken);
    }

    /// <summary>
    /// Shows words that comms wrote afresh, without names, beside a clause of the case from now on; returns what to say to it.
    /// </summary>
    /// <param name="address">Which of the case's clauses; the first one where it is none of them.</param>
    public async Task<string> KeepAsync(
        PolicyTurn turn, string reference, string typed, string address, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(turn, cancellationToken);
        var @case = await store.FindAsync(reference, cancellationToken);
        if (
            @case is null
            || actor.Comms != CommsMembership.Member
            || CaseAccess.Check(CaseAction.See, @case, actor, turn.Person.Organisation.Id) is not null
        )
        {
            return turn.Words["case.refusal.unknown"];
        }

        var answer = Precedents.Check(@case, actor.Person, typed, address, turn.Release.Drafts);
        if (answer is PrecedentAnswer.Kept kept)
        {
            await precedents.KeepAsync(kept.Precedent, cancellationToken);
        }

        return Says(answer, @case, turn.Words);
    }

    private static string Says(PrecedentAnswer answer, Case @case, BotWords words) => answer switch
    {
        PrecedentAnswer.Kept kept => words.Format("precedent.kept", kept.Clause.Citation),
        PrecedentAnswer.Refused { Refusal: Refusal.TooLong } => words["case.refusal.toolong"],
        PrecedentAnswer.Refused => words.Format("precedent.how", @case.Reference),
        PrecedentAnswer.Personal personal => words.Format("precedent.personal", personal.Masked),
        PrecedentAnswer.Names named => words.Format("precedent.names", named.Name),
        _ => words["precedent.not-decided"],
    };

    /// <summary><c>hold C-4H8QT</c> and <c>release C-4H8QT</c>, for administrators: while a case is on hold, nothing removes it.</summary>
    public async Task HoldAsync(PolicyTurn turn, string argument, bool isOnHold, CancellationToken cancellationToken)
    {
        if (!turn.IsAdministrator)
        {
            await turn.SayAsync(turn.Words["case.hold-administrators-only"], cancellationToken);
            return;
        }

        var reference = References.Parse(References.Case, argument) ?? "";
        var isThere = await store.HoldAsync(reference, turn.Person.Organisation.Id, isOnHold, cancellationToken);
        await turn.SayAsync(
            !isThere ? turn.Words["case.refusal.unknown"]
                : isOnHold ? turn.Words.Format("case.on-hold", reference)
                : turn.Words.Format("case.released", reference),
            cancellationToken
        );
    }
}
