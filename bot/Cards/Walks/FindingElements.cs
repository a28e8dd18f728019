using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>Findings on a card: what they say, and the clauses they rest on, letter for letter.</summary>
internal static class FindingElements
{
    /// <summary>
    /// A clause is quoted where it is first needed and named where it comes up again. What is merely allowed is quoted
    /// only where everything is: beside a rule that is broken nobody reads it.
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
            foreach (var element in finding.Clauses.SelectMany(clause => Clause(clause, isQuoted && quoted.Add(clause.Address))))
            {
                yield return element;
            }
        }

        if (receipt.Findings.SelectMany(finding => finding.Clauses).Any(clause => clause.PastReview))
        {
            yield return Elements.Warning(context.Words["walk.past-review"]);
        }
    }

    private static IEnumerable<JsonObject> Clause(ReceiptClause clause, bool isQuoted)
    {
        if (isQuoted)
        {
            yield return Elements.Emphasis(Elements.Verbatim(clause.Quotation));
        }

        yield return Elements.Subtle(Markdown.Escape(clause.Citation));
    }
}
