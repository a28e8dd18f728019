using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>What comms and administrators do with a case beside deciding it: keep it as a precedent of its clause, put it on hold.</summary>
internal sealed class CaseKeeping(CaseStore store, CaseActors actors, PrecedentStore precedents)
{
    /// <summary><c>keep C-4H8QT: words</c>: the words, written afresh and without names, are shown beside the case's clause from now on.</summary>
    public async Task KeepAsync(PolicyTurn turn, string argument, CancellationToken cancellationToken)
    {
        var (one, words) = await FindAsync(turn, argument, cancellationToken);
        var actor = await actors.OfAsync(turn, cancellationToken);
        var refusal =
            one is null || actor.Comms != CommsMembership.Member ? turn.Words["case.refusal.unknown"]
            : one is not { State: CaseState.Decided, Content.Clauses.Count: > 0 } ? turn.Words["precedent.not-decided"]
            : words.Length == 0 ? turn.Words.Format("precedent.how", one.Reference)
            : new DraftChecker(turn.Release.Words).Mask(words) is var masked && masked != words ? turn.Words.Format("precedent.personal", masked)
            : null;
        if (refusal is not null)
        {
            await turn.SayAsync(refusal, cancellationToken);
            return;
        }

        var clause = one!.Content.Clauses[0];
        await precedents.KeepAsync(
            new Precedent(one.Organisation, clause.Address, PrecedentStore.HashOf(clause.Quotation), words, actor.Person.ObjectId), cancellationToken);
        await turn.SayAsync(turn.Words.Format("precedent.kept", clause.Citation), cancellationToken);
    }

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
            !isThere ? turn.Words["case.refusal.unknown"] : isOnHold ? turn.Words.Format("case.on-hold", reference) : turn.Words.Format("case.released", reference),
            cancellationToken);
    }

    /// <summary>The case at the beginning of the argument, of this organisation, and the words after it.</summary>
    private async Task<(Case? Case, string Words)> FindAsync(PolicyTurn turn, string argument, CancellationToken cancellationToken)
    {
        var parts = argument.Split([' ', ':'], 2, StringSplitOptions.TrimEntries);
        var one = References.Parse(References.Case, parts[0]) is { } reference ? await store.FindAsync(reference, cancellationToken) : null;
        return (one?.Organisation == turn.Person.Organisation.Id ? one : null, parts.Length > 1 ? parts[1].TrimStart(':', ' ') : "");
    }
}
