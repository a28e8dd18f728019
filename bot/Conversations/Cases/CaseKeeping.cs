using System.Text.RegularExpressions;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>What comms and administrators do with a case beside deciding it: keep it as a precedent of its clause, put it on hold.</summary>
internal sealed class CaseKeeping(CaseStore store, CaseActors actors, PrecedentStore precedents)
{
    /// <summary><c>keep C-4H8QT: words</c>, the same as the button on the decided card.</summary>
    public Task<string> KeepAsync(PolicyTurn turn, string argument, CancellationToken cancellationToken)
    {
        var parts = argument.Split([' ', ':'], 2, StringSplitOptions.TrimEntries);
        var words = parts.Length > 1 ? parts[1].TrimStart(':', ' ') : "";
        return KeepAsync(turn, References.Parse(References.Case, parts[0]) ?? "", words, "", cancellationToken);
    }

    /// <summary>Shows words that comms wrote afresh, without names, beside a clause of the case from now on; returns what to say to it.</summary>
    /// <param name="address">Which of the case's clauses; the first one where it is none of them.</param>
    public async Task<string> KeepAsync(PolicyTurn turn, string reference, string typed, string address, CancellationToken cancellationToken)
    {
        var words = typed.Trim();
        var actor = await actors.OfAsync(turn, cancellationToken);
        var one = await store.FindAsync(reference, cancellationToken);
        if (one is null || actor.Comms != CommsMembership.Member || CaseAccess.Check(CaseAction.See, one, actor, turn.Person.Organisation.Id) is not null)
        {
            return turn.Words["case.refusal.unknown"];
        }

        if (one is not { State: CaseState.Decided, Content.Clauses: [var first, ..] clauses })
        {
            return turn.Words["precedent.not-decided"];
        }

        if (Decisions.CheckWords(words) is { } refusal)
        {
            return refusal == Refusal.TooLong ? turn.Words["case.refusal.toolong"] : turn.Words.Format("precedent.how", one.Reference);
        }

        if (turn.Release.Drafts.Mask(words) is var masked && masked != words)
        {
            return turn.Words.Format("precedent.personal", masked);
        }

        if (Names(one).FirstOrDefault(name => Regex.IsMatch(words, $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)) is { } named)
        {
            return turn.Words.Format("precedent.names", named);
        }

        var clause = clauses.FirstOrDefault(each => each.Address == address) ?? first;
        await precedents.KeepAsync(
            new Precedent(one.Organisation, clause.Address, PrecedentStore.HashOf(clause.Quotation), words, actor.Person.ObjectId), cancellationToken);
        return turn.Words.Format("precedent.kept", clause.Citation);
    }

    /// <summary>Who had to do with the case: no precedent names them, with a title or without.</summary>
    private static IEnumerable<string> Names(Case one) =>
        one.EverAssigned.Append(one.Asker).Concat(one.History.Select(change => change.By)).Select(person => person?.Name?.Trim()).OfType<string>().Where(name => name.Length > 0);

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
}
