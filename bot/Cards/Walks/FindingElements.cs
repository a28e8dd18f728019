using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>Findings on a card: what they say, and the clauses they rest on, letter for letter.</summary>
internal static class FindingElements
{
    /// <summary>
    /// A clause is quoted where it is first needed and named where it comes up again. What is merely allowed is quoted
    /// only where everything is: beside a rule that is broken nobody reads it. The stem of a list says nothing without its items.
    /// </summary>
    public static IEnumerable<JsonObject> Of(Receipt receipt, CardContext context)
    {
        var quoted = new HashSet<string>();
        foreach (var finding in receipt.Findings)
        {
            yield return Elements.Text($"{context.Words[$"finding.{finding.Verdict.Word()}"]}: {Markdown.Escape(finding.Say)}");
            if (finding.Silent)
            {
                yield return Elements.Subtle(context.Words["walk.silent"]);
            }

            var isQuoted = finding.Verdict != Verdict.Allowed || receipt.Verdict == Verdict.Allowed;
            var clauses = finding.Clauses.ToLookup(clause => isQuoted && !IsStem(clause.Quotation) && quoted.Add(clause.Address));
            foreach (var element in Clauses(clauses))
            {
                yield return element;
            }
        }

        // As on an answer: a council whose notice is on the card does not say that these words are in force.
        if (receipt.Findings.SelectMany(finding => finding.Clauses)
            .Any(clause => clause.PastReview && context.Organisation.NoticeFor(clause.PolicyId) is null))
        {
            yield return Elements.Warning(context.Words["walk.past-review"]);
        }
    }

    /// <summary>
    /// Whether a clause is what stands above a list, and ends in its colon: named, but not quoted, as it says nothing alone.
    /// </summary>
    public static bool IsStem(string words) => words.TrimEnd().EndsWith(':');

    /// <param name="isQuoted">The clauses that are quoted, under true, and those that are only named.</param>
    private static IEnumerable<JsonObject> Clauses(ILookup<bool, ReceiptClause> isQuoted)
    {
        foreach (var clause in isQuoted[true])
        {
            yield return Elements.Emphasis(Elements.Verbatim(clause.Quotation));
            yield return Elements.Subtle(Markdown.Escape(clause.Citation));
        }

        if (isQuoted[false].Any())
        {
            yield return Elements.Subtle(Markdown.Escape(string.Join("; ", isQuoted[false].Select(clause => clause.Citation))));
        }
    }
}
