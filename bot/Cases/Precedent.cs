using System.Security.Cryptography;
using System.Text;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Cases;

/// <summary>What was decided before about a clause, written afresh by comms, without names.</summary>
/// <param name="KeptBy">Entra object id of the member of the comms team.</param>
internal sealed record Precedent(string Organisation, string Address, string ClauseHash, string Words, string KeptBy);

/// <summary>Whether words become a precedent, and why not.</summary>
internal abstract record PrecedentAnswer
{
    /// <summary>They do, beside this clause.</summary>
    public sealed record Kept(Precedent Precedent, ReceiptClause Clause) : PrecedentAnswer;

    /// <summary>Nobody has decided it, or it is about no clause.</summary>
    public sealed record NotDecided : PrecedentAnswer;

    /// <summary>There are no words, or too many.</summary>
    public sealed record Refused(Refusal Refusal) : PrecedentAnswer;

    /// <summary>They hold personal data.</summary>
    /// <param name="Masked">The words without it.</param>
    public sealed record Personal(string Masked) : PrecedentAnswer;

    /// <summary>They name somebody who had to do with the case.</summary>
    public sealed record Names(string Name) : PrecedentAnswer;
}

/// <summary>The rules of what is kept of a decision for others to see: comms' own words, and nobody in them.</summary>
internal static class Precedents
{
    /// <summary>What comes of keeping these words of a case.</summary>
    /// <param name="address">Which of the case's clauses; the first one where it is none of them.</param>
    /// <param name="drafts">Finds personal data, by the council's own lists of words.</param>
    public static PrecedentAnswer Check(Case @case, Person by, string typed, string address, DraftChecker drafts)
    {
        if (@case is not { State: CaseState.Decided, Content.Clauses: [var first, ..] clauses })
        {
            return new PrecedentAnswer.NotDecided();
        }

        var words = typed.Trim();
        if (Decisions.CheckWords(words) is { } refusal)
        {
            return new PrecedentAnswer.Refused(refusal);
        }

        if (drafts.Mask(words) is var masked && masked != words)
        {
            return new PrecedentAnswer.Personal(masked);
        }

        if (Names(@case).FirstOrDefault(name => Holds(words, name)) is { } named)
        {
            return new PrecedentAnswer.Names(named);
        }

        var clause = clauses.FirstOrDefault(each => each.Address == address) ?? first;
        return new PrecedentAnswer.Kept(
            new Precedent(@case.Organisation, clause.Address, HashOf(clause.Quotation), words, by.ObjectId), clause);
    }

    /// <summary>Tells whether a clause still reads as it did.</summary>
    public static string HashOf(string quotation) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quotation)))[..16];

    /// <summary>Who had to do with the case: no precedent names them, with a title or without.</summary>
    private static IEnumerable<string> Names(Case @case) =>
        @case
            .EverAssigned.Append(@case.Asker)
            .Concat(@case.History.Select(change => change.By))
            .Select(person => person?.Name?.Trim())
            .OfType<string>()
            .Where(name => name.Length > 0);

    /// <summary>Whether a name stands in a text as whole words, in capitals or not, however it was typed.</summary>
    private static bool Holds(string text, string name) =>
        new PhraseMatcher([name.ToLowerInvariant()]).Find(NormalizedText.Of(text).Value).Any();
}
